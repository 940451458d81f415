"""A calendar's bytes taken apart into events and zones, whatever state they are in.

Each event is later read alone: one that is broken spoils no other, and what nobody
needs (alarms, attachments, properties of others) is not read at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from quartier.feeds.errors import FeedError

LONGEST_LINE = 20_000
MOST_LINES = 1_000
"""Of one event, properties that are read."""

READ = frozenset(
    (
        *("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "URL", "CONFERENCE"),
        *("DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE"),
        *("RECURRENCE-ID", "STATUS", "CLASS", "SEQUENCE", "ORGANIZER"),
    )
)
"""The properties of an event that say something to readers of the calendar."""

_NAME = re.compile(r"[A-Za-z0-9-]+")
_FOLD = re.compile(r"\n[ \t]")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass
class Zone:
    """The lines of one VTIMEZONE, one list for each of its observances."""

    name: str = ""
    observances: list[list[str]] = field(default_factory=list)


@dataclass
class Parts:
    """What a calendar is made of."""

    events: list[list[str]] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    is_whole: bool = False


def parts_of(body: bytes) -> Parts:
    """The parts of a calendar. Raises FeedError for what is none at all."""
    parts, path = Parts(), [""]
    seen = False
    for name, line in _lines(_text(body)):
        kind = line.partition(":")[2].strip().upper()
        if name == "BEGIN":
            seen = seen or kind == "VCALENDAR"
            path.append(kind)
            _begin(parts, path)
        elif name == "END":
            if kind in path:
                while path.pop() != kind:
                    pass
            parts.is_whole = len(path) == 1
        else:
            _keep(parts, path, name, line)
    if not seen:
        raise FeedError(_("Unter dieser Adresse liegt kein Kalender (iCalendar)."))
    return parts


def _begin(parts: Parts, path: list[str]) -> None:
    inner = path[2:]
    if inner == ["VEVENT"]:
        parts.events.append([])
    elif inner == ["VTIMEZONE"]:
        parts.zones.append(Zone())
    elif len(inner) == 2 and inner[0] == "VTIMEZONE":
        parts.zones[-1].observances.append([f"KIND:{inner[1]}"])


def _keep(parts: Parts, path: list[str], name: str, line: str) -> None:
    inner = path[2:]
    if inner == ["VEVENT"]:
        if name in READ and len(parts.events[-1]) < MOST_LINES:
            parts.events[-1].append(line)
    elif inner == ["VTIMEZONE"]:
        if name == "TZID":
            parts.zones[-1].name = line.partition(":")[2].strip()
    elif len(inner) == 2 and inner[0] == "VTIMEZONE":
        observance = parts.zones[-1].observances[-1]
        if len(observance) < MOST_LINES:
            observance.append(line)


def _text(body: bytes) -> str:
    """The text; calendars that are not UTF-8 come from old Windows programs."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = body.decode("cp1252", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NO_TEXT.sub("", _FOLD.sub("", text))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """The name of each property with its whole line."""
    for line in text.split("\n"):
        if found := _NAME.match(line):
            yield found[0].upper(), line[:LONGEST_LINE]
