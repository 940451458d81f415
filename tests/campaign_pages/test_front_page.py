"""Whoever opens the front page reads what the quarter does together right now."""

from datetime import UTC, date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from campaigns.models import CampaignDate, CampaignPage
from tests.factories import PictureFactory

SATURDAY = datetime(2026, 4, 25, 8, 0, tzinfo=UTC)


@pytest.fixture
def told(client):
    """The titles on the cards, and what the first of them says."""

    def read():
        page = BeautifulSoup(client.get("/").content, "html.parser")
        found = page.select(".campaign-card")
        titles = [card.select_one("h3").get_text(strip=True) for card in found]
        return titles, found[0].get_text(" ", strip=True) if found else ""

    return read


@pytest.fixture
def add(index):
    def added(title, first_day, last_day):
        page = CampaignPage(
            title=title, teaser="Bunt.", first_day=first_day, last_day=last_day
        )
        return index.add_child(instance=page)

    return added


def test_a_running_campaign_with_its_next_date_that_takes_place(told, campaign):
    for days, off in ((0, True), (7, False)):
        start = SATURDAY + timedelta(days=days)
        CampaignDate.objects.create(
            campaign=campaign,
            title="Gießen",
            starts_at=start,
            ends_at=start + timedelta(hours=2),
            is_cancelled=off,
        )
    titles, words = told()
    assert titles == ["Blumenkübel für die Lange Straße"]
    assert "Sa., 2. Mai, 10–12 Uhr: Gießen" in words


def test_two_at_most_the_newest_first_and_what_is_over_not_at_all(told, campaign, add):
    add("Vorbei", date(2026, 1, 1), date(2026, 4, 20))
    add("Kommt", date(2026, 5, 1), date(2026, 5, 2))
    assert told()[0] == [campaign.title, "Kommt"]
    add("Seit heute", date(2026, 4, 21), date(2026, 4, 30))
    assert told()[0] == ["Seit heute", campaign.title]


def test_nothing_of_drafts_and_of_campaigns_for_some(told, campaign, add):
    private = add("Nur für uns", date(2026, 4, 1), date(2026, 5, 1))
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    campaign.unpublish()
    assert told()[0] == []


def test_many_campaigns_cost_no_more_than_a_few(client, campaign, add):
    def asked():
        client.get("/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/")
        return len(queries)

    few = asked()
    for number in range(9):
        page = add(f"Aktion {number}", date(2026, 4, number + 1), date(2026, 5, 1))
        page.picture = PictureFactory()
        page.save()
    assert asked() <= few + 1
