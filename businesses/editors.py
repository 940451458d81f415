"""Which editors decide about which businesses."""

from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from businesses.models import BusinessPage
from quartier.accounts.models import User


def editors_of(page: Page) -> list[User]:
    """Those who may publish it: they decide what its owners can't."""
    policy = PagePermissionPolicy()
    users = policy.users_with_permission_for_instance("publish", page)
    return list(users.filter(is_active=True).order_by("pk"))


def businesses_of(editor: User) -> QuerySet[BusinessPage]:
    """The businesses that somebody may publish, drafts too."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(editor, "publish")
    return BusinessPage.objects.filter(page_ptr__in=pages.values("pk"))
