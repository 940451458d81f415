"""In which order shops are shown."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from businesses.search.query import Sort
from quartier.geo.positions import Position


def test_names_come_before_kinds_and_kinds_before_texts(street):
    street.shop("Wollstube", claim="Nähkurse neben der Bäckerei")
    street.shop("Kornfeld", category="bakery")
    street.shop("Alte Bäckerei am Tor")
    street.shop("Bäckerei Süd")
    street.shop("Bäckerei")
    assert street.names("bäckerei") == [
        "Bäckerei",
        "Bäckerei Süd",
        "Alte Bäckerei am Tor",
        "Kornfeld",
        "Wollstube",
    ]


def test_beginnings_of_words_come_before_their_middles(street):
    street.shop("Blumenladen")
    street.shop("Kleiner Laden")
    assert street.names("laden") == ["Kleiner Laden", "Blumenladen"]


def test_a_correction_never_pushes_aside_what_was_typed(street):
    street.shop("Bank")
    street.shop("Banke Moden")
    street.shop("Banks Bistro")
    assert street.names("banks")[0] == "Banks Bistro"


def test_by_name_umlauts_stand_with_their_letter(street):
    for title in ("Zebra", "Apfel", "Ärmel", "azur", "Öl", "Ofen"):
        street.shop(title)
    order = ["Apfel", "Ärmel", "azur", "Ofen", "Öl", "Zebra"]
    assert street.names(sort=Sort.NAME) == order


def test_by_distance_the_nearest_comes_first_and_unknown_places_last(street):
    street.shop("fern", position=Position(7.9, 51.31))
    street.shop("irgendwo")
    street.shop("nah", position=Position(7.9, 51.301))
    street.shop("mittel", position=Position(7.905, 51.3))
    here = Position(7.9, 51.3)
    found = street.names(near=here, sort=Sort.DISTANCE)
    assert found == ["nah", "mittel", "fern", "irgendwo"]


def test_distance_without_a_place_is_as_if_not_chosen(street):
    street.shop("eins")
    street.shop("zwei")
    assert street.names(sort=Sort.DISTANCE) == street.names()


def test_equal_shops_change_places_from_day_to_day(street):
    for number in range(12):
        street.shop(f"Laden {number}")
    noon = datetime(2026, 4, 24, 10, tzinfo=UTC)
    assert street.names("laden", now=noon) == street.names(
        "laden", now=noon + timedelta(hours=5)
    )
    firsts = Counter(
        street.names("laden", now=noon + timedelta(days=day))[0] for day in range(150)
    )
    assert len(firsts) == 12
    assert max(firsts.values()) < 40


def test_pages_neither_repeat_nor_skip(street):
    for number in range(11):
        street.shop(f"Laden {number}")
    pages = [street.find("laden", page=page, page_size=4) for page in (1, 2, 3)]
    assert [page.num_pages for page in pages] == [3, 3, 3]
    shown = [hit.page_id for page in pages for hit in page.hits]
    assert len(shown) == len(set(shown)) == 11


@pytest.mark.parametrize(("asked", "answered"), [(0, 1), (-3, 1), (3, 3), (99, 3)])
def test_a_page_that_does_not_exist_is_answered_with_the_nearest(
    street, asked, answered
):
    for number in range(11):
        street.shop(f"Laden {number}")
    result = street.find(page=asked, page_size=4)
    assert result.page == answered
    assert result.hits
