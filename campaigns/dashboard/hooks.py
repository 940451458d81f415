"""Where editors come to campaigns: the menu, the dashboard, the page of each."""

from collections.abc import Iterator
from typing import Any, cast

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from campaigns.checklist import views as checklist
from campaigns.dashboard import overview
from campaigns.dashboard.due import due
from campaigns.models import CampaignIndexPage, CampaignPage
from campaigns.starting import views as starting
from quartier.accounts.models import User


@hooks.register("register_admin_urls")
def campaign_urls() -> list[URLPattern]:
    """The list of all, the beginning of a new one, and the checklists."""
    item = "aktionen/aufgabe/<int:pk>/"
    return [
        path("aktionen/", overview.overview, name="campaign_overview"),
        path("aktionen/neu/", starting.choose, name="campaign_start"),
        path("aktionen/neu/<slug:key>/", starting.start, name="campaign_start_from"),
        path(
            "aktionen/<int:pk>/aufgaben/",
            checklist.checklist,
            name="campaign_checklist",
        ),
        path(item, checklist.edit_item, name="campaign_checklist_item"),
        path(f"{item}haken/", checklist.tick, name="campaign_checklist_tick"),
    ]


class CampaignsMenuItem(MenuItem):
    """The door to the list, for those who edit pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person may add or edit any page."""
        policy = PagePermissionPolicy()
        return policy.user_has_any_permission(request.user, ["add", "change"])


@hooks.register("register_admin_menu_item")
def campaigns_menu() -> MenuItem:
    """ "Aktionen", above the news."""
    return CampaignsMenuItem(
        gettext_lazy("Aktionen"),
        reverse("campaign_overview"),
        name="campaigns",
        icon_name="calendar-alt",
        order=160,
    )


class CampaignsPanel(Component):
    """The dashboard's answer to what the campaigns need."""

    name = "campaigns"
    order = 95
    template_name = "campaigns/dashboard/panel.html"

    def get_context_data(
        self, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Campaigns with their tasks."""
        request = cast(HttpRequest, (parent_context or {})["request"])
        return {"due": due(cast(User, request.user), timezone.localdate())}


@hooks.register("construct_homepage_panels")
def campaigns_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put it on the dashboard; it shows itself only where there is something."""
    panels.append(CampaignsPanel())


@hooks.register("register_page_header_buttons")
def ways(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """From a campaign to its checklist, from the overview to a new campaign."""
    found = page.specific_deferred
    may = found.permissions_for_user(user)
    if isinstance(found, CampaignPage) and page.pk and may.can_edit():
        url = reverse("campaign_checklist", args=[page.pk])
        yield Button(_("Aufgaben"), url, icon_name="tasks", priority=5)
    if isinstance(found, CampaignIndexPage) and may.can_add_subpage():
        url = reverse("campaign_start")
        yield Button(_("Neue Aktion aus Vorlage"), url, icon_name="plus", priority=5)
