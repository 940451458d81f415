"""One line of the calendar."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.public.when import weekday_and_day
from quartier.recurrence.sentence import clock_span


@dataclass(frozen=True, slots=True)
class Entry:
    """A date as lists and the month show it; `key` is unique among all sources."""

    key: str
    title: str
    url: str
    starts_at: datetime
    ends_at: datetime
    has_end: bool = True
    is_all_day: bool = False
    is_cancelled: bool = False
    is_changed: bool = False
    summary: str = ""
    where: str = ""
    house: str = ""
    """The name of the meeting place or business, if it is in one."""
    house_slug: str = ""
    is_meeting_place: bool = False
    kind: str = ""
    is_free: bool = False
    is_step_free: bool = False
    languages: list[str] = field(default_factory=list)
    day: str = ""
    """In words, where no heading names it."""

    @property
    def first_day(self) -> date:
        """The day on which it begins, in the site's zone."""
        return timezone.localdate(self.starts_at)

    @property
    def last_day(self) -> date:
        """The last day that any of it is on; what ends at midnight ends before."""
        end = max(self.starts_at, self.ends_at - timedelta(microseconds=1))
        return timezone.localdate(end)

    def with_day(self, today: date) -> "Entry":
        """The same with its day in words; what goes on already is on today."""
        day = weekday_and_day(max(self.first_day, today), today)
        return replace(self, day=day)

    @property
    def when(self) -> str:
        """Its day, where it is known, and its times."""
        return ", ".join(filter(None, [self.day, self.times]))

    @property
    def is_over_days(self) -> bool:
        """Whether it lasts into another day, by more than a night."""
        return self.last_day > self.first_day and (
            self.is_all_day or self.ends_at - self.starts_at >= timedelta(days=1)
        )

    @property
    def begins(self) -> str:
        """The time at which it begins, as short as a table needs it: "15:00"."""
        if self.is_all_day:
            return ""
        local = timezone.localtime(self.starts_at)
        return f"{local.hour}:{local:%M}"

    @property
    def times(self) -> str:
        """From when to when, without the day."""
        if self.is_over_days:
            return _("bis %(day)s") % {
                "day": weekday_and_day(self.last_day, self.first_day)
            }
        if self.is_all_day:
            return _("ganztägig")
        start = timezone.localtime(self.starts_at).replace(tzinfo=None)
        end = timezone.localtime(self.ends_at).replace(tzinfo=None)
        return clock_span(start, end - start if self.has_end else None)
