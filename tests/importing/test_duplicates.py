"""When two entries are one business."""

import pytest
from factories import BusinessFactory, DirectoryFactory

from businesses.importing.matching import Candidate, Neighbourhood
from businesses.models import BusinessPage, Category
from quartier.geo.positions import Position

HERE = Position(7.9, 51.3)
NEXT_DOOR = Position(7.9005, 51.3)
DOWN_THE_ROAD = Position(7.902, 51.3)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bäckerei Rosenthal", "Baeckerei Rosenthal GmbH"),
        ("Restaurant Adler", "Gasthof Adler"),
        ("Allied Checkpoint Shop", "Allied Checkpoint Store"),
        ("Dom Curry", "Dom Currywurst"),
        ("Jakstadt & Partner - Rechtsanwälte", "JAKSTADT & PARTNER, Rechtsanwälte"),
        ("Pizzeria La Piazza", "La Piazza"),
        ("Schäfer's Brotstübchen", "Schaefers Brotstuebchen"),
        ("Metzgerei Kleinschmidt", "Metzgerei Kleinschmitt"),
        ("Шахматы", "Шахматы"),
    ],
)
def test_these_are_one_business_next_door_and_two_down_the_road(one, other):
    first = Candidate(one, HERE, "kind")
    assert first.is_same_as(Candidate(other, NEXT_DOOR, "kind"))
    assert Candidate(other, NEXT_DOOR, "kind").is_same_as(first)
    assert not first.is_same_as(Candidate(other, DOWN_THE_ROAD, "kind"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dr. med. Anna Müller", "Dr. med. Peter Müller"),
        ("Restaurant Schaefle", "Restaurant Pedroni"),
        ("Deutsches Reisebüro", "Deutsche Bank"),
        ("Filiale 1", "Filiale 12"),
        ("Hotel", "Restaurant"),
        ("Friseur Ayşe", "Friseur Ahmed"),
    ],
)
def test_these_are_two_businesses_even_next_door(one, other):
    assert not Candidate(one, HERE, "kind").is_same_as(
        Candidate(other, NEXT_DOOR, "kind")
    )


def test_a_town_in_the_name_says_nothing():
    hotel = Candidate("Hotel Berlin", HERE, "kind", town="Berlin")
    assert not hotel.is_same_as(
        Candidate("Hilton Berlin", NEXT_DOOR, "kind", town="Berlin")
    )


def test_alike_names_of_different_kinds_are_two_businesses():
    café = Candidate("Café Gassner", HERE, "gastronomy")
    assert not café.is_same_as(Candidate("Bäckerei Gassner", NEXT_DOOR, "bakery"))


def test_without_a_position_the_same_address_counts():
    one = Candidate("Kiosk Lotto", None, "kind", "lindenstr5")
    assert one.is_same_as(Candidate("Kiosk Lotto", HERE, "kind", "lindenstr5"))
    assert not one.is_same_as(Candidate("Kiosk Lotto", HERE, "kind", "lindenstr6"))
    assert not Candidate("Kiosk", None, "kind").is_same_as(
        Candidate("Kiosk", None, "kind")
    )


@pytest.mark.parametrize("latitude", [-89.999, -51.3, 0.0, 51.3, 66.0, 89.999])
def test_the_grid_finds_every_neighbour(latitude):
    for step in range(60):
        east = 7.9 + step / 100_000
        shops = Neighbourhood()
        shops.add(Candidate("Adler", Position(east, latitude), "kind"))
        other = Candidate("Adler", Position(east + 0.0003, latitude + 0.0003), "kind")
        assert shops.find(other)


@pytest.mark.django_db
def test_the_fuller_of_two_entries_is_kept_and_the_other_reported(osm_file, bring_in):
    node = {"name": "Radhaus", "shop": "bicycle", "at": [7.9, 51.3]}
    way = {**node, "at": [7.9002, 51.3], "id": "way/9", "phone": "+49 2331 12345"}
    printed = bring_in(osm_file(node, way))
    assert BusinessPage.objects.get().osm_id == "way/9"
    assert "doppelt, nicht angelegt: Objekt 1 · node/1 · Radhaus: Gibt es" in printed


@pytest.mark.django_db
def test_the_one_that_has_a_page_stays_the_one(osm_file, bring_in):
    node = {"name": "Radhaus", "shop": "bicycle", "at": [7.9, 51.3]}
    way = {**node, "at": [7.9002, 51.3], "id": "way/9", "phone": "+49 2331 12345"}
    bring_in(osm_file(node))
    bring_in(osm_file(node, way))
    assert BusinessPage.objects.get().osm_id == "node/1"


@pytest.mark.django_db
def test_a_shop_that_an_editor_wrote_is_not_made_again(osm_file, bring_in):
    BusinessFactory(
        title="Rad-Haus",
        parent=DirectoryFactory(),
        category=Category.objects.get(slug="bikes"),
        longitude="7.9",
        latitude="51.3",
    )
    file = osm_file({"name": "Radhaus GmbH", "shop": "bicycle", "at": [7.9, 51.3]})
    assert "Radhaus GmbH: Gibt es schon als „Rad-Haus“" in bring_in(file)
    assert BusinessPage.objects.count() == 1
