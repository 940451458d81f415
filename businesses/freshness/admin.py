"""Upkeep in the admin: the list, its menu with counts, and what is to do today."""

from typing import Any, cast

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.viewsets.base import ViewSet

from businesses.freshness.states import CareState, counts
from businesses.freshness.views import editor_reports, steps
from businesses.freshness.views.care import CareIndexView, may_care
from businesses.models import BusinessPage
from businesses.models.business import BusinessQuerySet
from quartier.accounts.models import User

UPKEEP_MENU = "register_upkeep_menu_item"
"""The hook by which others add items to the menu "Pflege"."""

TODAY = "register_today_list"
"""The hook by which others add lists to "Heute zu tun": given the request, they return
{label, count, url, icon}, or None where nothing is to do."""

ICONS = {
    CareState.REPORTED: "comment",
    CareState.GONE: "circle-xmark",
    CareState.DISPUTED: "warning",
    CareState.BOUNCED: "mail",
    CareState.STALE: "history",
    CareState.INCOMPLETE: "tasks",
}


def address_of(state: CareState) -> str:
    """The list of one state."""
    return f"{reverse('upkeep:index')}?state={state.value}"


def all_public() -> BusinessQuerySet:
    """What the counts are of; one editorial team looks after one site."""
    return BusinessPage.objects.live()


class UpkeepViewSet(ViewSet):
    """The editors' list and its steps."""

    name = "upkeep"
    url_prefix = "pflege"
    icon = "list-ul"

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list, and for each step an address that only takes a POST."""
        names = {
            "index_url_name": self.get_url_name("index"),
            "index_results_url_name": self.get_url_name("index_results"),
        }
        results = CareIndexView.as_view(results_only=True, **names)
        return [
            path("", CareIndexView.as_view(**names), name="index"),
            path("results/", results, name="index_results"),
            path("<int:pk>/bestaetigen/", steps.confirm_by_phone, name="confirm"),
            path("<int:pk>/mail/", steps.send_mail, name="mail"),
            path("<int:pk>/vom-netz/", steps.take_off_site, name="take_off"),
            path("<int:pk>/hinweise/", editor_reports.reports, name="reports"),
            path("hinweise/<int:pk>/", editor_reports.decided, name="decide"),
            path("zurueck/<str:token>/", steps.take_back, name="take_back"),
        ]


class ListItem(MenuItem):
    """One list with the number of those on it; hidden where there are none."""

    def __init__(self, state: CareState, order: int) -> None:
        super().__init__(
            state.label, "", name=f"upkeep-{state}", icon_name=ICONS[state], order=order
        )
        self.state = state

    def is_shown(self, request: HttpRequest) -> bool:
        """Only to those who may edit, and while there is something on the list."""
        return may_care(cast(User, request.user)) and bool(self._count())

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        """The item with its number as of now."""
        return LinkMenuItem(
            self.name,
            f"{self.label} ({self._count()})",
            address_of(self.state),
            icon_name=self.icon_name,
        )

    def _count(self) -> int:
        return counts(all_public)[self.state]


class WholeListItem(MenuItem):
    """All businesses, sorted by when they were last confirmed."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Only to those who may edit."""
        return may_care(cast(User, request.user))


class TodayPanel(Component):
    """What an editor should do first."""

    name = "upkeep"
    template_name = "businesses/upkeep/today.html"
    order = 50

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The lists that have something on them, most urgent first."""
        known = counts(all_public)
        request = (parent_context or {})["request"]
        added = [list_for(request) for list_for in hooks.get_hooks(TODAY)]
        return {
            "lists": [one for one in added if one]
            + [
                {
                    "label": state.label,
                    "count": known[state],
                    "url": address_of(state),
                    "icon": ICONS[state],
                }
                for state in CareState
                if known[state]
            ]
        }


@hooks.register("register_admin_viewset")
def register_upkeep() -> UpkeepViewSet:
    """The list at /admin/pflege/."""
    return UpkeepViewSet()


@hooks.register("register_admin_menu_item")
def register_upkeep_menu() -> MenuItem:
    """The group in the menu."""
    return SubmenuMenuItem(
        _("Pflege"),
        Menu(register_hook_name=UPKEEP_MENU),
        name="upkeep",
        icon_name="list-ul",
        order=150,
    )


@hooks.register(UPKEEP_MENU)
def register_whole_list() -> MenuItem:
    """The list with everything."""
    return WholeListItem(
        _("Alle Geschäfte"),
        reverse("upkeep:index"),
        name="upkeep-all",
        icon_name="list-ul",
        order=10,
    )


def _register_lists() -> None:
    for order, state in enumerate(CareState):
        hooks.register(UPKEEP_MENU, lambda s=state, o=order: ListItem(s, 20 + o))


_register_lists()


@hooks.register("construct_homepage_panels")
def show_today(request: HttpRequest, panels: list[Component]) -> None:
    """What is to do today, on the first page of the admin."""
    if may_care(cast(User, request.user)):
        panels.append(TodayPanel())
