"""When one can next talk to somebody, in words."""

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from campaigns.public.when import weekday_and_day
from quartier.hours.schedule import Schedule
from quartier.hours.states import OpenState
from quartier.hours.timetable import Slot

AHEAD = 21
"""Days that are looked at."""


def next_time(schedule: Schedule, now: datetime) -> str:
    """ "heute, 14–16 Uhr", "Di., 24. November, 10:30–12 Uhr"; empty if there is none.

    A public holiday of which the times say nothing counts as closed.
    """
    local = timezone.localtime(now)
    minute = local.hour * 60 + local.minute
    for distance in range(AHEAD):
        day = local.date() + timedelta(days=distance)
        if schedule.is_unsure_holiday(day):
            continue
        for slot in schedule.timeline.day(day).slots:
            is_coming = distance > 0 or slot.end > minute
            if slot.state is OpenState.OPEN and is_coming:
                return _in_words(day, slot, local.date())
    return ""


def _in_words(day: date, slot: Slot, today: date) -> str:
    words = {
        "day": _day(day, today),
        "start": _clock(slot.start),
        "end": _clock(slot.end),
    }
    return _("%(day)s, %(start)s–%(end)s Uhr") % words


def _day(day: date, today: date) -> str:
    match (day - today).days:
        case 0:
            return _("heute")
        case 1:
            return _("morgen")
        case _:
            return weekday_and_day(day, today)


def _clock(minutes: int) -> str:
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}" if minute else str(hour)
