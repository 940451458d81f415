"""What a calendar's own zones say (RFC 5545, 3.6.5), worked out within bounds."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from quartier.feeds.reading.splitting import Zone
from quartier.recurrence.errors import RecurrenceError
from quartier.recurrence.expansion import dates
from quartier.recurrence.reading import read_rule
from quartier.recurrence.rules import Frequency, Rule

MOST_OBSERVANCES = 20
_OFFSET = re.compile(r"([+-])([01]\d|2[0-3])([0-5]\d)([0-5]\d)?")
_UTC = ZoneInfo("UTC")


@dataclass(frozen=True)
class Observance:
    """Standard or summer time: since when, in which years again, and its offset."""

    start: datetime
    rule: Rule | None
    offset: timedelta
    offset_before: timedelta

    def last_onset(self, wall: datetime) -> datetime | None:
        """When it last began before this local time; None if it never had."""
        if wall < self.start:
            return None
        if self.rule is None:
            return self.start
        # Twice a year at most: the two years before hold the last onset there is.
        since = max(self.start, self._years_before(wall))
        found = list(dates(self.rule, since, wall, _UTC))
        return found[-1] if found else self.start

    def _years_before(self, wall: datetime) -> datetime:
        year = wall.year - 2
        if (self.start.month, self.start.day) == (2, 29):
            return self.start.replace(year=year, day=28)
        return self.start.replace(year=year)


@dataclass(frozen=True)
class ForeignZone:
    """The observances of one VTIMEZONE."""

    observances: tuple[Observance, ...]

    def instant(self, wall: datetime) -> datetime:
        """The moment (UTC) of a local time there."""
        onsets = [
            (onset, one)
            for one in self.observances
            if (onset := one.last_onset(wall)) is not None
        ]
        if onsets:
            offset = max(onsets, key=lambda found: found[0])[1].offset
        else:
            first = min(self.observances, key=lambda one: one.start)
            offset = first.offset_before
        return (wall - offset).replace(tzinfo=UTC)


def foreign_zone(zone: Zone) -> ForeignZone | None:
    """What can be used of a VTIMEZONE; None if it is nothing."""
    read = [_observance(lines) for lines in zone.observances[:MOST_OBSERVANCES]]
    usable = tuple(one for one in read if one is not None)
    return ForeignZone(usable) if usable and len(usable) == len(read) else None


def _observance(lines: list[str]) -> Observance | None:
    values = {}
    for line in lines:
        named, _colon, value = line.partition(":")
        values[named.partition(";")[0].upper()] = value.strip()
    try:
        start = datetime.strptime(values.get("DTSTART", "")[:15], "%Y%m%dT%H%M%S")
        rule = read_rule(values["RRULE"]) if "RRULE" in values else None
    except (ValueError, RecurrenceError):
        return None
    offset = _offset(values.get("TZOFFSETTO", ""))
    before = _offset(values.get("TZOFFSETFROM", ""))
    yearly = rule is None or (
        rule.frequency is Frequency.YEARLY and rule.interval == 1 and not rule.count
    )
    if offset is None or not yearly:
        return None
    return Observance(start, rule, offset, offset if before is None else before)


def _offset(text: str) -> timedelta | None:
    found = _OFFSET.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds = int(found[2]), int(found[3]), int(found[4] or 0)
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -offset if found[1] == "-" else offset
