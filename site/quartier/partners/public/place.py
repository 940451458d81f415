"""One meeting place as its page tells it."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import get_language, pgettext

from businesses.profile.hours import ShownHours
from businesses.profile.json_ld import (
    coordinates,
    postal_address,
    script_element,
    step_free,
)
from businesses.profile.open_graph import absolute, shared_card
from businesses.profile.place_map import place_map
from quartier.geo.links import geo_uri, route_links
from quartier.hours.schedule import Schedule
from quartier.media.renditions import SHARE_SPEC
from quartier.partners.public.shown import ShownPlace, ShownTime
from quartier.partners.sections import sections_of_place

if TYPE_CHECKING:
    from quartier.partners.models import MeetingPlacePage, PartnerPage

ICON = "users"
COLOUR = "#7c3763"
"""The sign of meeting places; static/css/map.css has the same colour."""


def place_context(
    page: "MeetingPlacePage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """The place in words, its hours from `now` on, and who is there when."""
    shown, schedule = ShownPlace(page), page.schedule
    url, language = absolute(page.get_url(request) or ""), get_language() or "de"
    position = page.position
    text = page.search_description or page.claim
    return {
        "page": shown,
        "partner": _public(page.partner, request),
        "hours": ShownHours.of(schedule, now, language),
        "times": [ShownTime.of(hour) for hour in page.consultation_hours.all()],
        "rooms": list(page.rooms.all()),
        "sections": sections_of_place(page, request, now),
        "route_links": [
            {"label": link.service, "url": link.url}
            for link in (route_links(position, page.title) if position else ())
        ],
        "geo_uri": geo_uri(position, page.title) if position else "",
        "map": place_map(position, "") if position else None,
        "sign": {
            "title": page.title,
            "category": {
                "name": pgettext("house", "Treffpunkt"),
                "icon": ICON,
                "colour": COLOUR,
            },
        },
        "share_url": url,
        "canonical_url": url,
        "open_graph": shared_card(page.title, text, url, language, page.picture),
        "json_ld": script_element(civic_structure(shown, url, schedule, now)),
    }


def civic_structure(
    place: ShownPlace, url: str, schedule: Schedule, now: datetime
) -> dict[str, Any]:
    """https://schema.org/CivicStructure: a place for the public, with its hours."""
    picture = place.picture
    values = {
        "@context": "https://schema.org",
        "@type": "CivicStructure",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "name": place.title,
        "description": place.claim,
        "telephone": place.phone.partition(";")[0],
        "address": postal_address(place),
        "geo": coordinates(place),
        "image": absolute(picture.get_rendition(SHARE_SPEC).url) if picture else "",
        "publicAccess": True,
        "amenityFeature": step_free(place),
    } | schedule.json_ld(now)
    return {name: value for name, value in values.items() if value}


def _public(
    partner: "PartnerPage | None", request: HttpRequest
) -> dict[str, str | None] | None:
    """Who runs it, where their page can be read."""
    if partner is None or not partner.live or partner.get_view_restrictions():
        return None
    return {"title": partner.title, "url": partner.get_url(request)}
