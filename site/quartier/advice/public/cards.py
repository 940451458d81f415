"""An offer in a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest

from businesses.choices import language_name
from quartier.advice.public.times import next_time
from quartier.translations.titles import Words, words_of

if TYPE_CHECKING:
    from quartier.advice.models import AdviceOfferPage


@dataclass(frozen=True)
class OfferCard:
    """What one has to know to choose; `next_time` is empty where nobody can say."""

    offer: "AdviceOfferPage"
    words: Words
    url: str
    where: str
    next_time: str
    languages: list[str]


def offer_cards(
    offers: "Iterable[AdviceOfferPage]", request: HttpRequest, now: datetime
) -> list[OfferCard]:
    """Cards of offers that were fetched with their records, as the reader sees them."""
    offers = list(offers)
    words = words_of(offers)
    return [
        OfferCard(
            offer,
            words[offer.pk],
            offer.get_url(request) or "",
            where_in_words(offer),
            next_time(offer.schedule, now),
            [language_name(code) for code in offer.languages],
        )
        for offer in offers
    ]


def where_in_words(offer: "AdviceOfferPage") -> str:
    """The name of the meeting place, or a street; with the district."""
    place, district = offer.meeting_place, offer.effective_district
    name = place.title if place else offer.street_line
    return " · ".join(filter(None, (name, district.name if district else "")))
