"""Everything that the template of a business page is given."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from businesses.directory.addresses import POINTS
from businesses.profile.breadcrumbs import breadcrumbs
from businesses.profile.hours import ShownHours
from businesses.profile.involvements import involvements_of
from businesses.profile.json_ld import local_business, script_element
from businesses.profile.notice import notice_of
from businesses.profile.open_graph import absolute, open_graph
from businesses.profile.place_map import place_map
from businesses.profile.presentation import Profile
from businesses.profile.sections import sections_of_business
from businesses.search.feeds import nearby
from quartier.geo.links import geo_uri, route_links

if TYPE_CHECKING:
    from businesses.models import BusinessPage


def profile_context(
    page: "BusinessPage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """The business in words, its hours from `now` on, and the ways to reach it."""
    language = get_language() or "de"
    directory = page.get_parent()
    directory_url = directory.get_url(request) or ""
    profile = Profile(page, directory_url)
    _fetch_pictures(profile)
    path = page.get_url(request) or ""
    url = absolute(path)
    place = page.position
    schedule = page.schedule
    return {
        "page": profile,
        "hours": ShownHours.of(schedule, now, language),
        "notice": notice_of(page, now),
        "involvements": involvements_of(page, now),
        "sections": sections_of_business(page, request, now),
        "share_url": url,
        "open_graph": open_graph(profile, url, language),
        "json_ld": script_element(local_business(profile, url, schedule, now)),
        "vcard_url": path + page.reverse_subpage("vcard"),
        "route_links": [
            {"label": link.service, "url": link.url}
            for link in (route_links(place, page.title) if place else ())
        ],
        "geo_uri": geo_uri(place, page.title) if place else "",
        "map": place_map(place, f"{directory_url}{POINTS}") if place else None,
        "nearby": nearby(page, now=now),
        "directory": {"url": directory_url},
        "claim_url": reverse("claim_ways", args=[page.pk]) if page.pk else "",
        "has_team": getattr(page, "has_team", False),
        "breadcrumbs": breadcrumbs(page, request),
    }


def _fetch_pictures(profile: Profile) -> None:
    """Read the sizes of all pictures at once, not one by one."""
    pictures = [shown.image for shown in profile.gallery]
    for block in profile.description:
        if block.block_type == "image":
            pictures.append(block.value["image"])
    prefetch_related_objects([picture for picture in pictures if picture], "renditions")
