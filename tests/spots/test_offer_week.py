"""In an offer week each participant has a line and a time of its own."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from campaigns.models import Participation
from campaigns.spots.lines import own_lines, time_words
from campaigns.spots.listing import spot_list
from quartier.hours.words import Words
from tests.spots.conftest import TUESDAY

HERE = ZoneInfo("Europe/Berlin")


def at(day, hour, minute=0):
    return datetime(2026, 6, day, hour, minute, tzinfo=HERE)


@pytest.fixture
def night(make_campaign):
    return make_campaign("offer-week", title="Lange Nacht")


@pytest.fixture
def join(night):
    def joined(business, **values):
        return Participation.objects.create(
            campaign=night, business=business, line_is_approved=True, **values
        )

    return joined


def test_they_come_in_the_order_in_which_they_begin(night, join, bakery, florist):
    join(bakery, line="Brot am Abend", starts_at=at(19, 18), ends_at=at(19, 22))
    join(florist, line="Kränze binden", starts_at=at(19, 17), ends_at=at(19, 20))
    shown = spot_list(night, TUESDAY)
    assert [line.name for line in shown.lines] == ["Blumen Huber", "Bäckerei Korn"]
    page = render_to_string("campaigns/formats/offer_week.html", {"spot_list": shown})
    assert "Brot am Abend" in page
    assert "Freitag, 19. Juni, 18:00–22:00" in page


def test_a_line_that_nobody_has_read_is_not_shown(night, join, bakery):
    row = join(bakery, line="Unflat")
    Participation.objects.filter(pk=row.pk).update(line_is_approved=False)
    assert [line.line for line in own_lines(night, TUESDAY)] == [""]


def test_who_has_left_is_not_shown(night, join, bakery):
    join(bakery, state="left")
    assert own_lines(night, TUESDAY) == []


def test_what_is_on_now_is_marked(night, join, bakery):
    join(bakery, starts_at=at(16, 11), ends_at=at(16, 13))
    assert [line.is_now for line in own_lines(night, TUESDAY)] == [True]


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "words"),
    [
        (None, None, ""),
        (at(19, 18), None, "Freitag, 19. Juni, ab 18:00"),
        (at(19, 18), at(19, 22, 30), "Freitag, 19. Juni, 18:00–22:30"),
        (at(19, 18), at(20, 2), "Freitag, 19. Juni, 18:00–2:00"),
        (at(19, 18), at(20, 10), "Freitag, 19. Juni, 18:00 – Samstag, 20. Juni, 10:00"),
    ],
)
def test_times_are_said_as_opening_hours_are(starts_at, ends_at, words):
    assert time_words(starts_at, ends_at, Words("de")) == words


@pytest.mark.parametrize(
    ("ends_at", "words"),
    [(None, "ab 18:00"), (at(19, 22), "18:00–22:00"), (at(20, 2), "18:00–2:00")],
)
def test_where_all_is_on_one_day_the_time_is_enough(ends_at, words):
    one_day = at(19, 18).date()
    assert time_words(at(19, 18), ends_at, Words("de"), one_day) == words
    assert "20. Juni" in time_words(at(20, 18), None, Words("de"), one_day)


def test_english_readers_read_english_days():
    with override("en"):
        said = time_words(at(19, 18), None, Words("en"))
    assert said == "Friday, 19 June, from 18:00"
