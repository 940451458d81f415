"""Where editors come to spots: from the page of a campaign."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from campaigns.models import CampaignPage
from campaigns.spot_admin import diary, making, seasons, views


@hooks.register("register_admin_urls")
def spot_urls() -> list[URLPattern]:
    """The pages, below the campaign's number."""
    base = "aktionen/<int:pk>/orte/"
    return [
        path(base, views.index, name="campaign_spot_list"),
        path(f"{base}neu/", views.edit, name="campaign_spot_new"),
        path(f"{base}linie/", making.along_line, name="campaign_spot_line"),
        path(f"{base}tabelle/", making.from_table, name="campaign_spot_table"),
        path(f"{base}zuordnen/", views.assigning, name="campaign_spot_assign"),
        path(f"{base}liste/", views.printed, name="campaign_spot_print"),
        path(f"{base}saison/", seasons.end_season, name="campaign_spot_season"),
        path(f"{base}tagebuch/", diary.diary, name="campaign_spot_diary"),
        path(
            f"{base}tagebuch/<int:entry>/<slug:deed>/",
            diary.decide,
            name="campaign_spot_decide",
        ),
        path(f"{base}<int:spot>/", views.edit, name="campaign_spot_edit"),
        path(f"{base}<int:spot>/loeschen/", views.delete, name="campaign_spot_delete"),
        path(f"{base}<int:spot>/lage/", views.move, name="campaign_spot_move"),
    ]


@hooks.register("register_page_header_buttons")
def spots_button(page: Page, user: Any, **kwargs: Any) -> list[Button]:
    """From a campaign to its spots."""
    campaign = page.specific_deferred
    if not isinstance(campaign, CampaignPage) or not page.pk or not campaign.format:
        return []
    if not campaign.permissions_for_user(user).can_edit():
        return []
    url = reverse("campaign_spot_list", args=[page.pk])
    return [Button(_("Orte"), url=url, icon_name="site", priority=55)]
