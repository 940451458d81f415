"""Filters: what they offer, what they do, and how they are taken back."""

import pytest

from tests.factories import BusinessFactory

pytestmark = pytest.mark.usefixtures("street")


def facet(search, name):
    return next(facet for facet in search.facets if facet.name == name)


def offered(search, name):
    return [(option.label, option.count) for option in facet(search, name).options]


def test_they_offer_what_there_is_with_counts(visit):
    search = visit()
    assert ("Bäckerei & Konditorei", 1) in offered(search, "kategorie")
    assert offered(search, "stadtteil") == [("Nordhof", 2), ("Südstadt", 2)]
    assert offered(search, "sprache") == [("Deutsch", 2), ("Türkisch", 2)]
    assert [count for _label, count in offered(search, "rollstuhl")] == [1, 1]
    assert [count for _label, count in offered(search, "offen")] == [5, 2, None]


def test_categories_come_with_their_mark(visit):
    icons = [option.icon for option in facet(visit(), "kategorie").options]
    assert "category-bakery" in icons


def test_a_filter_narrows(names):
    assert names(stadtteil="nordhof", sort="name") == ["Bäckerei Korn", "Buch & Blatt"]
    assert names(sprache="tr", sort="name") == ["Bäckerei Korn", "Kiosk Can"]
    assert names(rollstuhl="yes") == ["Bäckerei Korn"]
    assert names(kategorie="books") == ["Buch & Blatt"]


def test_two_values_of_one_filter_add_up(names):
    found = names(kategorie=["books", "food"], sort="name")
    assert found == ["Buch & Blatt", "Kiosk Can"]


def test_two_filters_must_both_fit(names):
    assert names(stadtteil="suedstadt", sprache="tr") == ["Kiosk Can"]


def test_counts_are_under_all_other_filters(visit):
    search = visit(stadtteil="nordhof")
    assert offered(search, "stadtteil") == [("Nordhof", 2), ("Südstadt", 2)]
    assert offered(search, "sprache") == [("Deutsch", 2), ("Türkisch", 1)]


def test_a_chosen_value_stays_even_if_nothing_is_left(visit):
    search = visit(kategorie="books", stadtteil="suedstadt")
    assert search.total == 0
    (chosen,) = [one for one in facet(search, "kategorie").options if one.checked]
    assert (chosen.label, chosen.count) == ("Bücher & Papier", 0)


def test_each_filter_can_be_taken_back(visit):
    search = visit(q="a", kategorie=["bakery", "books"], offen="jetzt")
    assert [one.label for one in search.active_filters] == [
        "Bäckerei & Konditorei",
        "Bücher & Papier",
        "Jetzt geöffnet",
    ]
    bakery, books, now = (one.remove_url for one in search.active_filters)
    assert bakery == "/geschaefte/?q=a&kategorie=books&offen=jetzt"
    assert books == "/geschaefte/?q=a&kategorie=bakery&offen=jetzt"
    assert now == "/geschaefte/?q=a&kategorie=bakery&kategorie=books"
    assert search.reset_url == "/geschaefte/"


def test_my_place_can_be_taken_back(visit):
    search = visit(lat="51.3", lon="7.9", kategorie="books")
    (_category, near) = search.active_filters
    assert near.label == "In meiner Nähe"
    assert near.remove_url == "/geschaefte/?kategorie=books"


def test_only_the_visible_part_of_the_map(visit):
    search = visit(ausschnitt="7.89001,51.29999,7.91,51.30201")
    assert {hit.name for hit in search.hits} == {"Bäckerei Korn", "Buch & Blatt"}
    assert search.area == "7.8900,51.2999,7.9100,51.3021"
    (chip,) = search.active_filters
    assert (chip.label, chip.remove_url) == ("Nur Kartenausschnitt", "/geschaefte/")
    assert "ausschnitt=7.8900,51.2999" in search.map_url


@pytest.mark.parametrize(
    "area", ["abc", "1,2,3", "8,51,7,52", "0,0,999,0", "nan,0,1,1"]
)
def test_a_part_of_the_map_that_is_none_is_explained(visit, area):
    search = visit(ausschnitt=area)
    assert search.total == 5
    assert search.notices == ["Den Kartenausschnitt haben wir nicht verstanden."]


def test_without_choices_there_is_nothing_to_take_back(visit):
    search = visit()
    assert search.active_filters == []
    assert search.reset_url == ""


def test_open_now(visit):
    search = visit(offen="jetzt", sort="name")
    assert [hit.name for hit in search.hits] == ["Bäckerei Korn", "Café Lina"]
    assert [hit.name for hit in search.unknown_hours_hits] == ["Kiosk Can"]


def test_open_on_saturday_morning(visit):
    search = visit(offen="um", offen_um="2026-04-25T11:00", sort="name")
    assert [hit.name for hit in search.hits] == ["Buch & Blatt", "Café Lina"]
    assert [hit.state.value for hit in search.hits] == ["open", "open"]
    assert search.hits[0].state.sentence == "bis 14:00 geöffnet"
    assert [count for _label, count in offered(search, "offen")] == [5, 2, 2]
    (chip,) = search.active_filters
    assert chip.label == "Geöffnet am 25. April um 11:00 Uhr"
    assert chip.remove_url == "/geschaefte/?sort=name"


def test_the_most_frequent_tags_are_offered_and_the_chosen_one(directory, visit):
    page = BusinessFactory(parent=directory, title="Alles")
    page.tags.set([f"wort{number:02}" for number in range(25)])
    page.save_revision().publish()
    other = BusinessFactory(parent=directory, title="Einiges")
    other.tags.set(["wort20"])
    other.save_revision().publish()
    options = facet(visit(schlagwort="wort24"), "schlagwort").options
    assert options[0].value == "wort20"
    assert len(options) == 21
    assert [one.value for one in options if one.checked] == ["wort24"]


def test_in_english(client, directory):
    search = client.get("/en/geschaefte/", {"kategorie": "bakery"}).context["search"]
    assert [one.label for one in search.active_filters] == ["Bakery"]
    assert search.hits[0].url == "/en/geschaefte/backerei-korn/"
    assert search.hits[0].category.name == "Bakery"
    assert search.reset_url == "/en/geschaefte/"


def test_choices_come_back_in_the_form(client, directory):
    page = client.get(
        directory.url,
        {"q": "brot", "kategorie": "bakery", "offen": "um", "sort": "name"},
    ).content.decode()
    assert 'value="brot"' in page
    assert 'value="bakery" checked' in page
    assert 'value="um" checked' in page
    assert 'value="name" selected' in page


def test_open_on_sundays(visit, names):
    assert offered(visit(), "sonntags") == [("Sonntags geöffnet", 1)]
    assert names(sonntags="ja") == ["Café Lina"]
    (chip,) = visit(sonntags="ja").active_filters
    assert (chip.label, chip.remove_url) == ("Sonntags geöffnet", "/geschaefte/")
    assert len(names(sonntags="vielleicht")) == 5


def test_ways_to_pay(shop, visit, names):
    shop("Kasse Eins", payment=["cash", "girocard"])
    shop("Kasse Zwei", payment=["cash"])
    assert offered(visit(), "bezahlen") == [("Bargeld", 2), ("Girocard", 1)]
    assert names(bezahlen="girocard") == ["Kasse Eins"]
    assert names(bezahlen="cash", sort="name") == ["Kasse Eins", "Kasse Zwei"]


def test_step_free_is_said_in_plain_words(visit):
    words = [label for label, _count in offered(visit(), "rollstuhl")]
    assert words == ["Stufenlos", "Mit einer Stufe oder Hilfe"]


def test_how_far_is_asked_only_of_whoever_says_where_they_are(visit):
    assert "umkreis" not in [facet.name for facet in visit().facets]
    search = visit(lat="51.3", lon="7.9")
    assert offered(search, "umkreis") == [
        ("Egal wie weit", None),
        ("Bis 300 m", 2),
        ("Bis 600 m", 2),
        ("Bis 1 km", 2),
    ]


def test_near_by_narrows_and_is_taken_back(visit, names):
    here = {"lat": "51.300", "lon": "7.900"}
    assert len(names(**here)) == 5
    search = visit(umkreis="300", **here)
    assert [hit.name for hit in search.hits] == ["Bäckerei Korn", "Buch & Blatt"]
    near_by, here_chip = search.active_filters
    assert near_by.label == "Bis 300 m"
    assert near_by.remove_url == "/geschaefte/?lat=51.300&lon=7.900"
    assert here_chip.remove_url == "/geschaefte/"
    assert search.addresses.here.endswith("lat=51.300&lon=7.900&umkreis=300")


@pytest.mark.parametrize("nearby", ["7", "-300", "inf", "300; --", "1e9"])
def test_distances_that_are_not_offered_are_no_filter(names, nearby):
    assert len(names(umkreis=nearby, lat="51.3", lon="7.9")) == 5


def test_near_by_without_a_place_is_no_filter(names):
    assert len(names(umkreis="300")) == 5
