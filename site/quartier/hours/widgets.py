"""The week editor as one form input, usable without scripts."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.widgets import Script
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from quartier.hours.editable_week import MOST_SLOTS, HolidayRule
from quartier.hours.typed_hours import TypedHours, TypedRow
from quartier.hours.typed_times import TypedSlot

_TIME_OF_DAY = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
SLOTS = 2
"""Stretches that every day offers; more are shown where a day has them."""


class OpeningHoursWidget(forms.Widget):
    """Seven days and the public holidays; the value is one OSM string.

    Inputs are named after the field: `hours_mo_0_from`, `hours_mo_closed`, …, and
    `hours` itself is the text. What was typed is kept when there are errors.
    """

    template_name = "hours/week_editor.html"
    use_fieldset = True
    slot_input = "text"

    class Media:
        css = {"all": ["css/hours-editor.css"]}
        js = [Script("js/hours-editor.js", type="module")]

    def format_value(self, value: Any) -> TypedHours:
        """The value as the editor shows it."""
        if isinstance(value, TypedHours):
            return value
        return TypedHours.stored(str(value or ""))

    def get_context(
        self, name: str, value: Any, attrs: dict[str, Any] | None
    ) -> dict[str, Any]:
        """What the template needs: rows with ready names and ids."""
        typed = self.format_value(value)
        context = super().get_context(name, typed, attrs)
        prefix = context["widget"]["attrs"].pop("id", None) or f"id_{name}"
        *weekdays, holiday = (
            _row(row, name, prefix, self.slot_input) for row in typed.rows
        )
        return context | {
            "typed": typed,
            "prefix": prefix,
            "slot_input": self.slot_input,
            "weekdays": weekdays,
            "holiday": holiday,
            "holiday_rules": list(HolidayRule),
            "text_first": not typed.shows_week,
            "text_changed": typed.text != typed.original,
            "week_is_wrong": any(row.error for row in typed.rows),
        }

    def render(
        self,
        name: str,
        value: Any,
        attrs: dict[str, Any] | None = None,
        renderer: Any = None,
    ) -> SafeString:
        """The editor; its template lies with the project's, not with Django's forms."""
        return render_to_string(
            self.template_name, self.get_context(name, value, attrs)
        )

    def value_from_datadict(
        self, data: Mapping[str, Any], files: Any, name: str
    ) -> TypedHours:
        """What was sent, as one string that remembers its inputs."""
        return TypedHours.posted(data, name)

    def value_omitted_from_data(
        self, data: Mapping[str, Any], files: Any, name: str
    ) -> bool:
        """Whether neither the text nor a row was sent."""
        return not any(key == name or key.startswith(f"{name}_mo_") for key in data)

    def id_for_label(self, id_: str) -> str:
        """A group of inputs has no single input for a label."""
        return ""


class TouchWeekWidget(OpeningHoursWidget):
    """The same for thumbs: a telephone offers its own clock for every time.

    Such an input holds nothing but a time of day, so what is none stays text.
    """

    slot_input = "time"


def _row(row: TypedRow, name: str, prefix: str, slot_input: str) -> dict[str, Any]:
    typed = [slot for slot in row.slots if any(slot)]
    empty = max(SLOTS - len(typed), 0)
    slots = [
        _inputs(slot, slot_input) for slot in [*typed, *[("", "")] * empty][:MOST_SLOTS]
    ]
    return {
        "row": row,
        "name": f"{name}_{row.key}",
        "id": f"{prefix}_{row.key}",
        "slots": list(enumerate(slots)),
    }


def _inputs(slot: TypedSlot, kind: str) -> tuple[str, str, str]:
    """Both values and the kind of input; the end of a day is 0:00 on its clock."""
    start, end = slot
    if kind == "time":
        end = "00:00" if end == "24:00" and start != "00:00" else end
        if not all(_TIME_OF_DAY.fullmatch(value) for value in (start, end) if value):
            return (*slot, "text")
    return start, end, kind
