"""One offer as its page tells it."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from businesses.profile.hours import ShownState
from businesses.profile.json_ld import coordinates, postal_address, script_element
from businesses.profile.open_graph import absolute, open_graph_of
from businesses.profile.place_map import place_map
from businesses.profile.reachable import Reachable
from quartier.advice.choices import Way
from quartier.advice.public.times import next_time
from quartier.geo.links import geo_uri, route_links
from quartier.partners.public.place import COLOUR, ICON

if TYPE_CHECKING:
    from quartier.advice.models import AdviceOfferPage


def offer_context(
    page: "AdviceOfferPage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """The offer in words: whom one meets, where, when, and how to come there."""
    shown = Reachable(page)
    url, language = absolute(page.get_url(request) or ""), get_language() or "de"
    position = page.where.position
    text = page.search_description or page.summary
    return {
        "page": shown,
        "way": Way(page.way),
        "topics": page.topic_names,
        "partner": public_page(page.partner, request),
        "place": public_page(page.meeting_place, request),
        "where": Reachable(page.where),
        "next_time": next_time(page.schedule, now),
        "hours": page.hours_in_words(now, language),
        "may_ask": page.takes_requests,
        "route_links": [
            {"label": link.service, "url": link.url}
            for link in (route_links(position, page.title) if position else ())
        ],
        "geo_uri": geo_uri(position, page.title) if position else "",
        "map": place_map(position, "") if position else None,
        "state": ShownState.of(page.schedule, now, language),
        "sign": {
            "title": page.meeting_place.title if page.meeting_place else page.title,
            "category": {"name": "", "icon": ICON, "colour": COLOUR},
        },
        "share_url": url,
        "canonical_url": url,
        "open_graph": open_graph_of(page.title, text, url, None, language),
        "json_ld": script_element(service(page, shown, url, now)),
    }


def public_page(page: Page | None, request: HttpRequest) -> dict[str, Any] | None:
    """Name and address of a page that everybody may read; else nothing."""
    if page is None or not page.live or page.get_view_restrictions():
        return None
    return {"title": page.title, "url": page.get_url(request)}


def service(
    offer: "AdviceOfferPage", shown: Reachable, url: str, now: datetime
) -> dict[str, Any]:
    """https://schema.org/Service, without what nobody has filled in."""
    hours = offer.schedule.json_ld(now).get("openingHoursSpecification")
    place = Reachable(offer.where)
    channel = {
        "@type": "ServiceChannel",
        "servicePhone": _phone(shown.phone),
        "availableLanguage": offer.languages,
        "serviceLocation": _filled(
            {
                "@type": "Place",
                "name": offer.meeting_place.title if offer.meeting_place else "",
                "address": postal_address(place),
                "geo": coordinates(place),
            }
        ),
    }
    values = {
        "@context": "https://schema.org",
        "@type": "Service",
        "@id": url,
        "url": url,
        "name": offer.title,
        "description": offer.summary,
        "serviceType": ", ".join(offer.topic_names),
        "provider": _provider(offer),
        "availableChannel": _filled(channel),
        "hoursAvailable": hours,
        "offers": _price(offer),
    }
    return _filled(values)


def _provider(offer: "AdviceOfferPage") -> dict[str, str]:
    if offer.partner is None:
        return {}
    return {"@type": "Organization", "name": offer.partner.title}


def _phone(phone: str) -> dict[str, str]:
    number = phone.partition(";")[0]
    return {"@type": "ContactPoint", "telephone": number} if number else {}


def _price(offer: "AdviceOfferPage") -> dict[str, str]:
    if not offer.is_free:
        return {}
    return {"@type": "Offer", "price": "0", "priceCurrency": "EUR"}


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
