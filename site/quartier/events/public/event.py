"""One event as its page tells it."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import get_language

from businesses.choices import Wheelchair, language_name
from businesses.profile.json_ld import script_element
from businesses.profile.open_graph import absolute, open_graph_of
from quartier.events.choices import Audience
from quartier.events.public.houses import url_for_everybody
from quartier.events.public.json_ld import json_ld
from quartier.events.public.shown_dates import ShownDate
from quartier.recurrence.sentence import sentence

if TYPE_CHECKING:
    from quartier.events.models import Event

NEXT_DATES = 8


def event_context(event: "Event", path: str, now: datetime) -> dict[str, Any]:
    """What the template of an event is given; `path` is its own address."""
    url = absolute(path)
    series = event.series
    coming = series.coming(now, NEXT_DATES)
    calendar_url = event.calendar.url or ""
    return {
        "event": event,
        "when": sentence(series, timezone.localdate(now)),
        "recurs": bool(series.rule or series.extra),
        "dates": [ShownDate(one, event, now) for one in coming],
        "audience": [Audience(code).label for code in event.audience],
        "languages": [language_name(code) for code in event.languages],
        "step_free": event.access.label if event.access != Wheelchair.UNKNOWN else "",
        "house_url": url_for_everybody(event.house) if event.house else "",
        "partner_url": url_for_everybody(event.partner) if event.partner else "",
        "district": event.district_here,
        "file_url": f"{calendar_url}{event.pk}/datei/kalender/",
        "share_url": url,
        "canonical_url": url,
        "open_graph": open_graph_of(
            event.title, event.summary, url, event.picture, get_language()
        ),
        "json_ld": script_element(json_ld(event, coming, url)),
        "breadcrumbs": [*_way_to(event), {"title": event.title, "url": path}],
    }


def _way_to(event: "Event") -> list[dict[str, str]]:
    front = event.calendar.get_parent()
    pages = [front, event.calendar] if front else [event.calendar]
    return [{"title": page.title, "url": page.url or "/"} for page in pages]
