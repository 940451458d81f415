"""Days and times of campaigns as people write them: "Sa., 25. April, 10–14 Uhr"."""

from datetime import date, datetime, time, timedelta

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from quartier.hours.words import locale_of


def period(first_day: date, last_day: date) -> str:
    """From when to when: "1. März – 31. Oktober 2026", one day as itself.

    Within a month that is named once: "1.–24. Dezember 2026".
    """
    if first_day == last_day:
        return day(last_day)
    if first_day.replace(day=1) == last_day.replace(day=1):
        return _("%(first)d.–%(last)s") % {
            "first": first_day.day,
            "last": day(last_day),
        }
    if first_day.year != last_day.year:
        return f"{day(first_day)} – {day(last_day)}"
    begin = format_skeleton("MMMMd", first_day, locale=_locale())
    return f"{begin} – {day(last_day)}"


def day(one: date) -> str:
    """A day with its year: "1. Mai 2026"."""
    return format_date(one, "long", locale=_locale())


def moment(at: datetime, now: datetime) -> str:
    """A day and a time, in the site's zone: "Sa., 25. April, 10:00 Uhr"."""
    local = timezone.localtime(at)
    words = {"day": _weekday(local, now), "time": _clock(local)}
    return _("%(day)s, %(time)s Uhr") % words


def span(starts_at: datetime, ends_at: datetime, now: datetime) -> str:
    """A stretch of time, with the year unless it is the present one.

    From midnight to midnight it is days without times; an open end is none.
    """
    start, end = timezone.localtime(starts_at), timezone.localtime(ends_at)
    if start == end:
        return moment(starts_at, now)
    if start.time() == end.time() == time.min:
        last = end - timedelta(days=1)
        days = dict.fromkeys([_weekday(start, now), _weekday(last, now)])
        return " – ".join(days)
    if start.date() != end.date():
        return f"{moment(starts_at, now)} – {moment(ends_at, now)}"
    shown = _weekday(start, now)
    if start.minute == end.minute == 0:
        hours = {"day": shown, "start": start.hour, "end": end.hour}
        return _("%(day)s, %(start)d–%(end)d Uhr") % hours
    times = {"day": shown, "start": _clock(start), "end": _clock(end)}
    return _("%(day)s, %(start)s–%(end)s Uhr") % times


def weekday_and_day(one: date, today: date) -> str:
    """A day as lists name it: "Sa., 25. April", with the year if it is another."""
    skeleton = "MMMMEd" if one.year == today.year else "yMMMMEd"
    return format_skeleton(skeleton, one, locale=_locale())


def month_and_year(one: date) -> str:
    """The month of a day: "April 2026"."""
    return format_skeleton("yMMMM", one, locale=_locale())


def weekday_names() -> list[tuple[str, str]]:
    """The days of a week from Monday on, short and whole."""
    names = (
        get_day_names(width, "stand-alone", _locale())
        for width in ("abbreviated", "wide")
    )
    short, whole = names
    return [(short[day], whole[day]) for day in range(7)]


def _weekday(local: datetime, now: datetime) -> str:
    this_year = local.year == timezone.localtime(now).year
    skeleton = "MMMMEd" if this_year else "yMMMEd"
    return format_skeleton(skeleton, local, locale=_locale())


def _clock(local: datetime) -> str:
    return format_time(local.time(), "H:mm", locale=_locale())


def _locale() -> Locale:
    return locale_of(get_language() or "de")
