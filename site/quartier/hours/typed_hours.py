"""What stands in the hours editor, valid or not: rows of text, ticks, and a text.

The editor holds the week and, beside it, the same hours as OSM text. Whichever the
person changed counts; a week that was not changed leaves the text as it was, to the
letter.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.dates import WEEKDAYS as WEEKDAY_NAMES
from django.utils.translation import gettext as _

from quartier.hours.editable_week import (
    MOST_SLOTS,
    WEEKDAYS,
    EditableDay,
    EditableWeek,
    HolidayRule,
)
from quartier.hours.errors import MAX_LENGTH, HoursError
from quartier.hours.rules import DAY, clock
from quartier.hours.spelling import clean_hours
from quartier.hours.typed_times import TypedSlot, read_day

HOLIDAYS = "ph"
ROWS = (*(name.lower() for name in WEEKDAYS), HOLIDAYS)
"""The names of the editor's rows, as they stand in its inputs' names."""


@dataclass
class TypedRow:
    """One day as typed; `error` is set by `read`."""

    key: str
    slots: list[TypedSlot] = field(default_factory=list)
    by_appointment: bool = False
    is_closed: bool = False
    error: str = ""

    @classmethod
    def of(cls, key: str, day: EditableDay) -> "TypedRow":
        """The row of a day that is known."""
        slots = [(clock(start), _end(end)) for start, end in day.slots]
        return cls(key, slots, day.by_appointment, day.is_closed)

    @classmethod
    def posted(cls, key: str, data: Mapping[str, Any], name: str) -> "TypedRow":
        """The row in the data of a form; `name` is the field's."""
        prefix = f"{name}_{key}"
        slots = [
            (
                data.get(f"{prefix}_{number}_from", ""),
                data.get(f"{prefix}_{number}_to", ""),
            )
            for number in range(MOST_SLOTS)
        ]
        return cls(
            key, slots, f"{prefix}_appointment" in data, f"{prefix}_closed" in data
        )

    @property
    def label(self) -> str:
        """The day's name in the reader's language."""
        if self.key == HOLIDAYS:
            return _("Feiertage")
        return str(WEEKDAY_NAMES[ROWS.index(self.key)])

    def read(self) -> EditableDay:
        """The day; an empty one, and `error` set, if it is not clear."""
        try:
            return read_day(
                self.slots,
                by_appointment=self.by_appointment,
                is_closed=self.is_closed,
            )
        except HoursError as error:
            self.error = f"{self.label}: {error}"
            return EditableDay()


class TypedHours(str):
    """The hours as one string, with everything that was typed to show it again.

    As a string it is the OSM text that shall be stored or, where there are errors, the
    text as it was before.
    """

    rows: list[TypedRow]
    on_holidays: HolidayRule
    remark: str
    text: str
    original: str
    errors: list[str]

    @classmethod
    def stored(cls, text: str) -> "TypedHours":
        """The editor for a text from the database."""
        week = EditableWeek.from_osm(text) or EditableWeek()
        return cls._filled(
            text,
            rows=list(_rows(week)),
            on_holidays=week.on_holidays,
            remark=week.remark,
            text=text,
            original=text,
            errors=[],
        )

    @classmethod
    def posted(cls, data: Mapping[str, Any], name: str) -> "TypedHours":
        """The editor as it was sent; a form with the text alone is enough."""
        text = str(data.get(name, "")).strip()
        original = str(data.get(f"{name}_original", "")).strip()
        if not any(key.startswith(f"{name}_mo_") for key in data):
            return cls._settled(cls.stored(original), text, None)
        rows = [TypedRow.posted(key, data, name) for key in ROWS]
        choice = data.get(f"{name}_holidays", "")
        typed = cls._filled(
            original,
            rows=rows,
            on_holidays=HolidayRule.chosen(choice),
            remark=str(data.get(f"{name}_remark", "")).replace('"', "'").strip(),
            text=text,
            original=original,
            errors=[],
        )
        return cls._settled(typed, text, typed._read())

    @property
    def shows_week(self) -> bool:
        """Whether the stored text fits into the week; else only the text is shown."""
        return EditableWeek.from_osm(self.original) is not None

    @classmethod
    def _settled(
        cls, typed: "TypedHours", text: str, week: EditableWeek | None
    ) -> "TypedHours":
        """Decide between text and week: what was changed counts."""
        before = EditableWeek.from_osm(typed.original) or EditableWeek()
        errors = [row.error for row in typed.rows if row.error]
        week_changed = bool(errors) or (week is not None and week != before)
        hours = typed.original
        if text != typed.original:
            if week_changed:
                errors = [
                    _(
                        "Sie haben die Woche und den Text geändert. "
                        "Ändern Sie bitte nur eines von beiden."
                    )
                ]
            else:
                hours = text and _read_text(text, errors)
        elif week is not None and week_changed and not errors:
            hours = _checked(week.to_osm(), errors)
        return cls._filled(hours, **{**vars(typed), "text": text, "errors": errors})

    @classmethod
    def _filled(cls, hours: str, **parts: Any) -> "TypedHours":
        typed = cls(hours)
        vars(typed).update(parts)
        return typed

    def _read(self) -> EditableWeek:
        *weekdays, holiday = self.rows
        days = tuple(row.read() for row in weekdays)
        own = holiday.read()
        if self.on_holidays is HolidayRule.OWN and own.is_empty and not holiday.error:
            holiday.error = _(
                "Feiertage: Tragen Sie Zeiten ein oder wählen Sie eine andere Antwort."
            )
        elif self.on_holidays is not HolidayRule.OWN and not own.is_empty:
            holiday.error = _(
                "Feiertage: Es stehen Zeiten da. "
                "Wählen Sie „eigene Zeiten“ oder löschen Sie die Zeiten."
            )
        return EditableWeek(days, self.on_holidays, own, self.remark)


def _rows(week: EditableWeek) -> Iterator[TypedRow]:
    for key, day in zip(ROWS, (*week.days, week.holiday), strict=True):
        yield TypedRow.of(key, day)


def _end(minutes: int) -> str:
    return clock(minutes - DAY if minutes > DAY else minutes)


def _read_text(text: str, errors: list[str]) -> str:
    try:
        return clean_hours(text)
    except HoursError as error:
        errors.append(str(error))
        return text


def _checked(text: str, errors: list[str]) -> str:
    if len(text) > MAX_LENGTH:
        errors.append(_("Der Hinweis ist zu lang. Kürzen Sie ihn bitte."))
    return text
