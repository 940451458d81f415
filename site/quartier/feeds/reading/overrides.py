"""Single dates of a series that were moved, cancelled, or are something else."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from quartier.feeds.reading.clock import Clock
from quartier.feeds.reading.component import Component, UnreadableError
from quartier.feeds.reading.span import Span, span_of
from quartier.feeds.reading.words import words_of
from quartier.places.folding import fold
from quartier.recurrence.series import DAY


@dataclass(frozen=True)
class Override:
    """What a calendar says of the date that was planned for this local day."""

    day: date
    component: Component
    span: Span
    is_cancelled: bool

    def fits(self, span: Span, words: dict[str, Any]) -> bool:
        """Whether it is the same event, only at another time or place."""
        if self.is_cancelled:
            return True
        title = words_of(self.component)["title"]
        nights = self.span.length is None or self.span.length <= DAY
        alike = self.span.is_all_day == span.is_all_day
        short = nights or self.span.length == span.length
        return alike and short and fold(title) == fold(words["title"])


def override_of(one: Component, clock: Clock) -> Override:
    """The day that a component stands for, and what it says."""
    moment = one.recurrence_id()
    if moment is None:
        raise UnreadableError("RECURRENCE-ID")
    is_cancelled = one.text("STATUS").upper() == "CANCELLED"
    return Override(clock.local(moment).date(), one, span_of(one, clock), is_cancelled)


def change_of(
    one: Override, span: Span, words: dict[str, Any]
) -> dict[str, Any] | None:
    """The values of a changed date in the form; None if nothing differs."""
    place = words_of(one.component)["place"]
    change = {
        "day": one.day.isoformat(),
        "is_cancelled": one.is_cancelled,
        "new_day": "",
        "new_start": "",
        "new_end": "",
        "place": place if fold(place) != fold(words["place"]) else "",
    }
    start, planned = one.span.start, datetime.combine(one.day, span.start.time())
    if start.date() != one.day:
        change["new_day"] = start.date().isoformat()
    if start.time() != planned.time():
        change["new_start"] = f"{start:%H:%M}"
    if one.span.length != span.length and one.span.length is not None:
        change["new_end"] = one.span.end_time(start)
    different = [value for name, value in change.items() if name != "day" and value]
    return change if different else None
