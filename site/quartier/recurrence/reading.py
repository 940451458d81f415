"""Rules read from text (RFC 5545, 3.3.10), strictly: what is odd is named."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from django.utils.translation import gettext as _

from quartier.recurrence.errors import RecurrenceError
from quartier.recurrence.rules import DAY_NAMES, Frequency, Rule, Weekday

LONGEST_TEXT = 500
MOST_TIMES = 5_000
WIDEST_INTERVAL = 1_000
MOST_WEEKS = 53
OFTENER = {"HOURLY", "MINUTELY", "SECONDLY"}
TIMES_OF_DAY = {"BYHOUR", "BYMINUTE", "BYSECOND"}

_WEEKDAY = re.compile(r"([+-]?(?!00?[A-Z])\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[+-]?\d{1,10}")


def read_rule(text: str) -> Rule:
    """The rule that is the value of an RRULE property, with or without its name.

    Raises RecurrenceError for what RFC 5545 forbids, and for rules with more than one
    date a day: no neighbourhood's calendar needs them.
    """
    parts = _parts(text)
    frequency = _frequency(parts.pop("FREQ", ""))
    if TIMES_OF_DAY & parts.keys():
        raise RecurrenceError(
            _("Eine Reihe hat höchstens einen Termin am Tag. Die Uhrzeit steht extra.")
        )
    values = {field: read(parts.pop(name)) for name, field, read in _known(parts)}
    if parts:
        raise RecurrenceError(
            _("Den Teil „%(name)s“ der Regel kennen wir nicht.")
            % {"name": next(iter(parts))[:20]}
        )
    rule = Rule(frequency, **values)
    _refuse_contradictions(rule)
    return rule


def _parts(text: str) -> dict[str, str]:
    if len(text) > LONGEST_TEXT:
        raise RecurrenceError(_("Diese Regel ist zu lang."))
    body = text.strip().upper().removeprefix("RRULE:")
    parts: dict[str, str] = {}
    for part in body.rstrip(";").split(";"):
        name, equals, value = part.partition("=")
        if not equals or not value or name in parts:
            raise _unreadable(part)
        parts[name] = value
    return parts


def _frequency(name: str) -> Frequency:
    if name in OFTENER:
        raise RecurrenceError(
            _("Öfter als einmal am Tag kann sich ein Termin hier nicht wiederholen.")
        )
    if name not in Frequency.__members__:
        raise RecurrenceError(
            _(
                "Es fehlt, wie oft sich der Termin wiederholt. "
                "Ein Beispiel: FREQ=WEEKLY;BYDAY=TU"
            )
        )
    return Frequency[name]


def _unreadable(part: str) -> RecurrenceError:
    return RecurrenceError(
        _("Bei „%(part)s“ verstehen wir die Regel nicht.") % {"part": part[:40]}
    )


def _number(name: str, least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not _NUMBER.fullmatch(text):
            raise _unreadable(f"{name}={text}")
        number = int(text)
        if not number or not least <= number <= most:
            raise RecurrenceError(
                _("%(name)s geht von %(least)s bis %(most)s, ohne 0.")
                % {"name": name, "least": least, "most": most}
            )
        return number

    return read


def _numbers(name: str, most: int, *, backwards: bool = True) -> Callable[[str], Any]:
    read_one = _number(name, -most if backwards else 1, most)

    def read(text: str) -> tuple[int, ...]:
        return tuple(sorted({read_one(one) for one in text.split(",")}))

    return read


def _weekdays(text: str) -> tuple[Weekday, ...]:
    found = [_WEEKDAY.fullmatch(one) for one in text.split(",")]
    if not all(found):
        raise _unreadable(f"BYDAY={text}")
    days = {
        Weekday(DAY_NAMES.index(one[2]), int(one[1] or 0))
        for one in filter(None, found)
    }
    if any(abs(day.nth) > MOST_WEEKS for day in days):
        raise _unreadable(f"BYDAY={text}")
    return tuple(sorted(days, key=lambda day: (day.nth, day.day)))


def _week_start(text: str) -> int:
    if text not in DAY_NAMES:
        raise _unreadable(f"WKST={text}")
    return DAY_NAMES.index(text)


def _until(text: str) -> date | datetime:
    for form in ("%Y%m%d", "%Y%m%dT%H%M%S", "%Y%m%dT%H%M%SZ"):
        try:
            found = datetime.strptime(text, form)
        except ValueError:
            continue
        if "T" not in form:
            return found.date()
        return found.replace(tzinfo=UTC) if form.endswith("Z") else found
    raise _unreadable(f"UNTIL={text}")


READERS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "INTERVAL": ("interval", _number("INTERVAL", 1, WIDEST_INTERVAL)),
    "COUNT": ("count", _number("COUNT", 1, MOST_TIMES)),
    "UNTIL": ("until", _until),
    "BYDAY": ("weekdays", _weekdays),
    "BYMONTHDAY": ("month_days", _numbers("BYMONTHDAY", 31)),
    "BYYEARDAY": ("year_days", _numbers("BYYEARDAY", 366)),
    "BYWEEKNO": ("weeks", _numbers("BYWEEKNO", MOST_WEEKS)),
    "BYMONTH": ("months", _numbers("BYMONTH", 12, backwards=False)),
    "BYSETPOS": ("positions", _numbers("BYSETPOS", 366)),
    "WKST": ("week_start", _week_start),
}


def _known(parts: dict[str, str]) -> list[tuple[str, str, Callable[[str], Any]]]:
    return [(name, *reader) for name, reader in READERS.items() if name in parts]


def _refuse_contradictions(rule: Rule) -> None:
    yearly = rule.frequency is Frequency.YEARLY
    counted = any(day.nth for day in rule.weekdays)
    chosen = rule.weekdays, rule.month_days, rule.year_days, rule.weeks, rule.months
    found = {
        "COUNT, UNTIL": rule.count and rule.until,
        "BYDAY": counted and (rule.frequency >= Frequency.WEEKLY or rule.weeks),
        "BYMONTHDAY": rule.month_days and rule.frequency is Frequency.WEEKLY,
        "BYYEARDAY": rule.year_days and not yearly,
        "BYWEEKNO": rule.weeks and not yearly,
        "BYSETPOS": rule.positions and not any(chosen),
    }
    wrong = [name for name, is_wrong in found.items() if is_wrong]
    if wrong:
        raise RecurrenceError(
            _("In dieser Regel passt nicht zusammen: %(names)s.")
            % {"names": ", ".join(wrong)}
        )
