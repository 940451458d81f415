"""A resident reads the news: all of them, those of a district, one, or as a feed."""

import json
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction, Site

from home.models import NewsArticlePage
from tests.factories import DistrictFactory, PictureFactory

LIST_MOST, ARTICLE_MOST = 16, 16


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200, response
    return BeautifulSoup(response.content, "html.parser")


def titles(page):
    return [one.get_text(strip=True) for one in page.select(".news-card__title")]


@pytest.fixture
def nordhof(db):
    return DistrictFactory(name="Nordhof", slug="nordhof")


@pytest.fixture
def three(write, nordhof):
    """Of both districts and of one, with different tags and days."""
    other = DistrictFactory(name="Mühlenviertel", slug="muehlenviertel")
    write("Handlauf", ("Wege",), district=nordhof, day=date(2026, 4, 2))
    write("Bänke", ("Wege", "Grün"), district=other, day=date(2026, 4, 20))
    write("Karte", ("Diese Seite",), day=date(2026, 1, 5))


def test_the_newest_stands_first_with_its_day_and_district(client, index, three):
    page = read(client, index.url)
    assert titles(page) == ["Bänke", "Handlauf", "Karte"]
    days = [one.get_text(strip=True) for one in page.select(".news-card__day")]
    assert days == [
        "20. April 2026·Mühlenviertel",
        "2. April 2026·Nordhof",
        "5. Januar 2026",
    ]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("stadtteil=nordhof", ["Handlauf"]),
        ("schlagwort=wege", ["Bänke", "Handlauf"]),
        ("stadtteil=nordhof&schlagwort=wege", ["Handlauf"]),
        ("stadtteil=nirgends", []),
        ("seite=99", ["Bänke", "Handlauf", "Karte"]),
    ],
)
def test_an_address_narrows_the_list_and_its_feed(
    client, index, three, question, expected
):
    page = read(client, f"{index.url}?{question}")
    assert titles(page) == expected
    feed = page.select_one('link[type="application/atom+xml"]')["href"]
    entries = BeautifulSoup(client.get(feed).content, "xml").select("entry > title")
    assert [one.text for one in entries] == expected


def test_a_filter_is_set_and_taken_off_by_its_link(client, index, three):
    chips = read(client, index.url).select("a.chip")
    (address,) = [one["href"] for one in chips if "Nordhof" in one.text]
    chosen = read(client, address)
    assert titles(chosen) == ["Handlauf"]
    assert chosen.select_one(".chip--active")["href"] == index.url


def test_who_finds_nothing_is_led_back_to_all_news(client, index, three):
    page = read(client, f"{index.url}?schlagwort=nichts")
    assert "Mit diesem Filter gibt es keine Neuigkeit." in page.text
    assert page.select_one(f'main a[href="{index.url}"]')


def test_a_long_list_has_pages_that_keep_the_filter(client, index, write, nordhof):
    for number in range(11):
        write(f"Meldung {number}", district=nordhof)
    page = read(client, f"{index.url}?stadtteil=nordhof")
    assert len(titles(page)) == 10
    following = page.select_one('.pager a[rel="next"]')["href"]
    assert following == f"{index.url}?stadtteil=nordhof&seite=2"
    assert titles(read(client, following)) == ["Meldung 0"]


def test_drafts_and_what_is_behind_a_door_stand_nowhere(client, index, write):
    secret = write("Nur für uns")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    write("Offen")
    draft = NewsArticlePage(title="Entwurf", intro="Noch nicht.", live=False)
    index.add_child(instance=draft)
    for address in (index.url, f"{index.url}feed/", "/"):
        text = client.get(address).content.decode()
        assert "Offen" in text
        assert "Nur für uns" not in text
        assert "Entwurf" not in text
    assert client.get(draft.url).status_code == 404


def test_an_article_tells_everything_and_leads_on(client, index, write, nordhof):
    write("Bänke")
    page = write(
        "Handlauf",
        ("Wege",),
        district=nordhof,
        author="Martha Beispiel",
        picture=PictureFactory(),
        body=[("text", "<p>Jetzt auf beiden Seiten.</p>")],
    )
    shown = read(client, page.url)
    for said in ("21. April 2026", "Mehr über Handlauf.", "beiden Seiten", "Martha"):
        assert said in shown.text
    links = {one["href"] for one in shown.select("main a")}
    assert f"{index.url}?stadtteil=nordhof" in links
    assert f"{index.url}?schlagwort=wege" in links
    assert titles(shown) == ["Bänke"]


def test_search_engines_read_an_article(client, write, nordhof, settings):
    site = Site.objects.get()
    site.site_name = "Mühlenviertel"
    site.save()
    page = write("Handlauf", ("Wege",), district=nordhof, picture=PictureFactory())
    element = read(client, page.url).select_one('script[type="application/ld+json"]')
    told = json.loads(element.string)
    url = f"{settings.BASE_URL}{page.url}"
    assert told["@type"] == "NewsArticle"
    assert told["headline"] == "Handlauf"
    assert told["mainEntityOfPage"] == url
    assert told["datePublished"] == "2026-04-21"
    assert told["author"]["name"] == told["publisher"]["name"] == "Mühlenviertel"
    assert told["keywords"] == ["Wege"]
    assert told["image"].startswith(settings.BASE_URL)


def test_a_feed_names_author_day_and_where_it_is_itself(client, index, write, settings):
    page = write("Handlauf", author="Martha Beispiel", day=date(2026, 4, 2))
    feed = BeautifulSoup(client.get(f"{index.url}feed/?x=1").content, "xml")
    own = feed.select_one('feed > link[rel="self"]')["href"]
    assert own == f"{settings.BASE_URL}{index.url}feed/"
    entry = feed.select_one("entry")
    assert entry.id.text == f"{settings.BASE_URL}{page.url}"
    assert entry.select_one("author > name").text == "Martha Beispiel"
    assert entry.published.text.startswith("2026-04-02T12:00")


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_news_are_for_reading(client, index, write, method):
    page = write("Handlauf")
    assert getattr(client, method)(page.url).status_code == 405
    assert getattr(client, method)(index.url).status_code == 405


def test_more_news_cost_no_more_queries(client, index, write, nordhof):
    def count(address):
        client.get(address)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(address)
        return len(queries)

    for number in range(2):
        page = write(f"Eins {number}", ("Wege",), picture=PictureFactory())
    few = count(index.url), count(page.url)
    for number in range(8):
        write(
            f"Meldung {number}",
            (f"Wort {number}",),
            district=nordhof,
            picture=PictureFactory(),
        )
    many = count(index.url), count(page.url)
    assert many <= (few[0] + 1, few[1] + 1)
    assert many[0] <= LIST_MOST
    assert many[1] <= ARTICLE_MOST
