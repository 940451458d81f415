"""A series of another calendar in the values of our events."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from typing import Any

from django.utils.translation import gettext as _

from quartier.feeds.reading.clock import Clock, Moment
from quartier.feeds.reading.component import Component, UnreadableError
from quartier.feeds.reading.item import Item
from quartier.feeds.reading.overrides import Override, change_of, override_of
from quartier.feeds.reading.span import Span, span_of
from quartier.feeds.reading.words import words_of
from quartier.recurrence.errors import RecurrenceError
from quartier.recurrence.expansion import FIRST_YEAR, dates
from quartier.recurrence.reading import read_rule
from quartier.recurrence.rules import Frequency, Rule
from quartier.recurrence.series import MOST_EXCEPTIONS, Series

YEARS_AHEAD = 4

Window = tuple[date, date]


def window_at(today: date) -> Window:
    """The days of which anything is kept: from last year on, four years ahead.

    It moves once a year only, so that a series is not written anew each day.
    """
    return date(today.year - 1, 1, 1), date(today.year + YEARS_AHEAD, 1, 1)


class SeriesReader:
    """Reads the components of one UID; `now` decides what is over."""

    def __init__(self, clock: Clock, window: Window, now: datetime) -> None:
        self.clock = clock
        self.since, self.until = window
        self.now = now.astimezone(clock.site).replace(tzinfo=None)

    def read(
        self, uid: str, master: Component | None, others: list[Component]
    ) -> list[Item]:
        """The series, and those of its dates that are events of their own.

        Raises UnreadableError or RecurrenceError where nothing sensible comes out.
        """
        if master is None:
            return [item for one in others for item in self._alone(uid, one)]
        remarks: list[str] = []
        span = span_of(master, self.clock)
        series = self._series(master, span, remarks)
        series = self._cut(series, others, remarks)
        planned = self._planned(series)
        overrides = [override_of(one, self.clock) for one in _newest(others)]
        fitting = [one for one in overrides if one.day in planned]
        if len(fitting) < len(overrides):
            remarks.append(_("Einige Änderungen meinen Tage ohne Termin."))
        words = words_of(master)
        changes, own = self._changes(fitting, span, words)
        left_out = {one.date() for one in series.left_out} | {one.day for one in own}
        values = (
            words
            | _when(series, span, sorted(left_out))
            | {"changes": changes[:MOST_EXCEPTIONS]}
        )
        items = [item for one in own for item in self._alone(uid, one.component)]
        next_start = self._next(series, changes, left_out)
        if not planned - left_out and not next_start:
            return items
        return [Item(uid, "", values, next_start, tuple(remarks)), *items]

    def _alone(self, uid: str, one: Component) -> list[Item]:
        """A date whose series is not here, or that differs too much from it."""
        moment = one.recurrence_id()
        if moment is None or one.text("STATUS").upper() == "CANCELLED":
            return []
        span = span_of(one, self.clock)
        if span.start.date() < self.since:
            return []
        series = Series(
            span.start, span.length, self.clock.site, is_all_day=span.is_all_day
        )
        values = words_of(one) | _when(series, span, []) | {"changes": []}
        scope = f"{self.clock.local(moment):%Y%m%dT%H%M}"
        return [Item(uid, scope, values, self._next(series, [], set()))]

    def _series(self, master: Component, span: Span, remarks: list[str]) -> Series:
        rule = self._rule(master, span, remarks)
        start, rule = self._recent(span.start, rule)
        series = Series(
            start, span.length, self.clock.site, is_all_day=span.is_all_day, rule=rule
        )
        series = series.aligned()
        out = {self.clock.local(one).date() for one in master.moments("EXDATE")}
        regular = {one.date(): one for one in self._originals(series)}
        extra = {}
        for moment in master.moments("RDATE"):
            day = self._at(moment, span)
            if self._is_kept(day) and day.date() not in regular:
                extra.setdefault(day.date(), day)
        added = [one for day, one in sorted(extra.items()) if day not in out]
        left_out = [one for day, one in sorted(regular.items()) if day in out]
        if max(len(added), len(left_out)) > MOST_EXCEPTIONS:
            raise RecurrenceError(_("Diese Reihe hat zu viele Ausnahmen."))
        return replace(series, extra=frozenset(added), left_out=frozenset(left_out))

    def _rule(self, master: Component, span: Span, remarks: list[str]) -> Rule | None:
        texts = master.raw("RRULE")
        if len(texts) > 1 or master.raw("EXRULE"):
            raise UnreadableError(_("Diese Reihe hat mehrere Regeln."))
        if not texts:
            return None
        rule = read_rule(texts[0])
        if not span.is_all_day and not self.clock.is_of_the_site(span.begins):
            if span.start.date() != span.begins.wall.date() and (
                rule.frequency is not Frequency.DAILY or rule.weekdays
            ):
                raise UnreadableError(_("Die Reihe läuft nach einer fernen Zeitzone."))
            remarks.append(
                _("Die Reihe läuft nach einer anderen Uhr. Sie folgt jetzt unserer.")
            )
        return rule

    def _recent(
        self, start: datetime, rule: Rule | None
    ) -> tuple[datetime, Rule | None]:
        """The same series without its dates from before the window."""
        begin = datetime.combine(self.since, time.min)
        if rule is None or start >= begin:
            return start, rule
        last = datetime.combine(self.until, time.min)
        endless = dates(replace(rule, count=None), start, last, self.clock.site)
        for gone, one in enumerate(endless):
            if rule.count is not None and gone >= rule.count:
                break
            if one >= begin:
                left = None if rule.count is None else rule.count - gone
                return one, replace(rule, count=left)
        return start, rule

    def _cut(
        self, series: Series, others: list[Component], remarks: list[str]
    ) -> Series:
        """A series that changes for good on a day ends the day before."""
        days = [
            self.clock.local(moment).date()
            for one in others
            if one.parameter("RECURRENCE-ID", "RANGE").upper() == "THISANDFUTURE"
            and (moment := one.recurrence_id())
        ]
        if not days or series.rule is None:
            return series
        last = min(days) - timedelta(days=1)
        remarks.append(
            _("Die Reihe ändert sich ganz. Bis dahin haben wir sie übernommen.")
        )
        if last < series.start.date():
            raise UnreadableError(_("Die Reihe ändert sich ganz."))
        rule = series.rule
        ends = rule.last_moment(self.clock.site)
        if rule.count is not None:
            rule = replace(rule, count=None)
            planned = self._originals(series)
            last = min([last, *(one.date() for one in planned[-1:])])
        if ends is None or ends.date() > last:
            rule = replace(rule, until=last)
        keep = {one for one in series.extra if one.date() <= last}
        out = {one for one in series.left_out if one.date() <= last}
        return replace(
            series, rule=rule, extra=frozenset(keep), left_out=frozenset(out)
        )

    def _changes(
        self, overrides: list[Override], span: Span, words: dict[str, Any]
    ) -> tuple[list[dict[str, Any]], list[Override]]:
        """What differs on single days, and the days that are events of their own."""
        changes, own = [], []
        for one in sorted(overrides, key=lambda one: one.day):
            if one.fits(span, words):
                change = change_of(one, span, words)
                changes += [change] if change else []
            else:
                own.append(one)
        return changes, own

    def _planned(self, series: Series) -> set[date]:
        """The days of the series; one that has none in the window is over."""
        return {one.date() for one in self._originals(series)}

    def _originals(self, series: Series) -> list[datetime]:
        end = datetime.combine(self.until, time.min)
        return list(takewhile(lambda one: one <= end, series.originals(end)))

    def _next(
        self, series: Series, changes: list[dict[str, Any]], left_out: set[date]
    ) -> str:
        """The next beginning; dates that were moved count as planned."""
        length = series.length or timedelta(0)
        off = {date.fromisoformat(one["day"]) for one in changes if one["is_cancelled"]}
        for one in self._originals(series):
            if one.date() in left_out | off or one + length < self.now:
                continue
            return one.isoformat(timespec="minutes")
        return ""

    def _at(self, moment: Moment, span: Span) -> datetime:
        local = self.clock.local(moment)
        return datetime.combine(local.date(), time.min) if span.is_all_day else local

    def _is_kept(self, moment: datetime) -> bool:
        return moment.year >= FIRST_YEAR and self.since <= moment.date() < self.until


def _newest(others: list[Component]) -> list[Component]:
    """Of several versions of one date the last."""
    found: dict[str, Component] = {}
    for one in others:
        if one.parameter("RECURRENCE-ID", "RANGE"):
            continue
        key = "".join(one.raw("RECURRENCE-ID"))
        if key not in found or one.sequence() >= found[key].sequence():
            found[key] = one
    return list(found.values())


def _when(series: Series, span: Span, left_out: list[date]) -> dict[str, Any]:
    """The values of the form that say when."""
    form = "%Y-%m-%d" if span.is_all_day else "%Y-%m-%dT%H:%M"
    last = series.start.date() + span.more_days
    return {
        "first_day": series.start.date().isoformat(),
        "last_day": last.isoformat() if span.more_days else "",
        "start_time": "" if span.is_all_day else f"{series.start:%H:%M}",
        "end_time": span.end_time(series.start),
        "rule": str(series.rule or ""),
        "extra": [f"{one:{form}}" for one in sorted(series.extra)],
        "left_out": [day.isoformat() for day in left_out],
    }
