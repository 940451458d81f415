"""Passes and certificates of rallies. Who has which stamp only the device knows."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from campaigns.models import CampaignPage
from campaigns.spots.languages import translations
from campaigns.spots.listing import spot_list


@require_safe
def stamp_pass(request: HttpRequest, pk: int) -> HttpResponse:
    """The pass: on the device it fills itself, on paper with the stops' own stamps."""
    return _page(request, pk, "campaigns/spots/stamp_pass.html")


@require_safe
def certificate(request: HttpRequest, pk: int) -> HttpResponse:
    """What there is at the end, to be printed; the name is typed or written by hand."""
    return _page(request, pk, "campaigns/spots/certificate.html")


def _page(request: HttpRequest, pk: int, template: str) -> HttpResponse:
    campaign = CampaignPage.objects.live().public().filter(pk=pk).first()
    kind = campaign.format if campaign else None
    if campaign is None or kind is None or not kind.walked_in_order:
        raise Http404
    context = {
        "campaign": campaign,
        "translations": translations(request),
        "campaign_url": campaign.get_url(request),
        "spot_list": spot_list(campaign, timezone.now(), request),
    }
    return render(request, template, context)
