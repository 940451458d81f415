"""The page of results, by its address alone: groups, one kind, pages, languages."""

from datetime import UTC, date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Page, Site

from home.models import FrontPage
from quartier.finding.writing import refresh_all

pytestmark = pytest.mark.django_db

HOSTILE = (
    "\0",
    "x" * 200_000,
    "'\"<script>alert(1)</script>",
    "%s %(x)s {{ y }}",
    "\u202eabc\u202c",
    "🌷" * 50,
    "-- ; DROP TABLE",
    "& | ! ( ) *",
    "\ud83c",
)


def read(client, address, **parameters):
    answer = client.get(address, parameters)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_the_box_of_every_page_is_a_plain_form(client, text_page):
    text_page("Impressum", "impressum")
    for prefix in ("", "/en"):
        form = read(client, f"{prefix}/impressum/").select_one("#site-search form")
        assert form["method"] == "get"
        assert form["action"] == f"{prefix}/suche/"
        assert form.select_one("input[name=q]")["type"] == "search"
        assert form.select_one("button[type=submit]")


def test_all_kinds_stand_in_groups_and_shops_lead_to_their_directory(
    client, shop, campaign, event
):
    for number in range(6):
        shop(f"Garten {number}", "flowers")
    campaign("Garten für alle", "garten")
    event("Gartentreff")
    page = read(client, "/suche/", q="garten")
    headings = [one.get_text(strip=True) for one in page.select("main h2")]
    assert headings == ["Geschäfte", "Aktionen", "Termine"]
    ways = {one.get_text(strip=True): one["href"] for one in page.select("main a")}
    assert ways["Alle 6 Geschäfte"] == "/geschaefte/?q=garten"
    assert ways["Garten für alle"] == "/aktionen/garten/"
    assert ways["Termine1"] == "/suche/?q=garten&art=termine"


def test_one_kind_has_an_address_of_its_own_and_pages(client, event, search):
    for number in range(25):
        event(f"Treffen {number}", rule="", first_day=date(2026, 5, 1 + number))
    first, second = (search("treffen", art="termine", seite=n) for n in ("1", "2"))
    assert [one.title for one in first.hits] == [f"Treffen {n}" for n in range(20)]
    assert [one.title for one in second.hits] == [f"Treffen {n}" for n in range(20, 25)]
    assert search("treffen", art="termine", seite="99").pages.number == 2
    page = read(client, "/suche/", q="treffen", art="termine")
    assert page.select_one(".pager a[rel=next]")["href"] == (
        "/suche/?q=treffen&art=termine&seite=2"
    )
    assert page.select_one("a[aria-current=page].chip").get_text(strip=True) == (
        "Termine25"
    )


def test_an_unknown_kind_is_all_kinds(search, text_page):
    text_page("Hilfe", "hilfe")
    assert search("hilfe", art="unsinn").kind is None


def test_a_kind_of_which_nothing_is_found_says_so(search, text_page):
    text_page("Hilfe", "hilfe")
    view = search("hilfe", art="termine")
    assert view.is_empty
    assert [choice.label for choice in view.choices] == ["Alles", "Seiten"]


def test_search_engines_leave_the_page_out(client, db):
    assert (
        read(client, "/suche/").select_one("meta[name=robots]")["content"] == "noindex"
    )


def test_without_words_there_is_the_box_alone(client, db):
    page = read(client, "/suche/")
    assert page.select_one("main form input[name=q]")
    assert page.select("main section") == []


def test_typed_conditions_hold_for_shops_and_hide_nothing_else(shop, event, titles):
    shop("Café Auf", "gastronomy", opening_hours="24/7")
    shop("Café Zu", "gastronomy", opening_hours="off")
    event("Erzählcafé")
    assert titles("café jetzt offen") == ["Café Auf", "Erzählcafé"]


def test_english_readers_find_german_things_marked_as_german(client, event):
    event("Erzählcafé")
    page = read(client, "/en/suche/", q="erzahlcafe")
    link = page.select_one("main section a")
    assert (link.get_text(), link["lang"]) == ("Erzählcafé", "de")
    assert link["href"].startswith("/en/kalender/")
    assert page.select_one("main h2").get_text(strip=True) == "Dates"
    assert page.select_one(".found__when").get_text(strip=True) == "Today, 15:00"


def test_a_date_says_when_it_is_next(search, campaign, campaign_date, event):
    page = campaign("Kannen", "kannen", last_day=date(2026, 4, 30))
    start = datetime(2026, 4, 25, 8, 30, tzinfo=UTC)
    hours = {"starts_at": start, "ends_at": start + timedelta(hours=2)}
    campaign_date(page, "Kannen verteilen", **hours)
    event("Kannentag", rule="", first_day=date(2026, 4, 26), start_time=None)
    groups = {group.key: group.hits for group in search("kannen").groups}
    assert [one.when for one in groups["aktionen"]] == ["1. März – 30. April 2026"]
    assert [one.when for one in groups["termine"]] == [
        "Sa., 25. April, 10:30 Uhr",
        "So., 26. April",
    ]


def test_another_sites_things_are_not_found(client, text_page, settings):
    text_page("Hier im Quartier", "hier")
    root = Page.objects.get(depth=1)
    other = root.add_child(instance=FrontPage(title="Anderswo", slug="anderswo"))
    Site.objects.create(hostname="anderswo.example", root_page=other)
    settings.ALLOWED_HOSTS = ["*"]
    refresh_all()
    here = client.get("/suche/", {"q": "hier"}).context["search"]
    there = client.get("/suche/", {"q": "hier"}, headers={"host": "anderswo.example"})
    assert (here.total, there.context["search"].total) == (1, 0)


def test_hostile_words_do_no_harm(client, event, shop):
    event("Erzählcafé")
    shop("Bäckerei Korn", "bakery")
    for words in HOSTILE:
        sent = words.encode("utf-8", "surrogatepass")
        assert client.get("/suche/", {"q": sent}).status_code == 200
        answer = client.get("/suche/vorschlaege.json", {"q": sent})
        assert answer.status_code == 200
    assert b"<script>alert" not in client.get("/suche/", {"q": HOSTILE[2]}).content


def test_nobody_posts_to_it(client, db):
    assert client.post("/suche/", {"q": "x"}).status_code == 405
    assert client.post("/suche/vorschlaege.json", {"q": "x"}).status_code == 405
