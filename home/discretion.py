"""What people in the admin must not learn of pages and pictures that aren't theirs.

Wagtail's choosers, its move page and its inner API name drafts and pictures to
everybody who can open the admin at all.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet

CLOSED_ENDPOINTS = ("images", "documents")
"""Parts of the inner API that list everybody's; the admin itself asks for none."""


def hide_drafts_of_others(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Offer what is public, and what this person works on."""
    policy = policy_registry.get_by_type(Page)
    own = policy.instances_user_has_any_permission_for(
        request.user, {"add", "change", "publish"}
    )
    return pages.filter(Q(live=True) | Q(pk__in=own.values("pk")))


def ask_before_naming(request: HttpRequest, page: Page, destination: Page) -> None:
    """Refuse before the page that asks for confirmation has said the name."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied


def close_endpoints(router: Any) -> None:
    """Let nobody in. They stay in the router: every page of the admin names them."""
    for name in CLOSED_ENDPOINTS:
        endpoint = router._endpoints[name]
        router._endpoints[name] = type(endpoint.__name__, (_Closed, endpoint), {})


class _Closed:
    """Comes before a view of Django REST framework that is not to be used."""

    def initial(self, *args: Any, **kwargs: Any) -> None:
        raise PermissionDenied
