"""The list: what every row says, in which order, page by page."""

import pytest

from tests.factories import BusinessFactory, PictureFactory

pytestmark = pytest.mark.usefixtures("street")


def test_a_row_says_what_one_needs_to_know(visit):
    (hit,) = visit(q="korn").hits
    assert hit.name == "Bäckerei Korn"
    assert hit.claim == "Brot aus Sauerteig"
    assert hit.street_line == "Lange Straße 12"
    assert hit.category.icon == "category-bakery"
    assert hit.url == "/geschaefte/backerei-korn/"
    assert (hit.state.value, hit.state.sentence) == ("open", "bis 18:30 geöffnet")


def test_the_row_leads_to_the_shop(visit, client):
    for hit in visit().hits:
        assert client.get(hit.url).status_code == 200


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Buch", "öffnet morgen 10:00"),
        ("Café", "bis 22:00 geöffnet"),
        ("Kiosk", "Öffnungszeiten unbekannt"),
        ("Atelier", "nach Vereinbarung"),
    ],
)
def test_the_state_is_said_in_words(visit, client, directory, name, sentence):
    (hit,) = visit(q=name).hits
    assert hit.state.sentence == sentence
    assert sentence in client.get(directory.url, {"q": name}).content.decode()


def test_the_page_counts(visit):
    search = visit()
    assert (search.total, search.all_total, search.open_total) == (5, 5, 2)
    search = visit(q="buch")
    assert (search.total, search.all_total, search.open_total) == (1, 5, 0)


def test_by_name(names):
    assert names(sort="name") == [
        "Atelier Ada",
        "Bäckerei Korn",
        "Buch & Blatt",
        "Café Lina",
        "Kiosk Can",
    ]


def test_near_a_place(visit):
    search = visit(lat="51.3004", lon="7.9001")
    assert [(hit.name, hit.distance_text) for hit in search.hits][:3] == [
        ("Bäckerei Korn", "10 m"),
        ("Buch & Blatt", "220 m"),
        ("Café Lina", "1,1 km"),
    ]
    assert all(hit.distance_text == "" for hit in search.hits[3:])


def test_a_place_is_rounded_to_some_100_metres(visit):
    search = visit(lat="51.300449", lon="7.900101")
    assert (search.query.lat, search.query.lon) == ("51.300", "7.900")
    assert "51.3004" not in search.map_url


def test_near_a_place_but_by_name(names):
    assert names(lat="51.3", lon="7.9", sort="name")[0] == "Atelier Ada"


def test_nothing_found_says_so_and_offers_everything(client, directory):
    page = client.get(directory.url, {"q": "xyzzy"}).content.decode()
    assert "Dazu haben wir nichts gefunden" in page
    assert f'href="{directory.url}"' in page


def test_24_shops_are_a_page(directory, visit):
    for _ in range(25):
        BusinessFactory(parent=directory)
    first, second = visit(sort="name"), visit(sort="name", seite="2")
    assert (len(first.hits), len(second.hits)) == (24, 6)
    assert not {hit.id for hit in first.hits} & {hit.id for hit in second.hits}
    assert (first.pages.previous_url, second.pages.next_url) == ("", "")
    assert first.pages.next_url == "/geschaefte/?sort=name&seite=2"
    assert second.pages.previous_url == "/geschaefte/?sort=name"
    assert [item.current for item in second.pages.items] == [False, True]


def test_a_row_shows_the_picture_of_the_shop(directory, visit, client):
    BusinessFactory(parent=directory, title="Mit Bild", logo=PictureFactory())
    (hit,) = visit(q="Mit Bild").hits
    assert hit.picture_url
    page = client.get(directory.url, {"q": "Mit Bild"}).content.decode()
    assert hit.picture_url in page


def test_visitors_get_no_cookies(client, directory):
    for parameters in ({}, {"q": "brot"}, {"offen": "jetzt"}):
        assert not client.get(directory.url, parameters).cookies
