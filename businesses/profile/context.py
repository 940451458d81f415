"""Everything that the template of a business page is given."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import get_language

from businesses.profile.hours import ShownHours
from businesses.profile.json_ld import local_business, script_element
from businesses.profile.open_graph import open_graph
from businesses.profile.presentation import Profile
from quartier.geo.links import geo_uri, route_links
from quartier.geo.positions import Position

if TYPE_CHECKING:
    from businesses.models import BusinessPage


def profile_context(
    page: "BusinessPage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """The business in words, its hours from `now` on, and the ways to reach it."""
    language = get_language() or "de"
    profile = Profile(page)
    _fetch_pictures(profile)
    url = page.get_full_url(request) or ""
    place = Position(*page.position) if page.position else None
    schedule = page.schedule
    directory = page.get_parent()
    return {
        "page": profile,
        "hours": ShownHours.of(schedule, now, language),
        "canonical_url": url,
        "share_url": url,
        "open_graph": open_graph(profile, url, language),
        "json_ld": script_element(local_business(profile, url, schedule, now)),
        "vcard_url": page.get_url(request) + page.reverse_subpage("vcard"),
        "route_links": route_links(place, page.title) if place else (),
        "geo_uri": geo_uri(place, page.title) if place else "",
        "directory": {"title": directory.title, "url": directory.get_url(request)},
    }


def _fetch_pictures(profile: Profile) -> None:
    """Read the sizes of all pictures at once, not one by one."""
    pictures = [shown.image for shown in profile.gallery]
    prefetch_related_objects(pictures, "renditions")
