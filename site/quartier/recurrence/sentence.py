"""A series in one sentence: "jeden zweiten Dienstag im Monat, 15–17 Uhr".

The reader's language is the active one; days and months are named by Babel.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from babel import Locale
from babel.dates import (
    format_date,
    format_skeleton,
    format_time,
    get_day_names,
    get_month_names,
)
from babel.lists import format_list
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from quartier.recurrence.rules import Frequency, Rule, Weekday
from quartier.recurrence.series import DAY, Series

MOST_NAMED = 5
"""How many left-out dates a sentence names."""

WORKDAYS = tuple(Weekday(day) for day in range(5))


def sentence(series: Series, today: date) -> str:
    """When it takes place; left-out dates before `today` are not worth a word."""
    if series.rule is None:
        when = [format_date(series.start, "full", locale=_locale())]
    else:
        when = [rule_words(series.rule, series.start)]
    when += [clock_times(series), _end(series.rule), _exceptions(series, today)]
    return ", ".join(filter(None, when))


def rule_words(rule: Rule, start: datetime) -> str:
    """How often: the usual rules in words, others as a pattern of their own."""
    words = {
        Frequency.DAILY: _daily,
        Frequency.WEEKLY: _weekly,
        Frequency.MONTHLY: _monthly,
        Frequency.YEARLY: _yearly,
    }[rule.frequency]
    return words(rule, start) or _("nach einem eigenen Muster")


def _daily(rule: Rule, start: datetime) -> str:
    if rule.weekdays == WORKDAYS and rule.interval == 1:
        return _weekly(rule, start)
    if rule.weekdays or rule.month_days or rule.positions:
        return ""
    often = ngettext("jeden Tag", "alle %(number)d Tage", rule.interval)
    return often % {"number": rule.interval} + _only_in(rule)


def _weekly(rule: Rule, start: datetime) -> str:
    if rule.positions:
        return ""
    days = rule.weekdays or (Weekday(start.weekday()),)
    if days == WORKDAYS:
        ends = {"first": _day_name(0), "last": _day_name(4)}
        names = _("%(first)s bis %(last)s") % ends
    else:
        names = _listed(_day_name(one.day) for one in sorted(days))
    if rule.interval == 1:
        return _("jeden %(days)s") % {"days": names} + _only_in(rule)
    values = {"number": rule.interval, "days": names}
    return _("alle %(number)d Wochen am %(days)s") % values + _only_in(rule)


def _monthly(rule: Rule, start: datetime) -> str:
    which = _nth_days(rule)
    if which and rule.interval == 1:
        return _("jeden %(days)s im Monat") % {"days": which} + _only_in(rule)
    if which:
        values = {"number": rule.interval, "days": which}
        return _("alle %(number)d Monate am %(days)s") % values + _only_in(rule)
    if rule.weekdays or rule.positions:
        return ""
    days = _month_days(rule.month_days or (start.day,))
    if not days:
        return ""
    if rule.interval == 1:
        return _("%(days)s jedes Monats") % {"days": days} + _only_in(rule)
    values = {"number": rule.interval, "days": days}
    return _("%(days)s, alle %(number)d Monate") % values + _only_in(rule)


def _yearly(rule: Rule, start: datetime) -> str:
    if rule.weeks or rule.year_days or len(rule.months) > 1:
        return ""
    month = rule.months[0] if rule.months else start.month
    which = _nth_days(rule)
    often = ngettext("jedes Jahr", "alle %(number)d Jahre", rule.interval)
    values = {"often": often % {"number": rule.interval}}
    if which and rule.months:
        values |= {"days": which, "month": _month_name(month)}
        return _("%(often)s am %(days)s im %(month)s") % values
    days = rule.month_days or (start.day,)
    if rule.weekdays or rule.positions or len(days) > 1 or days[0] < 1:
        return ""
    if rule.month_days and not rule.months:
        return ""
    values["day"] = _calendar_day(date(2024, month, days[0]))
    return _("%(often)s am %(day)s") % values


def _nth_days(rule: Rule) -> str:
    """ "zweiten Dienstag", "ersten und dritten Montag"; empty for all others."""
    days = rule.weekdays
    if rule.month_days or not days:
        return ""
    if len(days) == 1 and rule.positions and not days[0].nth:
        days = tuple(Weekday(days[0].day, nth) for nth in rule.positions)
    elif rule.positions:
        return ""
    ordinals = _ordinals()
    if not all(one.nth in ordinals for one in days):
        return ""
    in_order = sorted(days, key=lambda one: (one.nth < 0, one.nth, one.day))
    if len({one.day for one in days}) == 1:
        words = _listed(ordinals[one.nth] for one in in_order)
        return f"{words} {_day_name(days[0].day)}"
    return _listed(f"{ordinals[one.nth]} {_day_name(one.day)}" for one in in_order)


def _ordinals() -> dict[int, str]:
    return {
        1: _("ersten"),
        2: _("zweiten"),
        3: _("dritten"),
        4: _("vierten"),
        5: _("fünften"),
        -1: _("letzten"),
        -2: _("vorletzten"),
    }


def _month_days(days: tuple[int, ...]) -> str:
    if days == (-1,):
        return _("am letzten Tag")
    if min(days) < 1:
        return ""
    # German counts days with a dot.
    dot = "." if _locale().language == "de" else ""
    return _("am %(days)s") % {"days": _listed(f"{day}{dot}" for day in days)}


def _only_in(rule: Rule) -> str:
    if not rule.months:
        return ""
    months = _listed(_month_name(month) for month in rule.months)
    return " " + _("(nur %(months)s)") % {"months": months}


def clock_times(series: Series) -> str:
    """From when to when: "15–17 Uhr", "ab 20 Uhr"; "ganztägig" for whole days."""
    start, length = series.start, series.length
    if length is not None and length > DAY:
        days = -(-length // DAY)
        lasting = ngettext("%(days)d Tag lang", "%(days)d Tage lang", days)
        lasting %= {"days": days}
        begins = _("ab %(start)s Uhr") % {"start": _clock(start)}
        return lasting if series.is_all_day else f"{begins}, {lasting}"
    if series.is_all_day:
        return _("ganztägig")
    return clock_span(start, length)


def clock_span(start: datetime, length: timedelta | None) -> str:
    """From when to when on the clock; an open end has no length."""
    if not length:
        word = _("ab %(start)s Uhr") if length is None else _("%(start)s Uhr")
        return word % {"start": _clock(start)}
    end = start + length
    if start.minute == end.minute == 0:
        return _("%(start)d–%(end)d Uhr") % {"start": start.hour, "end": end.hour or 24}
    return _("%(start)s–%(end)s Uhr") % {"start": _exact(start), "end": _exact(end)}


def _end(rule: Rule | None) -> str:
    if rule is None:
        return ""
    if rule.count:
        return ngettext("%(number)d-mal", "%(number)d-mal", rule.count) % {
            "number": rule.count
        }
    if rule.until is None:
        return ""
    return _("bis %(day)s") % {"day": format_date(rule.until, "long", locale=_locale())}


def _exceptions(series: Series, today: date) -> str:
    off = {one.original for one in series.changes if one.is_cancelled}
    days = sorted({one.date() for one in series.left_out | off if one.date() >= today})
    if not days or series.rule is None:
        return ""
    named = [_calendar_day(day) for day in days[:MOST_NAMED]]
    if len(days) > MOST_NAMED:
        return _("außer am %(days)s und an weiteren Tagen") % {"days": ", ".join(named)}
    return _("außer am %(days)s") % {"days": _listed(named)}


def _day_name(day: int) -> str:
    return get_day_names("wide", "stand-alone", _locale())[day]


def _month_name(month: int) -> str:
    return get_month_names("wide", "stand-alone", _locale())[month]


def _calendar_day(day: date) -> str:
    return format_skeleton("MMMMd", day, locale=_locale())


def _clock(moment: datetime) -> str:
    if moment.minute == 0 and _locale().language == "de":
        return str(moment.hour)
    return _exact(moment)


def _exact(moment: datetime) -> str:
    return format_time(moment.time(), "H:mm", locale=_locale())


def _listed(words: Iterable[str]) -> str:
    return format_list(list(words), locale=_locale())


def _locale() -> Locale:
    language = get_language() or "de"
    return Locale.parse("en-GB" if language.startswith("en") else language, sep="-")
