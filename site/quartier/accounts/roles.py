"""Who somebody is: signed in, or even at work in the admin."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from quartier.accounts.models import User


def works_in_the_admin(user: Any) -> bool:
    """Whether this person can open the Wagtail admin: editors and administrators."""
    return bool(user.is_authenticated and user.has_perm("wagtailadmin.access_admin"))


def person_of(request: HttpRequest) -> User:
    """Who is signed in. Raises PermissionDenied for nobody."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
