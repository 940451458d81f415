"""What editors see of changes that wait: menu, dashboard, buttons, log entries."""

from typing import Any, cast

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from businesses.freshness.admin import UPKEEP_MENU
from businesses.models import BusinessPage
from businesses.moderation import admin_views, team_views
from businesses.moderation.deciding import may_decide
from businesses.moderation.waiting import waiting_businesses
from quartier.accounts.models import User

LABEL = _("Wartet auf Freigabe")
SHOWN = 5


@hooks.register("register_admin_urls")
def moderation_urls() -> list[URLPattern]:
    """The list, the decisions, and the page of one team."""
    return [
        path("freigabe/", admin_views.waiting_list, name="moderation"),
        path("freigabe/<int:pk>/", team_views.team_changes, name="moderation_team"),
        path(
            "freigabe/<int:pk>/freigeben/",
            admin_views.approve_changes,
            name="moderation_approve",
        ),
        path(
            "freigabe/<int:pk>/zurueckgeben/",
            admin_views.send_changes_back,
            name="moderation_send_back",
        ),
        path(
            "freigabe/<int:pk>/team/<int:member_pk>/",
            team_views.make_owner,
            name="moderation_make_owner",
        ),
        path(
            "freigabe/<int:pk>/team/<int:member_pk>/entfernen/",
            team_views.remove_member,
            name="moderation_remove_member",
        ),
        path(
            "freigabe/<int:pk>/codes/",
            team_views.take_codes_back,
            name="moderation_take_codes_back",
        ),
        path(
            "freigabe/<int:pk>/verlauf/<int:change>/",
            team_views.undo_change,
            name="moderation_undo",
        ),
    ]


class ModerationMenuItem(MenuItem):
    """Shown to those who may publish something, with the number of what waits."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may decide about anything."""
        return (
            request.user.is_superuser
            or request.user.groups.filter(
                page_permissions__permission__codename="publish_page"
            ).exists()
        )

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        """The item with its number as of now."""
        item = super().render_component(request)
        if count := waiting_businesses(cast(User, request.user)).count():
            item.label = f"{self.label} ({count})"
        return item


@hooks.register(UPKEEP_MENU)
def moderation_menu_item() -> MenuItem:
    """The door in the menu "Pflege", above the lists."""
    return ModerationMenuItem(
        LABEL, reverse("moderation"), name="moderation", icon_name="check", order=5
    )


class WaitingPanel(Component):
    """The dashboard's answer to "what must I release today"."""

    name = "moderation"
    order = 90
    template_name = "businesses/moderation/panel.html"

    def get_context_data(
        self, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """The longest waits."""
        request = (parent_context or {})["request"]
        found = list(waiting_businesses(request.user)[: SHOWN + 1])
        return {"businesses": found[:SHOWN], "has_more": len(found) > SHOWN}


@hooks.register("construct_homepage_panels")
def waiting_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put what waits on the dashboard."""
    panels.append(WaitingPanel())


@hooks.register("register_page_header_buttons")
def team_button(page: Page, user: Any, **kwargs: Any) -> list[Button]:
    """From a business to its team's changes and trust."""
    if not isinstance(page.specific_deferred, BusinessPage) or not page.pk:
        return []
    if not may_decide(page.specific_deferred, user):
        return []
    url = reverse("moderation_team", args=[page.pk])
    return [Button(_("Team und Änderungen"), url=url, icon_name="group", priority=60)]


@hooks.register("register_log_actions")
def register_trust(actions: Any) -> None:
    """Giving and taking the trust mark stands in a page's history."""

    @actions.register_action("businesses.trust")
    class Trust(LogFormatter):
        label = _("Texte ohne Freigabe erlauben")

        def format_message(self, log_entry: Any) -> str:
            """Why the team is trusted."""
            return _("Dem Team vertraut: %(reason)s") % _reason(log_entry)

    @actions.register_action("businesses.distrust")
    class Distrust(LogFormatter):
        label = _("Texte wieder prüfen")

        def format_message(self, log_entry: Any) -> str:
            """Why it no longer is."""
            return _("Texte werden wieder geprüft: %(reason)s") % _reason(log_entry)


def _reason(log_entry: Any) -> dict[str, str]:
    return {"reason": log_entry.data.get("reason") or "–"}
