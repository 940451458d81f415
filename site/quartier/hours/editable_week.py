"""The week as the editor shows it: seven days, public holidays, one remark.

Most shops' hours fit into it; what does not ("Apr-Oct", "Th[1]", "18:00+", "Lunch")
is left alone as text. A week is taken from the engine's own answers, so it means
exactly what the text means, however it was written.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from quartier.hours.errors import HoursError
from quartier.hours.expression import check
from quartier.hours.holiday_rules import names_holidays, split_days
from quartier.hours.notes import APPOINTMENT_NOTE, is_appointment
from quartier.hours.rules import DAY, Rule, Span
from quartier.hours.states import OpenState
from quartier.hours.timetable import DayHours, Timetable

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MOST_SLOTS = 6
"""So many stretches a day can have in the editor; real shops have up to three."""

_A_MONDAY = date(2024, 1, 1)
_PLAIN_DAYS = frozenset(["PH", *WEEKDAYS])


class HolidayRule(StrEnum):
    """What happens on public holidays."""

    SAME = "same"
    CLOSED = "closed"
    SUNDAY = "sunday"
    OWN = "own"

    @classmethod
    def chosen(cls, value: str) -> "HolidayRule":
        """The choice in a form's data; holidays are days like others without one."""
        return cls(value) if value in set(cls) else cls.SAME

    @property
    def label(self) -> str:
        """The choice in words."""
        return str(_HOLIDAY_LABELS[self])


_HOLIDAY_LABELS = {
    HolidayRule.SAME: _("wie an jedem anderen Tag"),
    HolidayRule.CLOSED: _("geschlossen"),
    HolidayRule.SUNDAY: _("wie sonntags"),
    HolidayRule.OWN: _("eigene Zeiten"),
}


@dataclass(frozen=True, slots=True)
class EditableDay:
    """One row: its stretches in minutes, and whether they need an appointment.

    `is_closed` is only told apart from an empty row where a remark offers
    appointments outside the hours, and in a week without any hours.
    """

    slots: tuple[tuple[int, int], ...] = ()
    by_appointment: bool = False
    is_closed: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said about the day."""
        return not (self.slots or self.by_appointment or self.is_closed)

    @property
    def runs_past_midnight(self) -> bool:
        """Whether the evening ends on the next day."""
        return any(end > DAY for _start, end in self.slots)


@dataclass(frozen=True, slots=True)
class EditableWeek:
    """Everything that the editor shows; `from_osm` and `to_osm` keep the meaning."""

    days: tuple[EditableDay, ...] = (EditableDay(),) * 7
    on_holidays: HolidayRule = HolidayRule.SAME
    holiday: EditableDay = EditableDay()
    remark: str = ""

    @classmethod
    def from_osm(cls, text: str) -> "EditableWeek | None":
        """The week that the text means; None if the editor cannot show all of it."""
        if not text.strip():
            return cls()
        try:
            rules = check(text.strip())
        except HoursError:
            return None
        remarks = list(dict.fromkeys(rule.note for rule in rules if rule.is_note))
        if len(remarks) > 1 or not all(map(_is_plain, rules)):
            return None
        return _only_remark(rules, remarks) or _read(rules, "".join(remarks))

    def to_osm(self) -> str:
        """The shortest OSM string for it; "" if nothing is said at all."""
        asked = EditableDay(by_appointment=True)
        days = [replace(day, is_closed=False) for day in self.days]
        if not self.remark and self.on_holidays is HolidayRule.SAME:
            if days == [asked] * 7:
                return f'"{APPOINTMENT_NOTE}"'
            if days == [EditableDay(((0, DAY),))] * 7:
                return "24/7"
        rules = list(self._weekday_rules())
        holiday = self._holiday_times(listed=bool(rules))
        if holiday and rules and self._joins(holiday, rules[-1]):
            weekdays, times = rules[-1]
            rules[-1], holiday = (f"{weekdays},PH", times), ""
        separator = ", " if self._runs_past_midnight else "; "
        text = separator.join(" ".join(rule) for rule in rules)
        if holiday:
            text = "; ".join(filter(None, (text, f"PH {holiday}")))
        if self.remark:
            text = " || ".join(filter(None, (text, f'"{self.remark}"')))
        return text

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said at all."""
        return self == EditableWeek()

    @property
    def _runs_past_midnight(self) -> bool:
        """If so, rules are added up: other readers cut evenings at a replacing rule."""
        return any(day.runs_past_midnight for day in self.days)

    def _weekday_rules(self) -> Iterator[tuple[str, str]]:
        """Weekdays and times; days that share their times stand together."""
        groups: dict[str, list[int]] = {}
        for weekday, day in enumerate(self.days):
            if times := _times(day):
                groups.setdefault(times, []).append(weekday)
        for times, weekdays in groups.items():
            yield weekday_names(weekdays), times
        closed = [number for number, day in enumerate(self.days) if day.is_closed]
        if closed and (not groups or is_appointment(self.remark)):
            yield weekday_names(closed), "off"

    def _holiday_times(self, *, listed: bool) -> str:
        """What holidays hold; "" if they need not be named."""
        holiday = self._on_holidays()
        if holiday is None or not (listed or self.remark or _times(holiday)):
            return ""
        if not holiday.is_closed and is_appointment(self.remark):
            return _times(holiday) or f'"{APPOINTMENT_NOTE}"'
        return _times(holiday) or "off"

    def _joins(self, holiday: str, rule: tuple[str, str]) -> bool:
        """Whether holidays can stand with the last days: "Su,PH 09:00-13:00"."""
        return holiday == rule[1] and not self._runs_past_midnight

    def _on_holidays(self) -> EditableDay | None:
        """The hours of public holidays; None if they are days like all others."""
        match self.on_holidays:
            case HolidayRule.SAME:
                return None
            case HolidayRule.CLOSED:
                return EditableDay(is_closed=True)
            case HolidayRule.SUNDAY:
                return self.days[6]
            case _:
                return self.holiday


def weekday_names(weekdays: list[int]) -> str:
    """Weekdays as OSM writes them: [0, 1, 2, 5] is "Mo-We,Sa"."""
    runs: list[list[int]] = []
    for weekday in weekdays:
        if runs and runs[-1][-1] == weekday - 1:
            runs[-1].append(weekday)
        else:
            runs.append([weekday])
    return ",".join(
        f"{WEEKDAYS[run[0]]}-{WEEKDAYS[run[-1]]}"
        if len(run) > 2
        else ",".join(WEEKDAYS[weekday] for weekday in run)
        for run in runs
    )


def _times(day: EditableDay) -> str:
    spans = ",".join(str(Span(start, _end_on_clock(end))) for start, end in day.slots)
    note = f'"{APPOINTMENT_NOTE}"' if day.by_appointment else ""
    return " ".join(filter(None, (spans, note)))


def _end_on_clock(end: int) -> int:
    """Times after midnight as of the next day: 26:00 is "02:00"."""
    return end - DAY if end > DAY else end


def _is_plain(rule: Rule) -> bool:
    """Whether the rule only speaks of weekdays, holidays, times and appointments."""
    season, days = split_days(rule.days)
    return (
        season in ("", "24/7")
        and all(set(day.split("-")) <= _PLAIN_DAYS for day in days)
        and rule.state != "unknown"
        and (rule.is_note or rule.note in ("", APPOINTMENT_NOTE))
        and not (rule.note and rule.state == "closed")
    )


def _only_remark(rules: tuple[Rule, ...], remarks: list[str]) -> EditableWeek | None:
    """A note alone: every day by appointment, or a remark about unknown hours."""
    if len(rules) > len(remarks):
        return None
    if remarks == [APPOINTMENT_NOTE]:
        return EditableWeek((EditableDay(by_appointment=True),) * 7)
    return EditableWeek(remark=remarks[0])


def _read(rules: tuple[Rule, ...], remark: str) -> EditableWeek | None:
    """The week in the engine's answers: first without, then with a holiday each day."""
    week = [_A_MONDAY + timedelta(days=number) for number in range(7)]
    usual = [_day(Timetable(rules).day(day), remark) for day in week]
    festive = [_day(Timetable(rules, week).day(day), remark) for day in week]
    days = [day for day in usual if day]
    holidays = [day for day in festive if day]
    if len(days) + len(holidays) < 14:
        return None
    found = EditableWeek(tuple(days), remark=remark)
    if not any(map(names_holidays, rules)):
        return found
    return _with_holiday(found, holidays[0]) if len(set(holidays)) == 1 else None


def _with_holiday(week: EditableWeek, holiday: EditableDay) -> EditableWeek:
    if holiday.is_closed:
        return replace(week, on_holidays=HolidayRule.CLOSED)
    if holiday == week.days[6]:
        return replace(week, on_holidays=HolidayRule.SUNDAY)
    return replace(week, on_holidays=HolidayRule.OWN, holiday=holiday)


def _day(hours: DayHours, remark: str) -> EditableDay | None:
    """One row of the editor; None if it cannot hold all that the day says."""
    states = {slot.state for slot in hours.slots}
    asked = hours.otherwise.state is OpenState.BY_APPOINTMENT
    if len(states) > 1 or len(hours.slots) > MOST_SLOTS:
        return None
    if any(slot.open_end or slot.end - slot.start > DAY for slot in hours.slots):
        return None
    if asked and not is_appointment(remark):
        return None if hours.slots else EditableDay(by_appointment=True)
    slots = tuple((slot.start, slot.end) for slot in hours.slots)
    closed = not slots and hours.otherwise.state is OpenState.CLOSED
    by_appointment = OpenState.BY_APPOINTMENT in states
    return EditableDay(slots, by_appointment, closed)
