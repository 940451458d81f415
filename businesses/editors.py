"""The editors of one business."""

from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from quartier.accounts.models import User


def editors_of(page: Page) -> list[User]:
    """Those who may publish it: they decide what its owners can't."""
    policy = PagePermissionPolicy()
    users = policy.users_with_permission_for_instance("publish", page)
    return list(users.filter(is_active=True).order_by("pk"))
