"""Times of a consultation: stored as opening hours, written and shown in words."""

from typing import Any

from django import forms
from django.conf import settings
from django.db import models
from django.utils import timezone

from quartier.hours.errors import HoursError
from quartier.hours.schedule import Schedule
from quartier.hours.spelling import clean_hours

BETWEEN = "; "


class SpokenHoursInput(forms.CharField):
    """A line of text; what is stored stands there as "Di 10:00–12:00"."""

    def prepare_value(self, value: Any) -> Any:
        """Stored times in words; what was typed stays as it was."""
        return spoken(value) if isinstance(value, str) else value


class SpokenHoursField(models.CharField):
    """An opening_hours text without dates, written in words in every form."""

    def formfield(self, **kwargs: Any) -> Any:
        """The input that shows words."""
        return super().formfield(**{"form_class": SpokenHoursInput, **kwargs})


def schedule_of(hours: str) -> Schedule:
    """Such a text for the engine."""
    return Schedule(
        hours,
        land=settings.LAND,
        country=settings.COUNTRY,
        timezone=settings.TIME_ZONE,
    )


def in_words(hours: str, language: str) -> list[str]:
    """The usual week: "Di 10:00–12:00", and what stands there in quotes."""
    schedule = schedule_of(hours)
    lines = schedule.summary(timezone.now(), language)
    shown = [f"{line.days} {line.text}" for line in lines if line.has_times]
    return [*shown, *schedule.notes]


def spoken(hours: str) -> str:
    """The text in German words, if these can be read as the same again."""
    lines = in_words(hours, "de")
    try:
        again = clean_hours(BETWEEN.join(lines)) if lines else ""
    except HoursError:
        return hours
    return BETWEEN.join(lines) if lines and in_words(again, "de") == lines else hours
