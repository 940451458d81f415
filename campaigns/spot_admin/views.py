"""The editors' pages for the spots of one campaign."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.models import CampaignPage, Spot
from campaigns.spot_admin.assigning import assign, repeated, rows_of
from campaigns.spot_admin.forms import SpotForm
from campaigns.spot_admin.guards import editor_of, own_campaign, own_spot
from campaigns.spot_admin.lines import LineError, read_position
from campaigns.spot_admin.listing import editor_list
from campaigns.spot_admin.maps import draw_map, picker
from campaigns.spot_admin.planning import is_outside, outside_words, place
from campaigns.spot_admin.seasons import of_earlier_years
from campaigns.spot_admin.shops import Shops, shops_for, typed_as
from campaigns.spots.presentation import for_readers, shown
from quartier.places.models import District

FORMS = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: HttpRequest, pk: int) -> HttpResponse:
    """All spots with their states, and the ways to make more."""
    campaign, kind = own_campaign(request, pk)
    now = timezone.now()
    context = {
        "kind": kind,
        "list": editor_list(campaign, kind, request.GET, now),
        "map": draw_map(campaign, "move"),
        "earlier": of_earlier_years(campaign, now),
    }
    return page(request, "index", campaign, context)


@FORMS
def edit(request: HttpRequest, pk: int, spot: int | None = None) -> HttpResponse:
    """One spot, or a new one."""
    campaign, kind = own_campaign(request, pk)
    one = own_spot(request, pk, spot)[0] if spot else Spot(campaign=campaign)
    form = SpotForm(request.POST or None, instance=one, campaign=campaign, kind=kind)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("„%(spot)s“ ist gespeichert.") % {"spot": one})
        return redirect("campaign_spot_list", pk)
    context = {"kind": kind, "spot": one, "form": form, "picker": picker(one, form)}
    status = 422 if form.errors else 200
    return page(request, "edit", campaign, context, status=status)


@require_POST
def delete(request: HttpRequest, pk: int, spot: int) -> HttpResponse:
    """A spot with its diary and adoptions; asked for twice in the page."""
    one, _kind = own_spot(request, pk, spot)
    if request.POST.get("sure") != "yes":
        messages.warning(request, _("Bitte kreuzen Sie an, dass Sie sicher sind."))
        return redirect("campaign_spot_edit", pk, spot)
    name = str(one)
    one.delete()
    messages.success(request, _("„%(spot)s“ ist gelöscht.") % {"spot": name})
    return redirect("campaign_spot_list", pk)


@require_POST
def move(request: HttpRequest, pk: int, spot: int) -> HttpResponse:
    """A spot was dragged on the map; answers with what the editor should know."""
    one, _kind = own_spot(request, pk, spot)
    try:
        there = read_position(request.POST.get("position", ""))
    except LineError:
        return JsonResponse({"said": _("Das ist keine Position.")}, status=422)
    place(one, there, list(District.objects.exclude(outline=None)))
    one.save(update_fields=["latitude", "longitude", "district"])
    said = _("„%(spot)s“ ist verschoben.") % {"spot": one}
    if is_outside(there, list(one.campaign.districts.all())):
        said = f"{said} {outside_words()}"
    return JsonResponse({"said": said})


@FORMS
def assigning(request: HttpRequest, pk: int) -> HttpResponse:
    """Who gets which spot, all in one form."""
    campaign, kind = own_campaign(request, pk)
    choices = shops_for(campaign)
    shops = Shops(choices)
    posted = request.POST if request.method == "POST" else None
    spots = list(campaign.spots.select_related("business", "campaign"))
    rows = rows_of(campaign, spots, posted)
    asked: list[str] = []
    if posted is not None:
        asked = repeated(rows, shops)
        if not asked or posted.get("repeated") == "yes":
            changed = assign(campaign, rows, shops, editor_of(request))
            _tell_changed(request, changed)
            if not any(row.error for row in rows):
                return redirect("campaign_spot_list", pk)
    context = {
        "kind": kind,
        "rows": rows,
        "repeated": asked,
        "choices": [typed_as(shop) for shop in choices],
    }
    return page(request, "assign", campaign, context, status=422 if posted else 200)


@require_safe
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """All spots on paper: number, place, who, state, and room for a note."""
    campaign, kind = own_campaign(request, pk)
    now = timezone.now()
    rows = [shown(spot, kind, now) for spot in for_readers(campaign.spots.all())]
    context = {"kind": kind, "spots": rows, "now": now}
    return page(request, "printed", campaign, context)


def page(
    request: HttpRequest,
    name: str,
    campaign: CampaignPage,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """One of the templates of this folder, with what each of them has."""
    frame = {
        "campaign": campaign,
        "list_url": reverse("campaign_spot_list", args=[campaign.pk]),
    }
    template = f"campaigns/spot_admin/{name}.html"
    return TemplateResponse(request, template, frame | context, status=status)


def _tell_changed(request: HttpRequest, changed: int) -> None:
    if changed:
        words = ngettext(
            "%(count)s Ort ist zugeordnet.", "%(count)s Orte sind zugeordnet.", changed
        )
        messages.success(request, words % {"count": changed})
