"""The business as search engines read it: https://schema.org/LocalBusiness."""

import json
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from businesses.choices import Payment, Wheelchair
from businesses.profile.open_graph import absolute
from businesses.profile.presentation import Profile
from businesses.profile.reachable import Reachable
from quartier.hours.schedule import Schedule
from quartier.media.renditions import SHARE_SPEC

# The nearest type of schema.org by the category's slug.
TYPES = {
    "food": "GroceryStore",
    "bakery": "Bakery",
    "gastronomy": "FoodEstablishment",
    "fashion": "ClothingStore",
    "beauty": "HealthAndBeautyBusiness",
    "health": "MedicalBusiness",
    "home": "HomeGoodsStore",
    "flowers": "Florist",
    "books": "BookStore",
    "culture": "EntertainmentBusiness",
    "craft": "HomeAndConstructionBusiness",
    "electronics": "ElectronicsStore",
    "second-hand": "Store",
}
PAYMENT = {
    Payment.CASH: "Cash",
    Payment.GIROCARD: "Debit Card",
    Payment.CREDIT_CARDS: "Credit Card",
    Payment.CONTACTLESS: "Contactless",
    Payment.INVOICE: "Invoice",
}
# What could end the script element, written as JSON allows it too.
_HARMLESS = str.maketrans({"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"})


def local_business(
    profile: Profile, url: str, schedule: Schedule, now: datetime
) -> dict[str, Any]:
    """The properties of the business, without those that nobody has filled in."""
    properties = {
        "@context": "https://schema.org",
        "@type": TYPES.get(profile.category.slug, "LocalBusiness"),
        "@id": url,
        "url": profile.website or url,
        "mainEntityOfPage": url,
        "name": profile.title,
        "slogan": profile.claim,
        "telephone": profile.phone.partition(";")[0],
        "email": profile.email,
        "address": postal_address(profile),
        "geo": coordinates(profile),
        "image": [
            absolute(shown.image.get_rendition(SHARE_SPEC).url)
            for shown in profile.gallery[:1]
        ],
        "keywords": [tag.name for tag in profile.tags],
        "knowsLanguage": profile.languages,
        "paymentAccepted": ", ".join(
            PAYMENT[Payment(way)] for way in profile.payment if way in Payment
        ),
        "amenityFeature": step_free(profile),
        "sameAs": [link.url for link in profile.social_links],
    } | schedule.json_ld(now)
    return {name: value for name, value in properties.items() if value}


def script_element(data: dict[str, Any]) -> SafeString:
    """The data as a block that browsers never run."""
    text = json.dumps(data, ensure_ascii=False).translate(_HARMLESS)
    return format_html(
        '<script type="application/ld+json">{}</script>', mark_safe(text)
    )


def postal_address(profile: Reachable) -> dict[str, str]:
    """Where letters go; nothing where nothing is known."""
    parts = {
        "streetAddress": profile.street_line,
        "postalCode": profile.postcode,
        "addressLocality": profile.town,
    }
    given = {name: value for name, value in parts.items() if value}
    if not given:
        return {}
    return {"@type": "PostalAddress", **given, "addressCountry": settings.COUNTRY}


def coordinates(profile: Reachable) -> dict[str, Any]:
    """Where it is on a map; nothing where nobody has said."""
    place = profile.position
    if place is None:
        return {}
    return {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}


def step_free(profile: Reachable) -> list[dict[str, Any]]:
    """Whether a wheelchair gets in, if that is a plain yes or no."""
    if profile.wheelchair not in {Wheelchair.YES, Wheelchair.NO}:
        return []
    return [
        {
            "@type": "LocationFeatureSpecification",
            "name": "wheelchair accessible entrance",
            "value": profile.wheelchair == Wheelchair.YES,
        }
    ]
