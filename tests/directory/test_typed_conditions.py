"""Conditions that are typed among the words are filters, unless a shop is called so."""

from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

pytestmark = pytest.mark.usefixtures("street")


@pytest.fixture
def chips(visit):
    """The labels of what narrows the list, with the addresses without them."""

    def ask(**parameters):
        filters = visit(**parameters).active_filters
        return [(one.label, unquote(one.remove_url)) for one in filters]

    return ask


def test_open_now(names, visit, chips):
    assert names(q="jetzt offen", sort="name") == ["Bäckerei Korn", "Café Lina"]
    assert names(q="bäckerei jetzt geöffnet") == ["Bäckerei Korn"]
    assert names(q="open now bakery") == ["Bäckerei Korn"]
    search = visit(q="bücher geöffnet")
    assert search.total == 0
    assert search.ways_on[0].label == "Jetzt geöffnet"


def test_what_is_typed_stays_in_the_box_and_its_filter_is_taken_back(
    client, directory, chips
):
    asked = {"q": "Bäckerei jetzt offen", "stadtteil": "nordhof"}
    page = BeautifulSoup(client.get(directory.url, asked).content, "html.parser")
    assert page.find(id="q")["value"] == "Bäckerei jetzt offen"
    assert chips(**asked) == [
        ("Nordhof", "/geschaefte/?q=Bäckerei+jetzt+offen"),
        ("Jetzt geöffnet", "/geschaefte/?q=Bäckerei&stadtteil=nordhof"),
    ]


def test_one_of_several_conditions_is_taken_back(chips):
    assert chips(q="Café barrierefrei offen sonntags") == [
        ("Stufenlos", "/geschaefte/?q=Café+offen+sonntags"),
        ("Jetzt geöffnet", "/geschaefte/?q=Café+barrierefrei+sonntags"),
        ("Sonntags geöffnet", "/geschaefte/?q=Café+barrierefrei+offen"),
    ]


def test_chosen_and_typed_is_one_filter(chips):
    assert chips(q="offen", offen="jetzt") == [("Jetzt geöffnet", "/geschaefte/")]
    assert chips(q="sonntags", sonntags="ja") == [("Sonntags geöffnet", "/geschaefte/")]
    assert chips(q="stufenlos", rollstuhl="yes") == [("Stufenlos", "/geschaefte/")]


def test_what_is_chosen_wins(names, chips):
    asked = {"q": "offen", "offen": "um", "offen_um": "2026-04-25T11:00"}
    assert names(sort="name", **asked) == ["Buch & Blatt", "Café Lina"]
    asked = {"q": "rollstuhlgerecht", "rollstuhl": "limited"}
    assert names(**asked) == ["Café Lina"]


def test_all_wins_over_words_that_ask_for_open_shops(names, chips):
    asked = {"q": "offen", "offen": "alle"}
    assert len(names(**asked)) == 5
    assert chips(**asked) == []
    assert names(q="Buch offen", offen="alle") == ["Buch & Blatt"]


def test_all_can_be_chosen_where_words_ask_for_open_shops(client, directory):
    def button(**asked):
        page = BeautifulSoup(client.get(directory.url, asked).content, "html.parser")
        found = page.find(id="offen-alle")
        return found["value"], found.has_attr("checked")

    assert button(q="Buch") == ("", True)
    assert button(q="Buch offen") == ("alle", False)
    assert button(q="Buch offen", offen="alle") == ("alle", True)


def test_open_on_sundays_and_step_free(names):
    assert names(q="sonntags geöffnet") == ["Café Lina"]
    assert names(q="Brot stufenlos") == ["Bäckerei Korn"]


def test_nearby_needs_a_place_and_says_so(names, visit, chips):
    search = visit(q="Kiosk in der Nähe")
    assert [hit.name for hit in search.hits] == ["Kiosk Can"]
    assert any("Ihrem Standort" in notice for notice in search.notices)
    here = {"lat": "51.310", "lon": "7.900"}
    search = visit(q="in der Nähe", **here)
    assert search.hits[0].name == "Café Lina"
    assert search.notices == []
    assert chips(q="Brot in der Nähe", **here) == [
        ("In meiner Nähe", "/geschaefte/?q=Brot")
    ]


def test_the_map_shows_the_same(client, visit):
    search = visit(q="Bäckerei jetzt offen")
    points = client.get(search.map_url).json()
    assert points["name"] == ["Bäckerei Korn"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Offen", "offen"),
        ("Offen", "Offen"),
        ("Offene Werkstatt", "offen"),
        ("Café Open", "café open"),
        ("Um die Ecke", "um die ecke"),
        ("Café um die Ecke", "café um die ecke"),
        ("Am Sonntag", "am sonntag"),
        ("Barrierefrei Leben", "barrierefrei"),
    ],
)
def test_a_shop_that_is_called_so_is_found(shop, visit, name, typed):
    shop(name, opening_hours="Mo-Fr 20:00-21:00")
    search = visit(q=typed)
    assert search.hits[0].name == name
    assert search.active_filters == []


def test_the_other_meaning_of_a_name_is_one_click_away(shop, client, directory, visit):
    shop("Offen", opening_hours="Mo-Fr 20:00-21:00")
    page = client.get(directory.url, {"q": "offen"}).content.decode()
    assert "Meinten Sie „Jetzt geöffnet“?" in page
    [meaning] = visit(q="offen").other_meanings
    assert meaning.url == "/geschaefte/?offen=jetzt"
    assert visit(q="brot").other_meanings == []


def test_a_name_and_a_condition_in_one_question(shop, visit):
    shop("Um die Ecke", opening_hours="Mo-Fr 08:00-20:00")
    shop("Ecke", opening_hours="Mo-Fr 08:00-20:00")
    search = visit(q="um die ecke jetzt offen")
    assert search.hits[0].name == "Um die Ecke"
    assert [one.label for one in search.active_filters] == ["Jetzt geöffnet"]


def test_a_word_that_begins_like_a_condition_is_none(visit):
    assert visit(q="offenbach").active_filters == []
    assert visit(q="Sonntagsbrötchen").active_filters == []


def test_a_slip_beside_a_condition_is_mended_and_the_condition_stays(visit):
    search = visit(q="Bäckrei jetzt offen")
    assert [hit.name for hit in search.hits] == ["Bäckerei Korn"]
    assert search.meant == "Bäckerei"
    url = unquote(search.correction_url)
    assert url == "/geschaefte/?q=Bäckerei+jetzt+offen"


def test_a_shared_address_says_the_same(client, visit):
    search = visit(q="Bäckerei jetzt offen")
    url = search.addresses.here
    assert unquote(url) == "/geschaefte/?q=Bäckerei+jetzt+offen"
    assert client.get(url).context["search"].question == search.question


def test_suggestions_answer_what_remains_and_keep_the_condition(client, directory):
    url = f"{directory.url}vorschlaege.json"
    found = client.get(url, {"q": "bäck jetzt offen"}).json()["suggestions"]
    assert [one["url"] for one in found] == [
        "/geschaefte/?kategorie=bakery&offen=jetzt",
        "/geschaefte/backerei-korn/",
    ]
