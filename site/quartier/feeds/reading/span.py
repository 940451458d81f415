"""From when to when one event lasts, in the site's time."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from quartier.feeds.reading.clock import Clock, Moment
from quartier.feeds.reading.component import Component, UnreadableError
from quartier.recurrence.series import DAY, LONGEST


@dataclass(frozen=True)
class Span:
    """A local beginning and how long it lasts on the clock; None for an open end."""

    begins: Moment
    start: datetime
    length: timedelta | None
    is_all_day: bool

    @property
    def more_days(self) -> timedelta:
        """Days that it lasts beyond its first; a night is none."""
        if self.length is None or (not self.is_all_day and self.length <= DAY):
            return timedelta(0)
        last = self.start + self.length - (DAY if self.is_all_day else timedelta(0))
        return last.date() - self.start.date()

    def end_time(self, start: datetime) -> str:
        """The time of day at which it ends, as the form takes it."""
        if self.is_all_day or self.length is None:
            return ""
        return f"{start + self.length:%H:%M}"


def span_of(one: Component, clock: Clock) -> Span:
    """The span of a component. Raises UnreadableError if it makes no sense."""
    begins, ends = one.start(), one.end()
    is_all_day = one.is_all_day()
    start = clock.local(begins)
    if is_all_day:
        start = datetime.combine(start.date(), time.min)
    local_end = None if ends is None else Moment(clock.local(ends))
    length = one.length(Moment(start), local_end)
    if is_all_day:
        days = max(1, (length or DAY).days)
        length = timedelta(days=days)
    elif length is not None:
        length = timedelta(minutes=length // timedelta(minutes=1)) or None
    if length is not None and not timedelta(0) < length <= LONGEST:
        raise UnreadableError("DTEND")
    return Span(begins, start, length, is_all_day)
