"""Months, and what was counted in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from businesses.models.numbers import Counted

SHOWN = 13
"""Months on the page: the running one, and twelve before it."""


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A month of the calendar."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month of a day."""
        return cls(day.year, day.month)

    @property
    def first_day(self) -> date:
        """Its first day, by which it is shown and stored."""
        return date(self.year, self.number, 1)

    def before(self, months: int) -> "Month":
        """The month so many before this one."""
        year, number = divmod(self.year * 12 + self.number - 1 - months, 12)
        return Month(year, number + 1)


@dataclass(frozen=True)
class Numbers:
    """The sums of one business by month and kind, as of a day."""

    today: date
    sums: Mapping[tuple[Month, str], int] = field(default_factory=dict)

    @property
    def months(self) -> list[Month]:
        """The months that are shown, the running one last."""
        running = Month.of(self.today)
        return [running.before(months) for months in reversed(range(SHOWN))]

    @property
    def last_whole(self) -> Month:
        """The last month that is over."""
        return Month.of(self.today).before(1)

    def of(self, month: Month, counted: Counted) -> int:
        """How often in that month."""
        return self.sums.get((month, counted.value), 0)

    def year_before(self, month: Month, counted: Counted) -> int | None:
        """The same month a year earlier; None while nothing at all was counted then."""
        earlier = month.before(12)
        if not any((earlier, kind.value) in self.sums for kind in Counted):
            return None
        return self.of(earlier, counted)

    def comparisons(self) -> Iterator["Comparison"]:
        """Each kind in the last whole month, beside the same month a year earlier."""
        month = self.last_whole
        for counted in Counted:
            yield Comparison(
                counted, self.of(month, counted), self.year_before(month, counted)
            )

    def opened_lately(self) -> int:
        """Visits of the profile in this month and the last."""
        running = Month.of(self.today)
        return sum(
            self.of(month, Counted.OPENED) for month in (running.before(1), running)
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """A sum and the one of a year before."""

    counted: Counted
    number: int
    earlier: int | None

    @property
    def label(self) -> str:
        """What was counted."""
        return str(self.counted.label)
