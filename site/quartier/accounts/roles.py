"""Who is more than a reader."""

from typing import Any


def works_in_the_admin(user: Any) -> bool:
    """Whether this person can open the Wagtail admin: editors and administrators."""
    return bool(user.is_authenticated and user.has_perm("wagtailadmin.access_admin"))
