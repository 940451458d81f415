"""One VEVENT as icalendar reads it, asked for what is needed."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import icalendar

from quartier.feeds.reading.clock import Moment
from quartier.recurrence.expansion import FIRST_YEAR, LAST_YEAR

MOST_DATES = 1_000
"""Exceptions that are read of one series; the engine takes half of them."""


class UnreadableError(ValueError):
    """The event can't be understood; the message says what is wrong with it."""


class Component:
    """The properties of one event; what is not there is empty."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        text = "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""])
        try:
            self.event: Any = icalendar.Event.from_ical(text)
        except Exception as error:
            # Nobody can foresee what the parser says to arbitrary bytes.
            raise UnreadableError(str(error)[:100]) from error
        wrong = {str(name or "").upper() for name, _reason in self.event.errors}
        if wrong & {"DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID"}:
            raise UnreadableError(", ".join(sorted(wrong))[:100])

    def text(self, name: str) -> str:
        """A text; of several with the same name the first."""
        value = self._first(name)
        return "" if value is None else str(value)

    def parameter(self, name: str, parameter: str) -> str:
        """A parameter of a property."""
        value = self._first(name)
        return str(getattr(value, "params", {}).get(parameter, ""))

    def raw(self, name: str) -> list[str]:
        """The values of a property as they stand there."""
        found = []
        for line in self.lines:
            if re.match(rf"{name}[:;]", line, re.IGNORECASE):
                found.append(line.partition(":")[2].strip())
        return found

    def sequence(self) -> int:
        """How often it has been changed."""
        text = self.text("SEQUENCE")
        return int(text) if text.isdecimal() and len(text) < 10 else 0

    def is_all_day(self) -> bool:
        """Whether it begins with a day and not with a time."""
        return not isinstance(self._start(), datetime)

    def start(self) -> Moment:
        """When it begins. Raises UnreadableError if that is not to be made out."""
        return self._moment(self._first("DTSTART"))

    def length(self, start: Moment, end: Moment | None) -> timedelta | None:
        """How long it lasts on the clock, None for an open end.

        `end` is DTEND in the same clock as `start`.
        """
        if end is not None:
            return end.wall - start.wall
        duration = getattr(self._first("DURATION"), "dt", None)
        return duration if isinstance(duration, timedelta) else None

    def end(self) -> Moment | None:
        """When it ends, if it says a moment."""
        value = self._first("DTEND")
        return None if value is None else self._moment(value)

    def recurrence_id(self) -> Moment | None:
        """Which date of a series it stands for."""
        value = self._first("RECURRENCE-ID")
        return None if value is None else self._moment(value)

    def moments(self, name: str) -> Iterator[Moment]:
        """Those of EXDATE or RDATE; of periods the beginnings."""
        values = self.event.get(name) or []
        listed = values if isinstance(values, list) else [values]
        count = 0
        for group in listed:
            for one in getattr(group, "dts", []):
                count += 1
                if count > MOST_DATES:
                    return
                yield self._moment(one, getattr(group, "params", None))

    def position(self) -> tuple[str, str] | None:
        """Latitude and longitude with six digits; None if it says none that can be."""
        try:
            latitude, longitude = map(float, self.raw("GEO")[0].split(";"))
        except (IndexError, ValueError):
            return None
        on_earth = abs(latitude) <= 90 and abs(longitude) <= 180
        if not on_earth or (latitude == 0 and longitude == 0):
            return None
        return f"{latitude:.6f}", f"{longitude:.6f}"

    def _first(self, name: str) -> Any:
        value = self.event.get(name)
        return (value[0] if value else None) if isinstance(value, list) else value

    def _start(self) -> Any:
        found = getattr(self._first("DTSTART"), "dt", None)
        if not isinstance(found, date):
            raise UnreadableError("DTSTART")
        return found

    def _moment(self, value: Any, params: Any = None) -> Moment:
        found = getattr(value, "dt", None)
        if isinstance(found, tuple):
            found = found[0]
        if not isinstance(found, date) or not FIRST_YEAR <= found.year <= LAST_YEAR:
            raise UnreadableError(str(found)[:40])
        if not isinstance(found, datetime):
            return Moment(datetime.combine(found, time.min))
        zone = str((params or getattr(value, "params", {}) or {}).get("TZID", ""))
        is_utc = bool(found.tzinfo) and (
            not zone or str(found.tzinfo) in {"UTC", "Etc/UTC"}
        )
        return Moment(found.replace(tzinfo=None), "" if is_utc else zone, is_utc)
