"""The two buttons of a working day: closed today, and closing earlier."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from businesses.models import BusinessPage, ChangeState, ProfileChange
from businesses.moderation.parts import TODAY
from businesses.moderation.values import Values, as_typed, values_of
from quartier.hours.errors import HoursError
from quartier.hours.rules import clock
from quartier.hours.schedule import Schedule
from quartier.hours.states import OpenState
from quartier.hours.timetable import Slot
from quartier.hours.typed_times import read_time

CLOSED = "closed"
EARLIER = "earlier"
USUAL = "usual"


class TodayError(Exception):
    """The wish cannot be met; the message says why and what to do."""


def typed_today(
    page: BusinessPage, wish: Mapping[str, Any], now: datetime
) -> dict[str, Any]:
    """The form of today for a wish: `doing` is one of the above, `until` a time."""
    day = page.schedule.timeline.local(now).date()
    values = values_of(page, TODAY, day)
    match wish.get("doing"):
        case "closed":
            values["closed_on"] = day.isoformat()
        case "earlier":
            hours = hours_until(page.schedule, now, str(wish.get("until", "")))
            values["closed_on"] = None
            others = [row for row in values["special_days"] if not _is_only(row, day)]
            values["special_days"] = [*others, _one_day(day, hours)]
        case "usual":
            values["closed_on"] = None
            others = [row for row in values["special_days"] if not _is_only(row, day)]
            values["special_days"] = [*others, *_as_the_day_began(page, day)]
        case _:
            raise TodayError(_("Wählen Sie bitte, was heute anders ist."))
    return as_typed(values)


def hours_until(schedule: Schedule, now: datetime, typed: str) -> str:
    """Today's hours, cut off at the time that somebody typed: "09:00-14:00"."""
    try:
        end = read_time(typed)
    except HoursError as error:
        raise TodayError(str(error)) from error
    day = schedule.timeline.local(now).date()
    slots = [
        slot
        for slot in _without_today(schedule, now).timeline.day(day).slots
        if slot.state is OpenState.OPEN
    ]
    if not slots:
        raise TodayError(
            _("Heute haben Sie keine Öffnungszeiten, die früher enden könnten.")
        )
    if end >= max(slot.end for slot in slots):
        raise TodayError(
            _("Um diese Zeit haben Sie schon zu. Wählen Sie eine frühere.")
        )
    kept = [slot for slot in slots if slot.start < end]
    if not kept:
        raise TodayError(
            _("Vor dieser Zeit öffnen Sie nicht. Wählen Sie „Heute geschlossen“.")
        )
    return ", ".join(_until(slot, end) for slot in kept)


def is_changed(page: BusinessPage, now: datetime) -> bool:
    """Whether today differs from the usual by one of the two buttons."""
    day = page.schedule.timeline.local(now).date()
    if page.closed_on == day:
        return True
    only_today = any(
        special.first_day == special.last_day == day
        for special in page.special_days.all()
    )
    return only_today and bool(_changes_of(page, day))


def _without_today(schedule: Schedule, now: datetime) -> Schedule:
    """The hours as they were before anybody pressed "Heute geschlossen"."""
    day = schedule.timeline.local(now).date()
    kept = [
        special
        for special in schedule.special_days
        if not (special.first_day == special.last_day == day and special.is_closed)
    ]
    return Schedule(
        schedule.hours,
        tuple(kept),
        land=schedule.land,
        country=schedule.country,
        timezone=schedule.timezone,
    )


def _until(slot: Slot, end: int) -> str:
    return f"{clock(slot.start)}-{clock(min(slot.end, end))}"


def _one_day(day: Any, hours: str) -> Values:
    text = day.isoformat()
    return {"first_day": text, "last_day": text, "hours": hours, "reason": ""}


def _is_only(row: Values, day: Any) -> bool:
    return row["first_day"] == row["last_day"] == day.isoformat()


def _changes_of(page: BusinessPage, day: Any) -> list[ProfileChange]:
    return [
        change
        for change in ProfileChange.objects.filter(
            business_id=page.pk, part=TODAY.key, state=ChangeState.LIVE
        ).order_by("made_at", "pk")
        if page.schedule.timeline.local(change.made_at).date() == day
    ]


def _as_the_day_began(page: BusinessPage, day: Any) -> list[Values]:
    """The special day that stood there before the first button was pressed."""
    changes = _changes_of(page, day)
    if not changes:
        return [
            row
            for row in values_of(page, TODAY, day)["special_days"]
            if _is_only(row, day)
        ]
    return [row for row in changes[0].before["special_days"] if _is_only(row, day)]
