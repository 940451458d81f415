"""The spots of a campaign as a list and on maps, in few questions to the database."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from factories import PictureFactory

from campaigns.adoption import adopt
from campaigns.spots.listing import spot_list
from tests.spots.conftest import TUESDAY

MANY = 60


@pytest.fixture
def many_tubs(tubs, make_spot, bakery):
    picture = PictureFactory()
    for number in range(1, MANY + 1):
        tub = make_spot(
            tubs,
            number,
            label=f"Vor Haus {number}",
            picture=picture,
            latitude=f"51.36{number:02}",
            longitude="7.46",
        )
        adopt(tub, bakery if number % 2 else f"Klasse {number}", None)
    return tubs


def test_sixty_tubs_cost_no_more_questions_than_a_few(many_tubs):
    with CaptureQueriesContext(connection) as queries:
        shown = spot_list(many_tubs, TUESDAY)
        page = render_to_string(
            "campaigns/formats/flower_tubs.html", {"spot_list": shown}
        )
    assert page.count('class="spot-row"') == MANY
    assert len(queries) <= 5
    assert len(page.encode()) < 80_000


def test_it_counts_how_many_are_how(tubs, make_spot, bakery):
    make_spot(tubs, 1)
    make_spot(tubs, 2, state="planted", cared_at=TUESDAY)
    make_spot(tubs, 3, state="planted", cared_at=TUESDAY - timedelta(days=9))
    adopt(make_spot(tubs, 4), bakery, None)
    shown = spot_list(tubs, TUESDAY)
    counts = {state.key: count for state, count in shown.counts}
    assert counts == {"free": 1, "adopted": 1, "planted": 1, "thirsty": 1}
    assert shown.free == 3


def test_a_campaign_without_spots_has_no_list(make_campaign):
    assert spot_list(make_campaign("flower-tubs"), TUESDAY) is None
    assert spot_list(make_campaign("", slug="ohne-art"), TUESDAY) is None


def test_a_draft_business_is_named_nowhere(tubs, tub, bakery, make_spot):
    adopt(tub, bakery, None)
    make_spot(tubs, 8, business=bakery)
    bakery.unpublish()
    shown = spot_list(tubs, TUESDAY)
    page = render_to_string("campaigns/formats/flower_tubs.html", {"spot_list": shown})
    assert "Korn" not in page
    assert shown.spots[1].position is None


def test_the_map_gets_its_marks_with_state_in_words(client, tubs, tub, make_spot):
    make_spot(tubs, 8)
    answer = client.get(f"/k/{tubs.pk}/orte.json")
    (mark,) = answer.json()["marks"]
    assert mark["name"] == "Kübel 7: Ecke Lange Straße"
    assert mark["state"] == "sucht Patin oder Paten"
    assert (mark["tone"], mark["icon"]) == ("sun", "hand")
    assert mark["url"] == f"/k/{tub.code}/"
    again = client.get(
        f"/k/{tubs.pk}/orte.json", headers={"If-None-Match": answer["ETag"]}
    )
    assert again.status_code == 304


def test_a_changed_tub_changes_the_answer(client, tubs, tub):
    before = client.get(f"/k/{tubs.pk}/orte.json")["ETag"]
    adopt(tub, "Klasse 3b", None)
    answer = client.get(f"/k/{tubs.pk}/orte.json", headers={"If-None-Match": before})
    assert answer.status_code == 200


def test_marks_of_a_draft_campaign_are_for_nobody(client, tubs, tub):
    tubs.unpublish()
    assert client.get(f"/k/{tubs.pk}/orte.json").status_code == 404
    assert client.get("/k/orte.json").json() == {"marks": []}


def test_the_layer_holds_what_is_running_and_nothing_else(
    client, make_campaign, make_spot, tub
):
    over = make_campaign(
        "flower-tubs",
        slug="vorbei",
        first_day=TUESDAY.date() - timedelta(days=90),
        last_day=TUESDAY.date() - timedelta(days=1),
    )
    make_spot(over, 1, latitude="51.36", longitude="7.46")
    marks = client.get("/k/orte.json").json()["marks"]
    assert [mark["id"] for mark in marks] == [tub.pk]


def test_the_layer_asks_seldom(client, many_tubs):
    client.get("/k/orte.json")
    with CaptureQueriesContext(connection) as queries:
        answer = client.get("/k/orte.json")
    assert len(queries) <= 9
    assert len(json.loads(answer.content)["marks"]) == MANY


def test_the_directory_offers_the_layer(client, directory):
    page = client.get("/geschaefte/").content.decode()
    assert 'data-layer-url="/k/orte.json"' in page
