"""One organisation as its page tells it."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import get_language

from businesses.profile.json_ld import postal_address, script_element
from businesses.profile.open_graph import absolute, shared_card
from businesses.profile.reachable import Reachable
from quartier.geo.links import route_links
from quartier.media.renditions import SHARE_SPEC
from quartier.partners.public.shown import PlaceCard, people_in_words
from quartier.partners.sections import sections_of_partner

if TYPE_CHECKING:
    from quartier.partners.models import PartnerPage


def partner_context(
    page: "PartnerPage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """The organisation in words, its people, its places, and what others bring."""
    shown, people = Reachable(page), people_in_words(page.people)
    url, language = absolute(page.get_url(request) or ""), get_language() or "de"
    text = page.search_description or page.claim
    places: Any = page.meeting_places
    return {
        "page": shown,
        "people": people,
        "meeting_places": [
            PlaceCard.of(place, request, now)
            for place in places.shown().with_records().prefetch_related("special_days")
        ],
        "sections": sections_of_partner(page, request, now),
        "route_links": _routes(page),
        "share_url": url,
        "canonical_url": url,
        "open_graph": shared_card(page.title, text, url, language, page.logo),
        "json_ld": script_element(organization(shown, people, url)),
    }


def organization(
    partner: Reachable, people: list[Reachable], url: str
) -> dict[str, Any]:
    """https://schema.org/Organization, without what nobody has filled in."""
    logo = partner.logo
    values = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": url,
        "url": partner.website or url,
        "mainEntityOfPage": url,
        "name": partner.title,
        "slogan": partner.claim,
        "telephone": partner.phone.partition(";")[0],
        "email": partner.email,
        "logo": absolute(logo.get_rendition(SHARE_SPEC).url) if logo else "",
        "address": postal_address(partner),
        "contactPoint": [_contact(person) for person in people],
    }
    return {name: value for name, value in values.items() if value}


def _contact(person: Reachable) -> dict[str, Any]:
    values = {
        "@type": "ContactPoint",
        "name": person.name,
        "description": person.helps_with,
        "telephone": person.phone.partition(";")[0],
        "email": person.email,
        "availableLanguage": person.languages,
    }
    return {name: value for name, value in values.items() if value}


def _routes(page: "PartnerPage") -> list[dict[str, str]]:
    links = route_links(page.position, page.title) if page.position else ()
    return [{"label": link.service, "url": link.url} for link in links]
