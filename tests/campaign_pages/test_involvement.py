"""A shop's own page and the search know in which campaigns it takes part."""

import json
from datetime import UTC, date, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup

from businesses.models import Involvement, SearchDocument
from campaigns.involvement import close_those_that_are_over, renew
from campaigns.models import Adoption, CampaignPage, Participation, Spot
from tests.factories import BusinessFactory


def told(client, shop):
    page = BeautifulSoup(client.get(shop.url).content, "html.parser")
    return " ".join(
        " ".join(part.get_text().split())
        for part in page.select(".profile__involvements")
    )


def found(shop):
    return SearchDocument.objects.get(page_id=shop.pk).record["campaigns"]


def test_a_shop_that_joins_says_so_on_its_page(client, shop, campaign):
    assert told(client, shop) == "Wir machen mit Blumenkübel für die Lange Straße"
    assert found(shop) == ["blumenkuebel"]


def test_its_tub_is_named(client, shop, campaign):
    spot = Spot.objects.create(campaign=campaign, number=7, label="Ecke Marktstraße")
    Adoption.objects.create(spot=spot, business=shop, season=2026)
    assert "Kübel 7: Ecke Marktstraße" in told(client, shop)


def test_a_shop_with_a_tub_takes_part_without_saying_so(client, directory, campaign):
    other = BusinessFactory(parent=directory)
    spot = Spot.objects.create(campaign=campaign, number=7)
    adoption = Adoption.objects.create(spot=spot, business=other, season=2026)
    assert "Kübel 7" in told(client, other)
    adoption.delete()
    assert told(client, other) == ""


@pytest.mark.parametrize("state", ["asked", "left"])
def test_who_does_not_take_part_is_not_named(client, shop, campaign, state):
    row = Participation.objects.get()
    row.state = state
    row.save()
    assert told(client, shop) == ""
    assert found(shop) == []


def test_a_line_is_told_once_it_is_approved(client, shop, campaign):
    row = Participation.objects.get()
    row.line = "Wir schenken Erde aus."
    row.save()
    assert "Erde" not in told(client, shop)
    row.line_is_approved = True
    row.save()
    assert "Wir schenken Erde aus." in told(client, shop)


def test_a_campaign_that_is_taken_back_is_told_nowhere(client, shop, campaign):
    campaign.unpublish()
    assert told(client, shop) == ""
    assert found(shop) == []
    campaign.save_revision().publish()
    assert found(shop) == ["blumenkuebel"]


def test_a_campaign_that_is_deleted_leaves_no_trace(client, shop, campaign):
    campaign.delete()
    assert not Involvement.objects.exists()
    assert found(shop) == []


def test_a_new_title_and_a_new_address_arrive(client, shop, campaign):
    campaign.title, campaign.slug = "Rosen für alle", "rosen"
    campaign.save_revision().publish()
    assert "Rosen für alle" in told(client, shop)
    assert found(shop) == ["rosen"]
    page = BeautifulSoup(client.get(shop.url).content, "html.parser")
    assert page.select(".profile__involvements a")[0]["href"] == "/aktionen/rosen/"


def test_after_the_last_day_the_page_says_that_it_is_over(client, shop, campaign):
    with time_machine.travel(datetime(2026, 11, 1, 0, 0, tzinfo=UTC), tick=False):
        assert "Wir haben mitgemacht" in told(client, shop)
        close_those_that_are_over(date(2026, 11, 1))
    assert found(shop) == []


def test_writing_the_same_again_changes_nothing(shop, campaign):
    before = SearchDocument.objects.get(page_id=shop.pk).sequence
    renew(CampaignPage.objects.get())
    assert SearchDocument.objects.get(page_id=shop.pk).sequence == before


def test_the_directory_filters_by_campaign_and_names_it(client, shop, directory):
    other = BusinessFactory(parent=directory, title="Nicht dabei")
    page = client.get(f"{directory.url}?aktion=blumenkuebel").content.decode()
    assert "Bäckerei Korn" in page
    assert "Nicht dabei" not in page
    assert "Macht mit bei" in page
    chips = BeautifulSoup(page, "html.parser").select(".chip--active")
    assert [
        "Blumenkübel für die Lange Straße" in chip.get_text() for chip in chips
    ] == [True]
    assert other.title in client.get(directory.url).content.decode()


def test_the_api_filters_by_campaign(client, shop, directory):
    BusinessFactory(parent=directory)
    answer = json.loads(client.get("/api/v1/businesses?campaign=blumenkuebel").content)
    assert [hit["name"] for hit in answer["hits"]] == ["Bäckerei Korn"]
    assert answer["hits"][0]["campaigns"] == ["blumenkuebel"]
    assert answer["facets"]["campaign"] == {"blumenkuebel": 1}
