"""The week editor as one form input, usable without scripts."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.widgets import Script
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from quartier.hours.editable_week import MOST_SLOTS, HolidayRule
from quartier.hours.typed_hours import TypedHours, TypedRow

SLOTS = 2
"""Stretches that every day offers; more are shown where a day has them."""


class OpeningHoursWidget(forms.Widget):
    """Seven days and the public holidays; the value is one OSM string.

    Inputs are named after the field: `hours_mo_0_from`, `hours_mo_closed`, …, and
    `hours` itself is the text. What was typed is kept when there are errors.
    """

    template_name = "hours/week_editor.html"
    use_fieldset = True

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
        *weekdays, holiday = (_row(row, name, prefix) for row in typed.rows)
        return context | {
            "typed": typed,
            "prefix": prefix,
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


def _row(row: TypedRow, name: str, prefix: str) -> dict[str, Any]:
    typed = [slot for slot in row.slots if any(slot)]
    empty = max(SLOTS - len(typed), 0)
    slots = [*typed, *[("", "")] * empty][:MOST_SLOTS]
    return {
        "row": row,
        "name": f"{name}_{row.key}",
        "id": f"{prefix}_{row.key}",
        "slots": list(enumerate(slots)),
    }
