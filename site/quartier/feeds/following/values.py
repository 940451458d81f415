"""What an event says and what a calendar says of it, compared field by field.

As long as a field says what came last, the calendar may change it; what an editor
wrote stays.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quartier.events.models import Event
from quartier.feeds.models import CalendarFeed
from quartier.places.models import District

Values = dict[str, Any]

WHEN = (
    *("first_day", "last_day", "start_time", "end_time"),
    *("rule", "extra", "left_out", "changes"),
)
GROUPS: dict[tuple[str, ...], Promise] = {
    ("title",): _("Titel"),
    ("summary",): _("In einem Satz"),
    ("text",): _("Text"),
    WHEN: _("Wann"),
    ("is_cancelled",): _("Fällt ganz aus"),
    ("place",): _("Ort in Worten"),
    ("online_url",): _("Adresse im Netz"),
    ("latitude", "longitude"): _("Position"),
    ("district",): _("Stadtteil"),
    ("partner", "organiser"): _("Wer lädt ein"),
    ("audience",): _("Für wen"),
    ("languages",): _("Sprachen"),
}
"""Fields that are of one hand or of another: half a time of each would be none."""

_BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')


class Changes(NamedTuple):
    """Values to write, and the names of what stays as people wrote it."""

    values: Values
    kept: list[str]


def with_defaults(values: Values, feed: CalendarFeed) -> Values:
    """What a calendar says, with what its editor said for all of it."""
    district = None
    if values["latitude"]:
        degrees = float(values["longitude"]), float(values["latitude"])
        district = District.objects.containing(*degrees)
    return values | {
        "district": district.pk if district else feed.district_id,
        "partner": feed.partner_id,
        "organiser": "" if feed.partner_id else values["organiser"] or feed.organiser,
        "audience": sorted(feed.audience),
        "languages": sorted(feed.languages),
    }


def values_of(event: Event) -> Values:
    """What an event says, in the form in which calendars say it."""
    changes = sorted(event.changes.all(), key=lambda change: change.day)
    all_day = event.is_all_day
    return {
        "title": event.title,
        "summary": event.summary,
        "text": _text_of(event),
        "first_day": event.first_day.isoformat(),
        "last_day": _shown(event.last_day),
        "start_time": _time(event.start_time),
        "end_time": _time(event.end_time),
        "rule": event.rule,
        "extra": sorted(one[:10] if all_day else one for one in event.extra),
        "left_out": sorted(event.left_out),
        "changes": [
            {
                "day": change.day.isoformat(),
                "is_cancelled": change.is_cancelled,
                "new_day": _shown(change.new_day),
                "new_start": _time(change.new_start),
                "new_end": _time(change.new_end),
                "place": change.place,
            }
            for change in changes
        ],
        "is_cancelled": event.is_cancelled,
        "place": event.place,
        "online_url": event.online_url,
        "latitude": _degrees(event.latitude),
        "longitude": _degrees(event.longitude),
        "district": event.district_id,
        "partner": event.partner_id,
        "organiser": event.organiser,
        "audience": sorted(event.audience),
        "languages": sorted(event.languages),
    }


def changes_to(
    current: Mapping[str, Any], imported: Mapping[str, Any], coming: Values
) -> Changes:
    """What a calendar changes of an event, and what it must leave alone."""
    changes = Changes({}, [])
    for group, label in GROUPS.items():
        if all(current[name] == coming[name] for name in group):
            continue
        if all(current[name] == imported.get(name) for name in group):
            changes.values.update({name: coming[name] for name in group})
        elif any(imported.get(name) != coming[name] for name in group):
            changes.kept.append(str(label))
    return changes


def _text_of(event: Event) -> str:
    """The HTML of a text that is one block, as ours are; of any other its data."""
    blocks = list(event.text.raw_data)
    if not blocks:
        return ""
    if len(blocks) == 1 and blocks[0]["type"] == "text":
        return _BLOCK_KEY.sub("", str(blocks[0]["value"]))
    return str([block["value"] for block in blocks])


def _shown(value: Any) -> str:
    return value.isoformat() if value else ""


def _time(value: Any) -> str:
    return f"{value:%H:%M}" if value is not None else ""


def _degrees(value: Any) -> str:
    return "" if value is None else f"{value:.6f}"
