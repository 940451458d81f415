"""Stops of a rally: only the page behind a code gives its stamp, kept on the device."""

import pytest

from campaigns.spots.listing import spot_list
from tests.spots.conftest import TUESDAY


@pytest.fixture
def rally(make_campaign):
    return make_campaign("stamp-rally", title="Stempelspaß")


@pytest.fixture
def stops(rally, make_spot):
    return [
        make_spot(rally, n, label=f"Halt {n}", latitude="51.36", longitude="7.46")
        for n in (1, 2, 3)
    ]


def test_the_stop_behind_its_code_has_the_stamp(client, stops, rally):
    page = client.get(f"/k/{stops[1].code}/").content.decode()
    assert f'data-campaign="{rally.pk}" data-number="2"' in page
    assert "js/stamps.js" in page


def test_nothing_else_leads_to_the_codes(client, stops, rally):
    pages = [
        client.get(address).content.decode()
        for address in (
            f"/k/pass/{rally.pk}/",
            f"/k/urkunde/{rally.pk}/",
            f"/k/{rally.pk}/orte.json",
        )
    ]
    pages.append(str(spot_list(rally, TUESDAY)))
    assert not any(stop.code in page for page in pages for stop in stops)


def test_the_pass_shows_the_stops_in_order_and_prints_without_a_script(
    client, stops, rally
):
    page = client.get(f"/k/pass/{rally.pk}/").content.decode()
    assert page.index("Halt 1") < page.index("Halt 2") < page.index("Halt 3")
    assert "<noscript>" in page
    assert "Set-Cookie" not in client.get(f"/k/pass/{rally.pk}/").headers


def test_the_certificate_names_the_campaign(client, stops, rally):
    page = client.get(f"/k/urkunde/{rally.pk}/").content.decode()
    assert "Stempelspaß" in page
    assert "an allen 3 Stationen" in page
    assert 'data-stops="1,2,3"' in page


@pytest.mark.parametrize("name", ["pass", "urkunde"])
def test_other_campaigns_have_neither(client, rally, tubs, name):
    assert client.get(f"/k/{name}/{tubs.pk}/").status_code == 404
    assert client.get(f"/k/{name}/999999/").status_code == 404
    assert client.post(f"/k/{name}/{rally.pk}/").status_code == 405
    rally.unpublish()
    assert client.get(f"/k/{name}/{rally.pk}/").status_code == 404
