"""Advice on the pages of organisations and meeting places, and on the front page."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from quartier.advice.choices import Audience
from quartier.advice.models import AdviceOfferPage
from quartier.advice.public.cards import OfferCard, offer_cards
from quartier.advice.public.listing import PLACE_DAYS
from quartier.partners.sections import Section

if TYPE_CHECKING:
    from quartier.partners.models import MeetingPlacePage, PartnerPage

TEMPLATE = "advice/includes/section.html"
AT_ONCE = 3


def of_partner(
    partner: "PartnerPage", request: HttpRequest, now: datetime
) -> Section | None:
    """What an organisation offers."""
    return _section(AdviceOfferPage.objects.filter(partner=partner), request, now)


def of_place(
    place: "MeetingPlacePage", request: HttpRequest, now: datetime
) -> Section | None:
    """What advice there is in a meeting place."""
    return _section(AdviceOfferPage.objects.filter(meeting_place=place), request, now)


def help_you_can_get(request: HttpRequest, now: datetime) -> list[OfferCard]:
    """Three offers for residents; every day others, until each has had its turn."""
    shown = AdviceOfferPage.objects.shown().filter(audience=Audience.RESIDENTS)
    keys = list(shown.values_list("pk", flat=True))
    first = timezone.localdate(now).toordinal() * AT_ONCE
    turns = min(AT_ONCE, len(keys))
    chosen = [keys[(first + turn) % len(keys)] for turn in range(turns)]
    return _cards(shown.filter(pk__in=chosen), request, now)


def _section(offers: Any, request: HttpRequest, now: datetime) -> Section | None:
    cards = _cards(offers.shown(), request, now)
    if not cards:
        return None
    return Section("advice", _("Beratung"), TEMPLATE, {"cards": cards})


def _cards(offers: Any, request: HttpRequest, now: datetime) -> list[OfferCard]:
    rows = offers.with_records().prefetch_related(*PLACE_DAYS)
    return offer_cards(rows, request, now)
