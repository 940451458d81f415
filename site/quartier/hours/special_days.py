"""Days on which other hours count, or none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from quartier.hours import errors
from quartier.hours.expression import check
from quartier.hours.holiday_rules import osm_date, split_days
from quartier.hours.rules import ADDS, REPLACES, Rule

_FOREVER = date(9999, 12, 31)
_LONGEST_CATCHWORD = 40


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A range of days whose hours replace the regular ones.

    `hours` is "" for closed, or times ("10:00-14:00"), also with weekdays ("Mo-Fr
    10:00-14:00") or a note ('"nach Vereinbarung"'). Without a `last_day` the end is
    open. A day begins with its own opening: an evening that began the day before runs
    on to its end after midnight, and the last special evening does the same.
    """

    first_day: date
    last_day: date | None
    hours: str = ""
    reason: str = ""

    @classmethod
    def closed(cls, day: date, reason: str = "") -> "SpecialDay":
        """One day without opening, as behind the button "Heute geschlossen"."""
        return cls(day, day, "", reason)

    def covers(self, day: date) -> bool:
        """Whether the day lies in the range."""
        return self.first_day <= day <= (self.last_day or _FOREVER)

    @property
    def is_closed(self) -> bool:
        """Whether nothing is open on these days."""
        return self.hours.strip().lower() in ("", "off", "closed")

    @property
    def catchword(self) -> str:
        """The reason if it fits into a sentence, such as "Betriebsferien"; else "".

        A reason that is a sentence itself stands in the notice of these days alone.
        """
        is_sentence = self.reason.rstrip().endswith((".", "!", "?"))
        too_long = len(self.reason) > _LONGEST_CATCHWORD
        return "" if is_sentence or too_long else self.reason

    def rules(self) -> tuple[Rule, ...]:
        """The range as dated rules; hours that cannot be read count as unknown."""
        days = osm_date(self.first_day)
        if self.last_day != self.first_day:
            days += f"-{osm_date(self.last_day or _FOREVER)}"
        return tuple(self._rules(days))

    def _rules(self, days: str) -> Iterator[Rule]:
        yield Rule(REPLACES, days, (), "closed")
        if self.is_closed:
            return
        try:
            written = check_special_hours(self.hours)
        except errors.HoursError:
            yield Rule(REPLACES, days, (), "unknown")
            return
        for rule in written:
            if rule.is_note and len(written) > 1:
                continue
            separator = ADDS if rule.separator == ADDS else REPLACES
            yield replace(
                rule,
                separator=separator,
                days=f"{days} {rule.days}".removesuffix(" 24/7").strip(),
                state="unknown" if rule.is_note else rule.state,
            )


def check_special_hours(text: str) -> tuple[Rule, ...]:
    """The rules of a special day's hours; HoursError if they name dates themselves."""
    rules = check(text.strip())
    for rule in rules:
        season, days = split_days(rule.days)
        plain = all(day[:2] not in ("PH", "SH") and "[" not in day for day in days)
        if season not in ("", "24/7") or not plain:
            raise errors.dates_in_special_day()
    return rules
