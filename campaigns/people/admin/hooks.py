"""What the admin gets: the pages, and the ways to them."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets import Button
from wagtail.models import Page

from campaigns.models import CampaignPage
from campaigns.people.admin import businesses, dates, lists


class PeopleViewSet(ViewSet):
    """Dates and businesses of campaigns."""

    name = "campaign_people"
    url_prefix = "aktionen"
    icon = "group"

    def get_urlpatterns(self) -> list[URLPattern]:
        """Each address checks that the person may edit that campaign."""
        return [
            path("<int:pk>/termine/", dates.dates, name="dates"),
            path("<int:pk>/termine/neu/", dates.add_date, name="add_date"),
            path("termin/<int:pk>/", dates.edit_date, name="edit_date"),
            path("termin/<int:pk>/absagen/", dates.cancel_date, name="cancel_date"),
            path("termin/<int:pk>/waren-da/", dates.attended, name="attended"),
            path("termin/<int:pk>/liste/", lists.people, name="sign_ups"),
            path("termin/<int:pk>/drucken/", lists.printed, name="printed"),
            path("termin/<int:pk>/tabelle/", lists.table, name="table"),
            path(
                "termin/<int:pk>/liste/<int:sign_up_pk>/absagen/",
                lists.end_sign_up,
                name="end_sign_up",
            ),
            path("<int:pk>/geschaefte/", businesses.businesses, name="businesses"),
            path(
                "<int:pk>/geschaefte/dazu/",
                businesses.add_businesses,
                name="add_businesses",
            ),
            path("satz/<int:pk>/", businesses.decide_line, name="decide_line"),
            path("teilnahme/<int:pk>/ende/", businesses.take_out, name="take_out"),
        ]


@hooks.register("register_admin_viewset")
def register_people() -> PeopleViewSet:
    """The pages at /admin/aktionen/."""
    return PeopleViewSet()


@hooks.register("register_page_header_buttons")
def ways_to_people(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """From a campaign to its dates and its businesses."""
    if not isinstance(page, CampaignPage):
        return
    if not page.permissions_for_user(user).can_edit():
        return
    for name, label, icon, priority in (
        ("dates", _("Termine und Anmeldungen"), "date", 3),
        ("businesses", _("Geschäfte, die mitmachen"), "group", 4),
    ):
        url = reverse(f"campaign_people:{name}", args=[page.pk])
        yield Button(label, url, icon_name=icon, priority=priority)
