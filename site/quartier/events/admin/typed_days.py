"""Days and moments typed as lines: "24.12.2026", "24.12.2026 18:00"."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_LINES = 500
DAY_FORMS = ("%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y")
MOMENT_FORMS = ("%d.%m.%Y %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M")


class DaysField(forms.Field):
    """Days, one in a line; stored as a list of ISO dates, each once and in order."""

    widget = forms.Textarea(attrs={"rows": 3})

    def to_python(self, value: Any) -> list[str]:
        """The days. Raises ValidationError with the line that isn't one."""
        return _read(str(value or ""), _day)

    def prepare_value(self, value: Any) -> Any:
        """The stored list as lines to read."""
        return _lines(value, lambda text: f"{date.fromisoformat(text):%d.%m.%Y}")

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the lines say other days."""
        return bool(self.prepare_value(initial) != (data or ""))


class MomentsField(DaysField):
    """Days with or without a time, which is then that of the series."""

    def to_python(self, value: Any) -> list[str]:
        """ISO moments, or ISO days for lines without a time."""
        return _read(str(value or ""), _moment)

    def prepare_value(self, value: Any) -> Any:
        """The stored list as lines to read."""
        return _lines(value, _shown_moment)


def _read(text: str, read_line: Callable[[str], str]) -> list[str]:
    lines = [line.strip(" ,;") for line in text.splitlines() if line.strip(" ,;")]
    if len(lines) > MOST_LINES:
        raise ValidationError(_("Das sind zu viele Zeilen."))
    return sorted({read_line(line) for line in lines})


def _lines(value: Any, show: Callable[[str], str]) -> Any:
    return "\n".join(map(show, value)) if isinstance(value, list) else value


def _day(line: str) -> str:
    found = _parsed(line, DAY_FORMS)
    if found is None:
        raise ValidationError(
            _("„%(line)s“ ist kein Tag. Schreiben Sie ihn so: 24.12.2026")
            % {"line": line[:30]}
        )
    return found.date().isoformat()


def _moment(line: str) -> str:
    found = _parsed(line, MOMENT_FORMS)
    return found.isoformat(timespec="minutes") if found else _day(line)


def _parsed(line: str, known: tuple[str, ...]) -> datetime | None:
    for form in known:
        try:
            return datetime.strptime(line, form)
        except ValueError:
            continue
    return None


def _shown_moment(text: str) -> str:
    moment = datetime.fromisoformat(text)
    return f"{moment:%d.%m.%Y %H:%M}" if "T" in text else f"{moment:%d.%m.%Y}"
