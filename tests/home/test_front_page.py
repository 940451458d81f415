"""The front page answers what one can do today, in the order that editors want."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.front import offered
from home.front.blocks import USUAL_ORDER
from home.front.offered import Group, Item, Offered
from home.models import NewsIndexPage

MOST = 28
FRAME_ANEW = 13


def read(client, address="/"):
    return BeautifulSoup(client.get(address).content, "html.parser")


def headings(page):
    return [one.get_text(strip=True) for one in page.select("main section.section h2")]


def texts(page, selector):
    return [" ".join(one.text.split()) for one in page.select(selector)]


def test_a_lively_neighbourhood_shows_everything_in_the_usual_order(client, lively):
    assert headings(read(client)) == [
        "Was ist los?",
        "Jetzt geöffnet",
        "Zusammen im Quartier",
        "Schauen Sie mal herein",
        "Die nächsten Termine",
        "Hier bekommen Sie Hilfe",
        "Was Sie hier finden",
        "Auf der Karte",
        "Unsere Stadtteile",
        "Neuigkeiten",
        "Wer das möglich macht",
    ]


def test_what_can_i_do_today_is_answered_first(client, lively):
    page = read(client)
    days = page.select(".two-days__day")
    assert [texts(day, "h3")[0] for day in days] == [
        "Heute, Di., 21. April",
        "Morgen, Mi., 22. April",
    ]
    assert [texts(day, "h4") for day in days] == [["Erzählcafé"], ["Vorlesen"]]
    assert "15–17 Uhr" in days[0].text
    assert page.select_one('.hero a[href="#today"]').text.strip() == "Heute 1 Termin"


def test_the_next_dates_begin_after_tomorrow_and_say_their_day(client, lively):
    entries = read(client).select(".entries--grid .entry")
    assert [" ".join(one.text.split()) for one in entries] == [
        "Sa., 25. April 10–14 Uhr Wir pflanzen",
        "So., 26. April 15–17 Uhr Flohmarkt",
    ]


def test_what_is_over_is_not_offered_and_an_empty_day_says_so(
    client, lively, tuesday_morning
):
    tuesday_morning.move_to(datetime(2026, 4, 21, 16, 0, tzinfo=UTC))
    page = read(client)
    today, tomorrow = page.select(".two-days__day")
    assert "Heute steht nichts mehr an." in today.text
    assert texts(tomorrow, "h4") == ["Vorlesen"]
    assert not page.select('.hero a[href="#today"]')


def test_a_full_day_names_four_and_leads_to_the_rest(client, calendar, add):
    for hour in range(12, 18):
        add(f"Um {hour}", date(2026, 4, 22), start_time=time(hour), end_time=None)
    page = read(client)
    assert len(page.select(".two-days__day h4")) == 4
    more = page.select_one(".two-days__more a")
    assert more.text == "2 weitere Termine"
    assert more["href"] == f"{calendar.url}?ab=2026-04-22"


def test_without_anything_to_show_only_the_name_and_the_search_are_left(client, front):
    page = read(client)
    assert headings(page) == []
    assert page.select_one(".hero form")


def test_an_editor_orders_the_parts_leaves_some_out_and_writes_between(client, lively):
    lively.body = [
        ("news", None),
        ("heading", "Sie haben ein Geschäft?"),
        ("text", "<p>Es kostet nichts.</p>"),
        ("today", None),
    ]
    lively.save_revision().publish()
    page = read(client)
    assert headings(page) == ["Neuigkeiten", "Sie haben ein Geschäft?", "Was ist los?"]
    (words,) = page.select(".front-text")
    assert "Es kostet nichts." in words.text


def test_parts_that_are_not_shown_cost_nothing(client, lively):
    lively.body = []
    lively.save_revision().publish()
    client.get("/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/")
    assert not [one for one in queries if "events_" in one["sql"]]


def test_each_living_part_stands_on_the_page_once():
    from home.models import FrontPage

    block = FrontPage._meta.get_field("body").stream_block
    assert set(USUAL_ORDER) == set(block.meta.block_counts)
    new = FrontPage(title="Neu").body
    assert tuple(one.block_type for one in new) == USUAL_ORDER


def test_three_shops_are_those_whose_turn_it_is(client, lively, tuesday_morning):
    from home.front.rotation import draw_turns

    seen = set()
    for _day in range(3):
        shown = texts(read(client), ".shops .shop__name")
        assert len(shown) == 3
        seen |= set(shown)
        tuesday_morning.shift(timedelta(days=1))
        draw_turns(date.today())
    assert seen == {f"Laden {number}" for number in range(7)}


@pytest.fixture
def help_offered(monkeypatch):
    """A list of help that other parts of the site have not filled."""
    board = Offered()
    monkeypatch.setattr("home.front.parts.HELP", board)
    return board


def test_help_is_shown_as_soon_as_somebody_offers_it(client, front, help_offered):
    assert "Hier bekommen Sie Hilfe" not in headings(read(client))
    items = [Item("Mietrecht", "/rat/1/", "Fragen zum Vertrag.", "auch auf Türkisch")]
    help_offered.add(lambda parts: Group(items, "/rat/", "Alle Angebote"))
    help_offered.add(lambda parts: None)
    help_offered.add(lambda parts: Group([]))
    page = read(client)
    assert headings(page) == ["Hier bekommen Sie Hilfe"]
    assert texts(page, ".offer") == ["Mietrecht Fragen zum Vertrag. auch auf Türkisch"]
    assert page.select_one(".offers__all a")["href"] == "/rat/"


def test_partners_stand_with_their_logo(client, front, monkeypatch):
    from tests.factories import PictureFactory

    board = Offered()
    monkeypatch.setattr("home.front.parts.PARTNERS", board)
    items = [Item("Stadtbüro", "/partner/1/", picture=PictureFactory())]
    board.add(lambda parts: Group(items))
    page = read(client)
    assert headings(page) == ["Wer das möglich macht"]
    assert page.select_one('.partner-logos a[href="/partner/1/"] img')


def test_meeting_places_are_help_and_say_whether_they_are_open(client, lively):
    page = read(client)
    assert texts(page, ".offer") == [
        "Perspektivhaus Kommen Sie herein. rund um die Uhr geöffnet · Hofstraße 3"
    ]
    assert texts(page, ".partner-logos li") == ["Stadtbüro", "Stiftung"]
    links = {one["href"] for one in page.select("main a")}
    assert {"/treffpunkte/", "/treffpunkte/perspektivhaus/", "/partner/"} <= links


def test_nobody_fills_a_list_twice():
    board = Offered()

    def source(parts):
        return Group([Item("Eins", "/1/")])

    board.add(source)
    board.add(source)
    assert len(board.groups(None)) == 1
    assert isinstance(offered.HELP, Offered)


def test_news_behind_a_door_are_not_on_the_front_page(client, lively):
    index = NewsIndexPage.objects.get()
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    assert "Neuigkeiten" not in headings(read(client))


def test_with_everything_filled_it_asks_a_bounded_number_of_times(client, lively):
    client.get("/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/")
    assert len(queries) <= MOST, [query["sql"] for query in queries]
    cache.clear()
    with CaptureQueriesContext(connection) as anew:
        client.get("/")
    assert len(anew) <= MOST + FRAME_ANEW
