"""Whoever reads English finds the interface in English, and the shops' own words in German."""

import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
import time_machine
from bs4 import BeautifulSoup
from factories import BusinessFactory, DirectoryFactory, DistrictFactory, PictureFactory
from translations.catalogue_texts import pairs

from businesses.choices import ConfirmedBy
from businesses.models import Category

pytestmark = pytest.mark.django_db

SAID = ("aria-label", "title", "alt", "placeholder")
SAID += ("data-done", "data-failed", "data-denied", "data-category-name")


@pytest.fixture(autouse=True)
def _tuesday_noon():
    with time_machine.travel(datetime(2026, 4, 21, 10, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def directory():
    return DirectoryFactory(title="Läden", slug="shops", show_in_menus=True)


@pytest.fixture
def bakery(directory):
    """A business of which everything is known."""
    return BusinessFactory(
        parent=directory,
        title="Brot & Söhne",
        slug="brot",
        claim="Ein Satz.",
        category=Category.objects.get(slug="bakery"),
        district=DistrictFactory(name="Nordhof", slug="nordhof"),
        logo=PictureFactory(title="Oven", credit="Erika"),
        description=[("text", "<p>Gebacken wird früh.</p>"), ("list", ["Brötchen"])],
        tags=["Kuchen"],
        street="Hauptstr.",
        house_number="5",
        postcode="58999",
        town="Eller",
        latitude=Decimal("51.3001"),
        longitude=Decimal("7.9002"),
        phone="+49233112345",
        email="brot@brot.example",
        website="https://www.brot.example/",
        imprint_url="https://www.brot.example/impressum",
        languages=["de", "tr"],
        wheelchair="yes",
        wheelchair_note="Klingeln Sie.",
        payment=["cash", "girocard"],
        opening_hours="Mo-Fr 06:00-18:30; Sa 06:00-13:00; PH off",
        special_days=[],
        last_confirmed_at=datetime(2026, 3, 5, 9, 0, tzinfo=UTC),
        last_confirmed_by=ConfirmedBy.TEAM,
    )


@pytest.fixture
def shops(directory, bakery):
    """With one that is by appointment and one of which little is known."""
    BusinessFactory(parent=directory, slug="visit", opening_hours='"nach Vereinbarung"')
    BusinessFactory(parent=directory, slug="bare", closed_from=date(2026, 4, 1))
    return directory


def interface(page: str) -> list[str]:
    """All that a page says, except what is marked as German."""
    soup = BeautifulSoup(page, "html.parser")
    for element in soup.select(
        '#languages, body [lang="de"], script, style, svg, title, meta'
    ):
        element.decompose()
    said = list(soup.stripped_strings)
    for element in soup.find_all(True):
        said += [element[name] for name in SAID if element.get(name)]
        said += json.loads(element.get("data-strings", "{}")).values()
    return [" ".join(text.split()) for text in said]


def pattern_of(german: str) -> re.Pattern[str]:
    """Finds a text wherever it stands, whatever has been filled in."""
    plain = re.sub("<[^>]+>", "", german).strip()
    parts = re.split(r"%\(\w+\)[a-z]|\{\w+\}", plain)
    return re.compile(rf"(?<!\w){'.+?'.join(map(re.escape, parts))}(?!\w)")


@pytest.fixture(scope="module")
def german(english) -> list[re.Pattern[str]]:
    """The texts that are not the same in English."""
    return [pattern_of(german) for german, text in pairs(english) if german != text]


PAGES = [
    "/en/",
    "/en/shops/",
    "/en/shops/?q=kuchen&offen=jetzt&kategorie=bakery&rollstuhl=yes&sprache=tr",
    "/en/shops/?offen=um&offen_um=2026-04-22T10:00&lat=51.3&lon=7.9&sort=naehe",
    "/en/shops/?offen=um&offen_um=2026-10-25T02:30&lat=x&sort=naehe&stadtteil=weg",
    "/en/shops/?q=nothing-like-it&offen=um&offen_um=x",
    "/en/shops/brot/",
    "/en/shops/visit/",
    "/en/shops/bare/",
    "/en/missing/",
]


@pytest.mark.parametrize("address", PAGES)
def test_no_german_word_of_the_interface_is_on_an_english_page(
    address, client, shops, german
):
    said = interface(client.get(address).content.decode())
    assert "Skip to content" in said
    found = {
        (pattern.pattern, text)
        for text in said
        for pattern in german
        if pattern.search(text)
    }
    assert found == set()
    assert [text for text in said if re.search("[äöüß]", text)] == []


def test_the_same_look_finds_german_words_on_a_german_page(client, shops, german):
    page = client.get("/shops/brot/").content.decode()
    said = " ".join(interface(page))
    assert sum(bool(pattern.search(said)) for pattern in german) > 20


def test_the_shop_s_own_words_are_marked_as_german(client, shops):
    soup = BeautifulSoup(client.get("/en/shops/brot/").content, "html.parser")
    assert soup.html["lang"] == "en"
    marked = " ".join(element.text for element in soup.select('[lang="de"]'))
    for words in ("Brot & Söhne", "Ein Satz.", "Gebacken wird früh.", "Klingeln Sie."):
        assert words in marked


def test_a_german_page_marks_nothing(client, shops):
    soup = BeautifulSoup(client.get("/shops/brot/").content, "html.parser")
    switch = soup.select_one("#languages").extract()
    assert switch.select('[lang="en"]')
    assert soup.html["lang"] == "de"
    assert soup.select("html [lang]") == []


def test_dates_and_times_are_british(client, shops):
    said = " ".join(interface(client.get("/en/shops/brot/").content.decode()))
    assert "Last confirmed on 5 March 2026 by the shop" in said
    assert "open until 18:30" in said
    asked = "/en/shops/?offen=um&offen_um=2026-04-22T10:00"
    assert "Open on 22 April at 10:00" in interface(client.get(asked).content.decode())


def test_categories_and_languages_have_their_english_names(client, shops):
    said = interface(client.get("/en/shops/brot/").content.decode())
    assert any(text.startswith("Bakery") for text in said)
    assert "German, Turkish" in said
