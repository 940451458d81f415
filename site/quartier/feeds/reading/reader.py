"""A whole calendar read: its series and single dates, with remarks on the rest."""

import re
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quartier.feeds.reading.clock import Clock
from quartier.feeds.reading.component import Component, UnreadableError
from quartier.feeds.reading.item import Contents, fingerprint, short_key
from quartier.feeds.reading.series import SeriesReader, window_at
from quartier.feeds.reading.splitting import parts_of
from quartier.recurrence.errors import RecurrenceError

MOST_EVENTS = 2_000
MOST_READ = 10_000
"""Events looked at, those among them that are over."""

READING_TIME = 60.0
"""Seconds; calendars that are hard to read on purpose end here."""

PRIVATE = {"PRIVATE", "CONFIDENTIAL"}
_YEARS = re.compile(r"(?:DTSTART|DTEND|RDATE)\b[^:]*:(\d{4})", re.IGNORECASE)
_LASTS = re.compile(r"(?:RRULE|DURATION)\b", re.IGNORECASE)


def read_calendar(
    body: bytes,
    now: datetime,
    site: ZoneInfo,
    stopwatch: Callable[[], float] = time.monotonic,
) -> Contents:
    """What can be read of a calendar, and remarks on what can't.

    Raises FeedError only for what is no calendar at all. What was over before last
    year began is left away.
    """
    parts = parts_of(body)
    contents = Contents(is_whole=parts.is_whole)
    if not parts.is_whole:
        contents.remarks.append(_("Der Kalender bricht mittendrin ab."))
    clock = Clock(site, parts.zones)
    window = window_at(now.astimezone(site).date())
    events = [lines for lines in parts.events if not _is_long_over(lines, window[0])]
    if len(events) > MOST_READ:
        contents.is_whole = False
    reader = _Reader(contents, SeriesReader(clock, window, now), stopwatch)
    reader.read(events[:MOST_READ])
    contents.remarks += clock.remarks.values()
    return contents


class _Reader:
    def __init__(
        self, contents: Contents, series: SeriesReader, stopwatch: Callable[[], float]
    ) -> None:
        self.contents = contents
        self.series = series
        self.stopwatch = stopwatch
        self.ends_at = stopwatch() + READING_TIME

    def read(self, events: list[list[str]]) -> None:
        masters, others = self._sorted(events)
        for uid in list(dict.fromkeys([*masters, *others])):
            if self.stopwatch() > self.ends_at:
                self._stop(_("Der Kalender ist zu aufwendig, um ihn ganz zu lesen."))
                return
            self._read_one(uid, masters.get(uid), others.get(uid, []))
            if len(self.contents.items) > MOST_EVENTS:
                del self.contents.items[MOST_EVENTS:]
                words = _("Der Kalender hat mehr als %(most)d Termine.")
                self._stop(words % {"most": MOST_EVENTS})
                return

    def _sorted(
        self, events: list[list[str]]
    ) -> tuple[dict[str, Component], dict[str, list[Component]]]:
        """Each series by its UID, and the single dates of series that differ."""
        masters: dict[str, Component] = {}
        others: defaultdict[str, list[Component]] = defaultdict(list)
        private = 0
        for lines in events:
            if self.stopwatch() > self.ends_at:
                self._stop(_("Der Kalender ist zu aufwendig, um ihn ganz zu lesen."))
                break
            try:
                one = Component(lines)
            except UnreadableError as error:
                self._unreadable(_raw_uid(lines), _raw_title(lines), str(error))
                continue
            if one.text("CLASS").upper() in PRIVATE:
                private += 1
                continue
            uid = short_key(one.text("UID").strip()) or _made_up(one)
            if one.raw("RECURRENCE-ID"):
                others[uid].append(one)
            elif uid not in masters or one.sequence() >= masters[uid].sequence():
                masters[uid] = one
        if private:
            words = ngettext(
                "Ein privater Termin bleibt draußen.",
                "%(count)d private Termine bleiben draußen.",
                private,
            )
            self.contents.remarks.append(words % {"count": private})
        return masters, others

    def _read_one(
        self, uid: str, master: Component | None, others: list[Component]
    ) -> None:
        title = (master or others[0]).text("SUMMARY")
        try:
            self.contents.items += self.series.read(uid, master, others)
        except (UnreadableError, RecurrenceError) as error:
            self._unreadable(uid, title, str(error))
        except (ValueError, OverflowError, ArithmeticError) as error:
            self._unreadable(uid, title, type(error).__name__)

    def _unreadable(self, uid: str, title: str, reason: str) -> None:
        if uid:
            self.contents.unreadable.add(uid)
        else:
            self.contents.is_whole = False
        words = _("„%(title)s“ ist nicht zu lesen: %(reason)s")
        named = " ".join(title.split())[:80] or "–"
        self.contents.remarks.append(words % {"title": named, "reason": reason[:200]})

    def _stop(self, why: str) -> None:
        self.contents.is_whole = False
        self.contents.remarks.append(why)


def _is_long_over(lines: list[str], since: date) -> bool:
    """Whether a glance shows that all of it was before that year."""
    found = [_YEARS.match(line) for line in lines]
    years = [int(one[1]) for one in found if one]
    lasts = any(_LASTS.match(line) for line in lines)
    return bool(years) and not lasts and max(years) < since.year - 1


def _raw_uid(lines: list[str]) -> str:
    found = [line for line in lines if line[:4].upper() in {"UID:", "UID;"}]
    return short_key(found[0].partition(":")[2].strip()) if found else ""


def _raw_title(lines: list[str]) -> str:
    found = [line for line in lines if line[:7].upper() == "SUMMARY"]
    return found[0].partition(":")[2] if found else ""


def _made_up(one: Component) -> str:
    """A UID for an event without one: what it is and when."""
    values = {"start": one.raw("DTSTART"), "title": one.text("SUMMARY")}
    return f"none:{fingerprint(values)}"
