"""The editors' page of materials: what exists, order it, watch it, fetch it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from campaigns.materials.files import has_file
from campaigns.materials.kinds import BY_KEY, KINDS, Kind
from campaigns.materials.ordering import UNFINISHED, order
from campaigns.materials.public import file_response
from campaigns.models.campaign import CampaignPage
from campaigns.models.materials import Material


@dataclass(frozen=True)
class Row:
    """One piece as editors see it: in colour, or in black and white."""

    kind: Kind
    in_grey: bool
    material: Material | None

    @property
    def is_waiting(self) -> bool:
        """Whether the worker has not finished with it."""
        return self.material is not None and self.material.state in UNFINISHED

    @property
    def has_file(self) -> bool:
        """Whether there is something to fetch."""
        return self.material is not None and has_file(self.material)


def rows(campaign: CampaignPage) -> list[Row]:
    """All pieces that can be made."""
    existing = campaign.materials.select_related("campaign")
    made = {(one.kind, one.in_black_and_white): one for one in existing}
    return [
        Row(kind, grey, made.get((kind.key, grey)))
        for kind in KINDS
        for grey in ((False, True) if kind.in_grey else (False,))
    ]


class ForCampaign:
    """Mixin for views: the campaign in the address, for those who may edit it."""

    request: HttpRequest

    def dispatch(
        self, request: HttpRequest, *args: Any, pk: int, **kwargs: Any
    ) -> HttpResponseBase:
        """Refuse everybody else."""
        self.campaign = get_object_or_404(CampaignPage, pk=pk)
        if not self.campaign.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]

    def told(self) -> dict[str, Any]:
        """What the list shows."""
        shown = rows(self.campaign)
        alt = self.campaign.picture and self.campaign.picture.description
        return {
            "campaign": self.campaign,
            "rows": shown,
            "is_waiting": any(row.is_waiting for row in shown),
            "picture_says": alt or "",
        }


class MaterialsView(ForCampaign, WagtailAdminTemplateMixin, TemplateView):
    """All materials of a campaign."""

    template_name = "campaigns/materials/admin.html"
    page_title = gettext_lazy("Material")
    header_icon = "download"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The campaign, then its material."""
        edit = reverse("wagtailadmin_pages:edit", args=[self.campaign.pk])
        return [
            *WagtailAdminTemplateMixin.breadcrumbs_items,
            {"url": edit, "label": self.campaign.get_admin_display_title()},
            {"url": "", "label": _("Material")},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the list."""
        return super().get_context_data(**kwargs) | self.told()


class ListView(ForCampaign, View):
    """The list alone, for the page that looks again by itself."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """As it is now."""
        return render(request, "campaigns/materials/list.html", self.told())


class OrderView(ForCampaign, View):
    """Have one piece made, or all of them."""

    def post(self, request: HttpRequest) -> HttpResponse:
        """Order, and show the list."""
        chosen = request.POST.get("kind", "")
        kinds = KINDS if chosen == "all" else filter(None, [BY_KEY.get(chosen)])
        ordered = [
            order(self.campaign, kind, in_grey="grey" in request.POST) for kind in kinds
        ]
        if getattr(request, "htmx", False):
            return render(request, "campaigns/materials/list.html", self.told())
        if not ordered:
            messages.error(request, _("Das gibt es nicht."))
        return redirect("campaign_materials", self.campaign.pk)


class FetchView(ForCampaign, View):
    """One file."""

    def get(self, request: HttpRequest, material: int) -> FileResponse:
        """As a download that nobody keeps in between."""
        row = get_object_or_404(self.campaign.materials.all(), pk=material)
        return file_response(row, "private, no-store")


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Below the admin's own addresses."""
    at = "aktionen/<int:pk>/material/"
    return [
        path(at, MaterialsView.as_view(), name="campaign_materials"),
        path(f"{at}liste/", ListView.as_view(), name="campaign_materials_list"),
        path(f"{at}bestellen/", OrderView.as_view(), name="order_campaign_material"),
        path(
            f"{at}<int:material>/",
            FetchView.as_view(),
            name="fetch_campaign_material",
        ),
    ]


@hooks.register("register_page_header_buttons")
def button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterable[Button]:
    """From the campaign to its material."""
    campaign = page.specific_deferred
    if not isinstance(campaign, CampaignPage):
        return
    if campaign.permissions_for_user(user).can_edit():
        url = reverse("campaign_materials", args=[page.pk])
        yield Button(_("Material"), url, icon_name="download", priority=25)
