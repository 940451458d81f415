"""Whenever an event is stored, its dates are there as rows."""

from datetime import date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from quartier.events.dates import AHEAD, BACK, extend
from quartier.events.models import Event, EventChange, Occurrence


def days(event: Event) -> list[date]:
    rows = event.occurrences.order_by("starts_at")
    return [row.first_day for row in rows]


def test_a_published_series_has_rows_from_two_months_back_to_eighteen_ahead(add):
    event = add(first_day=date(2025, 1, 7))
    found = days(event)
    assert found == sorted(found)
    assert found[0] >= (timezone.now() - BACK).date()
    assert timedelta(days=540) < found[-1] - timezone.localdate() <= AHEAD
    assert {day.weekday() for day in found} == {1}


def test_a_row_says_when_it_begins_and_ends_in_local_time(add):
    row = add().occurrences.order_by("starts_at").first()
    start = timezone.localtime(row.starts_at)
    assert (start.hour, timezone.localtime(row.ends_at).hour) == (15, 17)
    winter = Occurrence.objects.filter(first_day__gte="2026-11-01").first()
    assert timezone.localtime(winter.starts_at).hour == 15


def test_changing_an_event_rewrites_only_what_differs(add):
    event = add()
    kept = set(event.occurrences.values_list("pk", flat=True))
    event.left_out = ["2026-04-28"]
    event.save()
    now = set(event.occurrences.values_list("pk", flat=True))
    assert len(kept - now) == 1
    assert now < kept
    assert date(2026, 4, 28) not in days(event)


def test_a_draft_has_no_rows_and_the_draft_of_a_live_event_changes_none(calendar, add):
    draft = Event(
        calendar=calendar, title="Bald", first_day=date(2026, 5, 1), live=False
    )
    draft.save()
    draft.save_revision()
    assert days(draft) == []

    event = add()
    event.rule = "FREQ=DAILY"
    event.save_revision()
    assert {day.weekday() for day in days(Event.objects.get(pk=event.pk))} == {1}
    event.get_latest_revision().publish()
    assert len({day.weekday() for day in days(event)}) == 7


def test_cancelled_and_moved_dates_are_told_apart(add):
    event = add(
        changes=(
            {"day": date(2026, 4, 28), "is_cancelled": True},
            {
                "day": date(2026, 5, 5),
                "new_day": date(2026, 5, 6),
                "new_start": time(18),
                "place": "Im Hof",
            },
        )
    )
    off = event.occurrences.get(original_day=date(2026, 4, 28))
    moved = event.occurrences.get(original_day=date(2026, 5, 5))
    assert (off.is_cancelled, off.is_changed, off.first_day) == (
        True,
        True,
        date(2026, 4, 28),
    )
    assert (moved.first_day, moved.place) == (date(2026, 5, 6), "Im Hof")
    assert timezone.localtime(moved.ends_at).hour == 20
    assert not event.occurrences.get(original_day=date(2026, 5, 12)).is_changed


def test_an_event_that_is_cancelled_as_a_whole_keeps_its_rows(add):
    event = add(is_cancelled=True)
    assert set(event.occurrences.values_list("is_cancelled", flat=True)) == {True}


def test_an_added_date_has_its_own_time_and_a_change_finds_it(add):
    event = add(
        extra=["2026-04-30T18:00"],
        changes=({"day": date(2026, 4, 30), "place": "Im Saal"},),
    )
    row = event.occurrences.get(original_day=date(2026, 4, 30))
    assert (timezone.localtime(row.starts_at).hour, row.place) == (18, "Im Saal")


@pytest.mark.parametrize(
    ("values", "first", "last", "has_end"),
    [
        ({"start_time": time(20), "end_time": time(2)}, 7, 8, True),
        ({"start_time": time(20), "end_time": time(0)}, 7, 7, True),
        ({"start_time": time(20), "end_time": None}, 7, 7, False),
        ({"start_time": None, "end_time": None}, 7, 7, True),
        ({"start_time": None, "last_day": date(2026, 4, 9)}, 7, 9, True),
        (
            {"start_time": time(10), "end_time": time(9), "last_day": date(2026, 4, 9)},
            7,
            9,
            True,
        ),
    ],
)
def test_nights_whole_days_and_open_ends_have_the_right_last_day(
    add, values, first, last, has_end
):
    row = add(rule="", **values).occurrences.get()
    assert (row.first_day.day, row.last_day.day, row.has_end) == (first, last, has_end)


def test_each_night_the_clock_works_ahead(add):
    event = add()
    last = days(event)[-1]
    extend(timezone.now() + timedelta(days=14))
    assert days(event)[-1] == last + timedelta(days=14)
    assert days(event)[0] >= date(2026, 4, 7) - BACK


def test_an_event_that_cannot_be_worked_out_stops_no_other(add):
    broken, event = add("Kaputt"), add()
    Event.objects.filter(pk=broken.pk).update(rule="FREQ=SECONDLY")
    last = days(event)[-1]
    extend(timezone.now() + timedelta(days=7))
    assert days(event)[-1] == last + timedelta(days=7)


@pytest.mark.parametrize(
    ("values", "field", "complaint"),
    [
        ({"rule": "FREQ=SECONDLY"}, "rule", "Öfter als einmal"),
        ({"rule": "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"}, "rule", "keinen einzigen"),
        ({"last_day": date(2026, 4, 1)}, "last_day", "vor dem Beginn"),
        ({"rule": "", "last_day": date(2028, 4, 1)}, "last_day", "mehr als ein Jahr"),
        ({"left_out": ["2026-04-08"]}, "left_out", "Am 8. April 2026 ist kein Termin"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(calendar, values, field, complaint):
    usual = {"title": "Café", "first_day": date(2026, 4, 7), "rule": "FREQ=WEEKLY"}
    event = Event(
        calendar=calendar, start_time=time(15), end_time=time(17), **(usual | values)
    )
    with pytest.raises(ValidationError) as raised:
        event.full_clean()
    assert complaint in raised.value.message_dict[field][0]


def test_a_change_must_change_something():
    with pytest.raises(ValidationError, match="Was ist an diesem Tag anders"):
        EventChange(day=date(2026, 4, 28)).clean()
    EventChange(day=date(2026, 4, 28), new_end=time(18)).clean()


def test_the_rows_of_a_deleted_event_are_gone(add):
    add().delete()
    assert not Occurrence.objects.exists()


def test_what_goes_on_at_an_edge_is_found_once(once):
    event = once("Fest", date(2026, 4, 24), start_time=None, last_day=date(2026, 4, 26))
    zone = timezone.get_current_timezone()

    def found(first: int, last: int) -> bool:
        since, until = (datetime(2026, 4, day, tzinfo=zone) for day in (first, last))
        return event.occurrences.from_on(since, until).exists()

    assert found(24, 25)
    assert found(26, 27)
    assert not found(27, 28)
    assert not found(23, 24)
