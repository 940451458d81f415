"""What people in the admin must not learn of pages and pictures that aren't theirs.

Wagtail's choosers, its move and workflow pages and its inner API name drafts and
pictures to everybody who can open the admin at all.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet

CLOSED_ENDPOINTS = ("images", "documents")
"""Parts of the inner API that list everybody's; the admin itself asks for none."""

WORKFLOW_VIEWS = frozenset(
    f"wagtailadmin_pages:{name}"
    for name in (
        "collect_workflow_action_data",
        "confirm_workflow_cancellation",
        "workflow_action",
        "workflow_preview",
    )
)
"""They say the page's name in a message before they ask who wants to know it."""


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


class AskBeforeSpeaking:
    """Middleware: who has no part in a page gets no answer about its workflow."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """All else as it is."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: dict[str, Any]
    ) -> None:
        """Refuse before the view has begun."""
        match = request.resolver_match
        if match is None or match.view_name not in WORKFLOW_VIEWS:
            return
        page = get_object_or_404(Page, pk=kwargs["page_id"])
        may = page.specific.permissions_for_user(request.user)
        if request.user.is_authenticated and not (may.can_edit() or may.can_publish()):
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
