"""Choosing snippets in the admin: only for those who work on them.

Wagtail's choosers name every row to everybody who can open the admin at all, also
what nobody has approved yet.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views import chooser


class ForThoseWhoWorkOnThem:
    """Comes before a view of a chooser and refuses all others."""

    model_class: Any

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Ask who wants to know."""
        policy = ModelPermissionPolicy(self.model_class)
        deeds = {"add", "change", "delete", "publish"}
        if not policy.user_has_any_permission(request.user, deeds):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class ChooseView(ForThoseWhoWorkOnThem, chooser.ChooseView):
    """The window."""


class ChooseResultsView(ForThoseWhoWorkOnThem, chooser.ChooseResultsView):
    """The list in it."""


class ChosenView(ForThoseWhoWorkOnThem, chooser.SnippetChosenView):
    """The one that was chosen."""


class ChosenMultipleView(ForThoseWhoWorkOnThem, chooser.SnippetChosenMultipleView):
    """Several that were chosen."""


class GuardedChooserViewSet(chooser.SnippetChooserViewSet):
    """All of these."""

    choose_view_class = ChooseView
    choose_results_view_class = ChooseResultsView
    chosen_view_class = ChosenView
    chosen_multiple_view_class = ChosenMultipleView
