"""The search knows meeting places, organisations, advice and work."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup

from quartier.advice.choices import Topic
from quartier.advice.models import AdviceOfferPage, AdvicePage
from quartier.finding.sources import everyday_words
from quartier.partners.models import (
    MeetingPlacePage,
    MeetingPlacesPage,
    PartnerPage,
    PartnersPage,
)
from quartier.work.choices import Kind
from quartier.work.models import OpeningPage, WorkPage


def publish(parent, page):
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def partner(front):
    index = publish(front, PartnersPage(title="Partner", slug="partner"))
    return publish(index, PartnerPage(title="Jobwerkstatt", claim="Wir drucken mit."))


@pytest.fixture
def house(front, partner):
    index = publish(front, MeetingPlacesPage(title="Treffpunkte", slug="orte"))
    house = MeetingPlacePage(
        title="Perspektivhaus", claim="Kaffee für alle.", partner=partner
    )
    return publish(index, house)


@pytest.fixture
def offer(front, partner):
    index = publish(front, AdvicePage(title="Beratung", slug="beratung"))
    page = AdviceOfferPage(
        title="Hilfe bei Schulden",
        summary="Wir lesen Ihre Mahnungen.",
        topics=["debts"],
        partner=partner,
    )
    return publish(index, page)


@pytest.fixture
def opening(front, shop):
    index = publish(front, WorkPage(title="Arbeit", slug="arbeit"))
    page = OpeningPage(
        title="Ausbildung in der Backstube",
        kind="apprenticeship",
        summary="Sie lernen Brötchen formen.",
        business=shop("Bäckerei Korn", "bakery"),
        contact_name="Anna",
        shown_until=date(2026, 5, 31),
    )
    return publish(index, page)


def found(client, words):
    page = BeautifulSoup(client.get("/suche/", {"q": words}).content, "html.parser")
    return {one["href"] for one in page.select("main a")}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("mahnung", "offer"),
        ("schulden", "offer"),
        ("broetchen formen", "opening"),
        ("backstube", "opening"),
        ("perspektivhaus", "house"),
        ("jobwerkstat", "partner"),
        ("inkasso", "offer"),
        ("borç", "offer"),
        ("ديون", "offer"),
        ("azubi", "opening"),
        ("iş ilanı", "opening"),
        ("робота", "opening"),
        ("ملتقى", "house"),
    ],
)
def test_help_work_and_houses_are_found(client, request, words, name):
    page = request.getfixturevalue(name)
    assert page.url in found(client, words)


def test_every_topic_and_kind_of_work_has_its_everyday_words():
    for topic in Topic:
        assert everyday_words.of_topics([topic])
    for kind in Kind:
        assert everyday_words.of_work(kind)


def test_an_offer_of_work_is_found_until_its_last_day(client, opening):
    with time_machine.travel(datetime(2026, 5, 31, 21, 0, tzinfo=UTC)):
        assert opening.url in found(client, "backstube")
    with time_machine.travel(datetime(2026, 6, 1, 6, 0, tzinfo=UTC)):
        assert opening.url not in found(client, "backstube")


def test_what_is_taken_is_not_found(client, opening):
    opening.is_taken = True
    opening.save_revision().publish()
    assert opening.url not in found(client, "backstube")


def test_with_its_shop_an_offer_leaves_the_search(client, opening):
    opening.business.unpublish()
    assert opening.url not in found(client, "backstube")
    opening.business.save_revision().publish()
    assert opening.url in found(client, "backstube")
