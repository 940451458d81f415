"""A door of an advent calendar says nothing before its day, nowhere."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.template.loader import render_to_string
from factories import PictureFactory

from campaigns.spots.listing import spot_list

EVE = datetime(2026, 12, 4, 22, 59, 59, tzinfo=UTC)  # one second before midnight here
MIDNIGHT = datetime(2026, 12, 4, 23, 0, 0, tzinfo=UTC)
SECRETS = (
    "Krippe aus Holz",
    "Bäckerei Korn",
    "Lange Straße",
    "Im Hof",
    "geheim",
    "7.46",
)


@pytest.fixture
def calendar(make_campaign):
    return make_campaign(
        "advent-calendar", first_day=date(2026, 12, 1), last_day=date(2026, 12, 24)
    )


@pytest.fixture
def door(calendar, make_spot, bakery):
    return make_spot(
        calendar,
        5,
        day=date(2026, 12, 5),
        label="Im Hof",
        text="Krippe aus Holz",
        business=bakery,
        picture=PictureFactory(title="geheim", file__filename="geheim.jpg"),
        latitude="51.36",
        longitude="7.46",
    )


@pytest.fixture
def seen(client, calendar, door):
    """Everything that readers can get at, as one text."""

    def at(moment):
        with time_machine.travel(moment, tick=False):
            shown = spot_list(calendar, moment)
            template = calendar.format.list_template
            return "\n".join(
                [
                    render_to_string(template, {"spot_list": shown}),
                    client.get(f"/k/{door.code}/").content.decode(),
                    client.get(f"/k/{door.code}/verlauf/").content.decode(),
                    client.get(f"/k/{calendar.pk}/orte.json").content.decode(),
                    client.get("/k/orte.json").content.decode(),
                    client.get("/api/v1/").content.decode(),
                ]
            )

    return at


def test_a_second_before_midnight_nothing_is_said(seen):
    page = seen(EVE)
    assert [secret for secret in SECRETS if secret in page] == []
    assert "öffnet am 5. Dezember" in page


def test_templates_get_nothing_of_a_shut_door_but_its_number_and_its_day(
    calendar, door
):
    (shut,) = spot_list(calendar, EVE).spots
    assert (shut.label, shut.place, shut.text, shut.url) == ("", "", "", "")
    assert (shut.host, shut.picture, shut.position) == (None, None, None)


def test_at_midnight_here_it_opens(seen):
    page = seen(MIDNIGHT)
    assert [secret for secret in SECRETS[:4] if secret not in page] == []


def test_nothing_leads_to_its_code_before_its_day(client, calendar, door):
    template = calendar.format.list_template
    for moment, leads_there in ((EVE, False), (MIDNIGHT, True)):
        with time_machine.travel(moment, tick=False):
            shown = spot_list(calendar, moment)
            page = render_to_string(template, {"spot_list": shown})
            page += client.get(f"/k/{calendar.pk}/orte.json").content.decode()
        assert (door.code in page) is leads_there


def test_it_opens_by_the_calendar_here_also_when_the_clocks_change(
    make_campaign, make_spot
):
    spring = make_campaign("advent-calendar")
    make_spot(spring, 1, day=date(2026, 3, 29))
    before = datetime(2026, 3, 28, 22, 59, tzinfo=UTC)
    after = datetime(2026, 3, 28, 23, 0, tzinfo=UTC)
    assert [s.is_open for s in spot_list(spring, before).spots] == [False]
    assert [s.is_open for s in spot_list(spring, after).spots] == [True]


def test_the_way_leads_over_open_doors_only(calendar, door, make_spot):
    make_spot(calendar, 6, day=date(2026, 12, 6), latitude="51.37", longitude="7.47")
    shown = spot_list(calendar, MIDNIGHT)
    assert [spot.number for spot in shown.spots if spot.position] == [5]
    assert shown.map.latitude == pytest.approx(51.36)


@pytest.mark.django_db
def test_the_address_of_its_picture_can_not_be_guessed():
    first, second = (PictureFactory(file__filename="tuer-5.jpg") for _ in range(2))
    names = {picture.file.name for picture in (first, second)}
    assert len(names) == 2
    assert all(name != "original_images/tuer-5.jpg" for name in names)
    assert all("tuer-5" in name for name in names)
