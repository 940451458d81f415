"""Who may work on the spots of a campaign: whoever may edit its page."""

from typing import cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from campaigns.formats.format import Format
from campaigns.models import CampaignPage, DiaryEntry, Spot
from quartier.accounts.models import User


def editor_of(request: HttpRequest) -> User:
    """The person at work; the admin lets nobody else in."""
    return cast(User, request.user)


def own_campaign(request: HttpRequest, pk: int) -> tuple[CampaignPage, Format]:
    """The campaign and its format, for those who may edit its page.

    Raises PermissionDenied for others, and Http404 where a campaign has no spots.
    """
    campaign = CampaignPage.objects.filter(pk=pk).first()
    if campaign is None:
        raise PermissionDenied
    if not campaign.permissions_for_user(editor_of(request)).can_edit():
        raise PermissionDenied
    kind = campaign.format
    if kind is None:
        raise Http404
    return campaign, kind


def own_spot(request: HttpRequest, pk: int, spot: int) -> tuple[Spot, Format]:
    """One of its spots."""
    campaign, kind = own_campaign(request, pk)
    return get_object_or_404(
        Spot.objects.select_related("campaign"), campaign=campaign, pk=spot
    ), kind


def own_entry(request: HttpRequest, pk: int, entry: int) -> DiaryEntry:
    """One entry of a diary of its spots."""
    campaign, _kind = own_campaign(request, pk)
    return get_object_or_404(DiaryEntry, spot__campaign=campaign, pk=entry)
