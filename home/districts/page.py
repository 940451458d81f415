"""Everything that the template of a district is given."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, QueryDict
from django.utils.translation import get_language

from businesses.directory.view import DirectoryView
from businesses.models import DirectoryPage
from businesses.profile.breadcrumbs import breadcrumbs
from businesses.profile.json_ld import script_element
from businesses.profile.open_graph import absolute, open_graph_of
from campaigns.blocks.bodies import pictures_in
from home.districts.sections import Asked, sections_of
from home.indexes import indexes_below

if TYPE_CHECKING:
    from home.models import DistrictPage

SHOPS = 6


def district_context(
    page: "DistrictPage", request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """The district in words, with its shops and all parts that know of it."""
    front = page.get_parent()
    url = absolute(page.get_url(request) or "")
    pictures = filter(None, [page.picture, *pictures_in(page.body)])
    prefetch_related_objects(list(pictures), "renditions")
    asked = Asked(page, request, now, indexes_below(front, page))
    text = page.search_description or page.intro
    return {
        "shops": _shops(page, front, request, now),
        "sections": list(sections_of(asked)),
        "now": now,
        "share_url": url,
        "open_graph": open_graph_of(
            page.title, text, url, page.picture, get_language()
        ),
        "json_ld": script_element(
            {
                "@context": "https://schema.org",
                "@type": "Place",
                "@id": url,
                "url": url,
                "name": page.district.name,
                "description": page.intro,
            }
        ),
        "breadcrumbs": breadcrumbs(page, request),
    }


def _shops(
    page: "DistrictPage", front: Any, request: HttpRequest, now: datetime
) -> dict[str, Any]:
    """The directory as it is with this district's filter; empty without shops."""
    directory = DirectoryPage.objects.open_to_readers_of(front).first()
    if directory is None:
        return {}
    url = directory.get_url(request) or "/"
    question = urlencode({"stadtteil": page.district.slug})
    view = DirectoryView(directory, url, QueryDict(question), now)
    if not view.total:
        return {}
    return {
        "url": f"{url}?{question}",
        "open_url": f"{url}?{question}&offen=jetzt",
        "total": view.total,
        "open_total": view.open_total,
        "hits": view.hits[:SHOPS],
        "map": view.map,
    }
