"""One calendar from its address to its events."""

import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from quartier.feeds.errors import FeedError
from quartier.feeds.fetching.line import Limits
from quartier.feeds.fetching.requesting import Answer, fetch
from quartier.feeds.following.lock import Lock, LostLockError, take
from quartier.feeds.following.plan import Plan, is_gone, next_start_of, plan_for
from quartier.feeds.following.report import Report
from quartier.feeds.following.runs import Run
from quartier.feeds.following.values import with_defaults
from quartier.feeds.following.writing import NOT_TOUCHED, Writer
from quartier.feeds.models import CalendarFeed, FeedEntry, FeedState
from quartier.feeds.models.allowed_host import allows_http
from quartier.feeds.reading.item import Item, fingerprint
from quartier.feeds.reading.reader import read_calendar

EVERY = timedelta(hours=6)
LONGEST_PAUSE = timedelta(hours=48)
SOON = timedelta(minutes=1)
BATCH = 25
"""Events per transaction: on SQLite nobody else can write while one runs."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pace:
    """How much one import does before others get their turn; the rest comes soon."""

    limits: Limits = field(default_factory=Limits)
    most: int = 300
    seconds: float = 60
    stopwatch: Callable[[], float] = time.monotonic


def follow(pk: int, now: datetime, pace: Pace | None = None) -> bool:
    """Fetch a calendar and write what it says; False while another worker does.

    What is committed stays when the process is killed; the next import goes on from
    there. What goes wrong stands in the report of the feed.
    """
    lock = take(pk, now)
    if lock is None:
        return False
    feed = CalendarFeed.objects.select_related("calendar").get(pk=pk)
    try:
        written = _follow(feed, lock, now, pace or Pace())
    except LostLockError:
        return False
    except FeedError as error:
        written = _failed(feed, now, error.message)
    except Exception:
        logger.exception("The calendar %s could not be followed", pk)
        written = _failed(feed, now, _("Das ist unerwartet schiefgegangen."))
    lock.release(**written)
    return True


def _follow(
    feed: CalendarFeed, lock: Lock, now: datetime, pace: Pace
) -> dict[str, Any]:
    answer = fetch(
        feed.address,
        allows_http,
        etag=feed.etag,
        last_modified=feed.last_modified,
        limits=pace.limits,
    )
    if answer.body is None:
        return _went_well(now)
    contents = read_calendar(answer.body, now, ZoneInfo(settings.TIME_ZONE))
    report = Report()
    plan = plan_for(feed, contents, now)
    if plan.is_too_much and not feed.may_lose:
        return _asks(now, len(plan.missing))
    writer = Writer(feed, Run(feed, report, now), report, now)
    done = _write(plan, writer, lock, pace)
    for item in contents.items:
        for remark in item.remarks:
            report.remark_on(item.title, remark)
    for remark in contents.remarks:
        report.remark(remark)
    report.doubtful = feed.entries.doubtful().count()
    _note_next_starts(plan)
    if done:
        writer.run.finish()
    return _read(answer, report, now, done and not _has_to_look_again(feed))


def _write(plan: Plan, writer: Writer, lock: Lock, pace: Pace) -> bool:
    """Write in parts, as long as the pace allows; whether all of it is done."""
    ends_at = pace.stopwatch() + pace.seconds
    work = [one for one in plan.known if _differs(*one, writer.feed)]
    work, left = work[: pace.most], work[pace.most :]
    while work and pace.stopwatch() < ends_at:
        with transaction.atomic():
            lock.renew()
            for item, entry in work[:BATCH]:
                writer.write(item, entry)
        del work[:BATCH]
    left = work + left
    writer.report.left_over = len(left)
    if not left:
        _write_missing(plan, writer, lock)
    return not left


def _note_next_starts(plan: Plan) -> None:
    """Series that are as they were go on, too."""
    late = []
    for item, entry in plan.known:
        if entry is not None and entry.next_start != next_start_of(item):
            entry.next_start = next_start_of(item)
            late.append(entry)
    FeedEntry.objects.bulk_update(late, ["next_start"], batch_size=200)


def _write_missing(plan: Plan, writer: Writer, lock: Lock) -> None:
    for first in range(0, len(plan.missing), BATCH):
        with transaction.atomic():
            lock.renew()
            for entry in plan.missing[first : first + BATCH]:
                gone = writer.feed.may_lose or is_gone(entry, writer.now)
                writer.take_off(entry, gone)


def _differs(item: Item, entry: FeedEntry | None, feed: CalendarFeed) -> bool:
    """Whether there is anything to write; most events are as they were."""
    if entry is None or entry.key != item.key or entry.missed:
        return True
    if entry.state in NOT_TOUCHED:
        return False
    is_new = entry.fingerprint != fingerprint(with_defaults(item.values, feed))
    return is_new or entry.event_id is None


def _has_to_look_again(feed: CalendarFeed) -> bool:
    """Whether an answer "nothing has changed" would hide something."""
    return feed.entries.filter(missed=1).exists()


def _read(
    answer: Answer, report: Report, now: datetime, is_done: bool
) -> dict[str, Any]:
    marks = {"etag": answer.etag, "last_modified": answer.last_modified}
    if not is_done:
        marks = dict.fromkeys(marks, "")
    soon = {"next_fetch_at": now + SOON} if report.left_over else {}
    told = {"report": report.text(), "may_lose": bool(report.left_over)}
    return _went_well(now) | told | marks | soon


def _went_well(now: datetime) -> dict[str, Any]:
    return {
        "state": FeedState.FINE,
        "failures": 0,
        "fetched_at": now,
        "next_fetch_at": now + _with_jitter(EVERY),
    }


def _asks(now: datetime, lost: int) -> dict[str, Any]:
    words = _(
        "Dort fehlen auf einmal %(count)d kommende Termine. Wir haben nichts geändert. "
        "Stimmt das so?"
    )
    asked = {"state": FeedState.ASKS, "report": words % {"count": lost}}
    return _went_well(now) | asked | {"etag": "", "last_modified": ""}


def _failed(feed: CalendarFeed, now: datetime, sentence: str) -> dict[str, Any]:
    pause = min(EVERY * 2 ** min(feed.failures, 5), LONGEST_PAUSE)
    return {
        "state": FeedState.FAILED,
        "report": sentence,
        "failures": min(feed.failures + 1, 1_000),
        "etag": "",
        "last_modified": "",
        "next_fetch_at": now + _with_jitter(pause),
    }


def _with_jitter(pause: timedelta) -> timedelta:
    """A little more or less, so that not all calendars are asked at once."""
    return pause * (0.9 + secrets.randbelow(200) / 1_000)
