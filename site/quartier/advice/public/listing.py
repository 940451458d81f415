"""The list of advice for one group."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpRequest

from businesses.directory.pager import Pages
from businesses.profile.open_graph import absolute
from quartier.advice import asking
from quartier.advice.asking import Asked
from quartier.advice.choices import Audience
from quartier.advice.public.cards import offer_cards
from quartier.advice.public.filters import filters

if TYPE_CHECKING:
    from quartier.advice.models import AdvicePage

AT_ONCE = 12


def list_context(
    index: "AdvicePage",
    request: HttpRequest,
    audience: Audience,
    asked: Asked,
    now: datetime,
) -> dict[str, Any]:
    """What the template of the list is given."""
    url = address_of(index, request, audience)
    offers = list(index.public_offers(audience).prefetch_related(*PLACE_DAYS))
    for offer in offers:
        offer._cached_parent_obj = index
    found = asked.fitting(offers)
    paginator = Paginator(found, AT_ONCE)
    page = paginator.get_page(request.GET.get(asking.PAGE))
    is_for_businesses = audience is Audience.BUSINESSES
    return {
        "is_for_businesses": is_for_businesses,
        "intro_for_businesses": index.intro_for_businesses if is_for_businesses else "",
        "lists": [
            {
                "label": audience_.label,
                "url": address_of(index, request, audience_),
                "current": audience_ is audience,
            }
            for audience_ in Audience
        ],
        "filters": filters(offers, audience, asked, url),
        "cards": offer_cards(list(page), request, now),
        "count": len(found),
        "count_of_all": len(offers),
        "pages": Pages(
            page.number,
            paginator.num_pages,
            lambda number: asked.address(url, number),
        ),
        "canonical_url": absolute(asked.address(url, page.number)),
    }


PLACE_DAYS = ("meeting_place__special_days",)
"""Read with the offers: days on which the place is closed."""


def address_of(index: "AdvicePage", request: HttpRequest, audience: Audience) -> str:
    """Where the list of a group is."""
    url = index.get_url(request) or request.path
    if audience is Audience.BUSINESSES:
        return url + index.reverse_subpage("for_businesses")
    return url
