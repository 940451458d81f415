"""How often something comes again, as people choose it, and as a rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from quartier.recurrence.rules import Frequency, Rule, Weekday

WEEK = 7


class Kind(models.TextChoices):
    """What can be chosen; the first day says which day of the month is meant."""

    ONCE = "once", _("Nur einmal")
    DAILY = "daily", _("Jeden Tag")
    WEEKLY = "weekly", _("Jede Woche")
    FORTNIGHTLY = "fortnightly", _("Alle zwei Wochen")
    MONTHLY_WEEKDAY = "monthly-weekday", _("Jeden Monat, etwa am zweiten Dienstag")
    MONTHLY_LAST = "monthly-last", _("Jeden Monat, etwa am letzten Freitag")
    MONTHLY_DAY = "monthly-day", _("Jeden Monat, etwa am 15.")
    YEARLY = "yearly", _("Jedes Jahr")
    OWN = "own", _("Nach einer eigenen Regel")


@dataclass(frozen=True)
class Repeating:
    """One choice; weekdays (Monday is 0) say something for weeks only."""

    kind: Kind
    weekdays: tuple[int, ...] = ()
    until: date | None = None
    count: int | None = None

    def rule(self, first_day: date) -> Rule | None:
        """The rule; none for what takes place once, or has a rule of its own."""
        values = _values(self.kind, first_day, self.weekdays)
        if values is None:
            return None
        return Rule(**values, until=self.until, count=self.count)


def repeating_of(rule: Rule, first_day: date) -> Repeating | None:
    """The choice that makes this rule; None if there is none."""
    until = rule.until if type(rule.until) is date else None
    weekdays = tuple(sorted(one.day for one in rule.weekdays))
    for chosen in _candidates(weekdays, until, rule.count):
        if chosen.rule(first_day) == rule:
            return chosen
    return None


def _candidates(
    weekdays: tuple[int, ...], until: date | None, count: int | None
) -> Iterator[Repeating]:
    for kind in Kind:
        for days in ((), weekdays):
            yield Repeating(kind, days, until, count)


def _values(
    kind: Kind, first: date, weekdays: tuple[int, ...]
) -> dict[str, Any] | None:
    days = weekdays or (first.weekday(),)
    weekly: dict[str, Any] = {
        "frequency": Frequency.WEEKLY,
        "weekdays": tuple(Weekday(day) for day in sorted(days)),
    }
    nth = (first.day - 1) // WEEK + 1
    monthly: dict[str, Any] = {"frequency": Frequency.MONTHLY}
    values: dict[Kind, dict[str, Any]] = {
        Kind.DAILY: {"frequency": Frequency.DAILY},
        Kind.WEEKLY: weekly,
        Kind.FORTNIGHTLY: weekly | {"interval": 2},
        Kind.MONTHLY_WEEKDAY: monthly | {"weekdays": (Weekday(first.weekday(), nth),)},
        Kind.MONTHLY_LAST: monthly | {"weekdays": (Weekday(first.weekday(), -1),)},
        Kind.MONTHLY_DAY: monthly | {"month_days": (first.day,)},
        Kind.YEARLY: {"frequency": Frequency.YEARLY},
    }
    return values.get(kind)
