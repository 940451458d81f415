"""Real towns, as OpenStreetMap had them."""

from collections import Counter

import pytest
from wagtail.models import Revision

from businesses.models import BusinessPage

pytestmark = pytest.mark.django_db


def count(printed: str, label: str) -> int:
    """The number that the summary gives for this label."""
    line = next(line for line in printed.splitlines() if line.strip().startswith(label))
    return int(line.split()[-1])


def test_an_old_town_is_there_after_one_import_and_unchanged_after_two(
    shared_data, bring_in, shop, state
):
    file = shared_data / "wil-sg-businesses.geojson"
    bring_in(file, "--directory", "Wil")
    once = state()
    page = shop("Audika")
    assert page.category.slug == "health"
    assert page.opening_hours == "Mo-Fr 08:00-12:00,13:00-17:00"
    assert set(page.tags.names()) == {"Hörgeräte"}
    bring_in(file, "--directory", "Wil")
    assert state() == once


def test_a_quarter_of_berlin_becomes_a_directory(shared_data, bring_in):
    file = shared_data / "berlin-leipziger-strasse-businesses.geojson"
    printed = bring_in(file, "--directory", "Leipziger Straße")
    created = count(printed, "neu angelegt")
    left_out = count(printed, "ausgelassen")
    twice = count(printed, "doppelt")
    assert created + left_out + twice == 375
    assert created == 300
    assert count(printed, "Botschaft") == 12
    assert count(printed, "Behörde") == 14
    kinds = Counter(BusinessPage.objects.values_list("category__slug", flat=True))
    assert kinds["gastronomy"] > 90
    assert kinds["services"] < created / 4
    revisions = Revision.objects.count()
    again = bring_in(file, "--directory", "Leipziger Straße")
    assert count(again, "unverändert") == created
    assert Revision.objects.count() == revisions


def test_a_region_is_read_without_a_word_of_complaint(shared_data, bring_in, settings):
    settings.COUNTRY = "LI"
    file = shared_data / "liechtenstein-businesses.geojson"
    printed = bring_in(file, "--dry-run")
    assert count(printed, "neu angelegt") == 426
    assert count(printed, "doppelt") == 5
    assert count(printed, "Werte mit Problemen") == 2
