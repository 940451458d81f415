"""The face of a district: its shops, campaigns, dates and news."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext

from home.districts import sections
from home.districts.sections import Section
from home.models import DistrictPage
from tests.factories import DistrictFactory

MOST = 22


def read(client, address="/nordhof/"):
    response = client.get(address)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def headings(page):
    return [one.get_text(strip=True) for one in page.select("main section.section h2")]


def test_a_district_shows_all_that_is_there_and_nothing_else(client, lively):
    page = read(client)
    assert headings(page) == [
        "Geschäfte",
        "Gemeinsame Aktionen",
        "Die nächsten Termine",
        "Neuigkeiten",
    ]
    for said in ("Hinter dem Bahndamm.", "Backstein und Gärten.", "Blumenkübel"):
        assert said in page.text
    titles = [one.text.strip() for one in page.select(".entry__title")]
    assert titles == ["Erzählcafé", "Wir pflanzen", "Flohmarkt"]
    news = [one.text.strip() for one in page.select(".news-card__title")]
    assert news == ["Meldung 1"]


def test_its_map_and_links_know_the_district(client, lively):
    page = read(client)
    points = page.select_one("[data-points-url]")["data-points-url"]
    assert "stadtteil=nordhof" in points
    assert client.get(points).json()["total"] == 6
    links = {one["href"]: one.text.strip() for one in page.select("main a")}
    assert links["/geschaefte/?stadtteil=nordhof"] == "Alle 6 Geschäfte zeigen"
    for list_of in ("aktionen", "kalender", "neuigkeiten"):
        assert f"/{list_of}/?stadtteil=nordhof" in links


def test_a_district_of_which_nothing_is_known_has_only_its_words(client, front):
    page = DistrictPage(
        title="Ost", slug="ost", district=DistrictFactory(), intro="Neu hier."
    )
    front.add_child(instance=page)
    shown = read(client, page.url)
    assert headings(shown) == []
    assert "Neu hier." in shown.text


def test_a_district_has_one_page_and_stays_while_it_has_it(front, lively, nordhof):
    second = DistrictPage(title="Noch einmal", slug="zwei", district=nordhof)
    with pytest.raises(ValidationError, match="schon eine Seite"):
        front.add_child(instance=second)
    with pytest.raises(ProtectedError):
        nordhof.delete()


def test_other_apps_add_a_part(client, lively, monkeypatch):
    monkeypatch.setattr(sections, "_makers", [])

    def places(asked):
        assert asked.page.district.slug == "nordhof"
        return Section("places", "Treffpunkte", "home/districts/news.html", [])

    sections.add_section(places)
    sections.add_section(places)
    sections.add_section(lambda asked: None)
    assert headings(read(client)) == ["Geschäfte", "Treffpunkte"]


def test_the_front_page_and_the_sitemap_lead_to_it(client, lively):
    front = read(client, "/")
    assert front.select_one('main a[href="/nordhof/"]')
    assert "/nordhof/" in client.get("/sitemap.xml").content.decode()


def test_it_asks_a_bounded_number_of_times(client, lively):
    client.get("/nordhof/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/nordhof/")
    assert len(queries) <= MOST, [query["sql"] for query in queries]
