"""The coming dates of an event in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from campaigns.public.dates import ShownDate as CampaignShownDate
from campaigns.public.when import day, span, weekday_and_day
from quartier.recurrence.sentence import clock_span
from quartier.recurrence.series import DAY, Occurrence

if TYPE_CHECKING:
    from quartier.events.models import Event


@dataclass(frozen=True)
class ShownDate:
    """One date of an event as readers see it at `now`."""

    occurrence: Occurrence
    event: "Event"
    now: datetime
    sign_up: CampaignShownDate | None = None
    """Its places, if people sign up for it."""

    @property
    def when(self) -> str:
        """Day and time: "Sa., 25. April, 10–14 Uhr"."""
        start, end = self.occurrence.start, self.occurrence.end
        first = weekday_and_day(start.date(), self.now.date())
        if self.event.is_all_day:
            last = (end or start).date() - DAY
            return first if last <= start.date() else f"{first} – {day(last)}"
        if end is None:
            return f"{first}, {clock_span(start, None)}"
        if end - start < DAY:
            return f"{first}, {clock_span(start, end - start)}"
        return span(start, end, self.now)

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.event.is_cancelled or self.occurrence.is_cancelled

    @property
    def is_moved(self) -> bool:
        """Whether it begins at another time than planned."""
        start = self.occurrence.start.replace(tzinfo=None)
        return start != self.occurrence.original

    @property
    def place(self) -> str:
        """Where it is, if this one date is elsewhere."""
        change = self.occurrence.change
        return change.place if change else ""


def shown_dates(
    event: "Event", coming: list[Occurrence], now: datetime
) -> list[ShownDate]:
    """These dates, with the places of those for which people sign up."""
    found = event.sign_up_dates.filter(is_current=True) if event.pk else []
    lists = {one.original_day: CampaignShownDate(one, "", now) for one in found}
    return [
        ShownDate(one, event, now, lists.get(one.original.date())) for one in coming
    ]
