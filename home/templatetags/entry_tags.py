"""How a date of the calendar is told on pages that show a few."""

from datetime import datetime

from django import template
from django.utils import timezone

from campaigns.public.when import weekday_and_day
from quartier.events.sources.entry import Entry

register = template.Library()


@register.filter
def day_in_words(entry: Entry, now: datetime) -> str:
    """The day on which it begins: "Sa., 25. April", with the year if it is another."""
    return weekday_and_day(entry.first_day, timezone.localdate(now))
