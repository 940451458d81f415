"""Whoever looks for something in a house finds it, and learns how to get there."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import icalendar
import pytest
from bs4 import BeautifulSoup

from home.models import FrontPage
from quartier.partners.models import (
    MeetingPlacePage,
    MeetingPlacesPage,
    PartnerPage,
    PartnersPage,
)
from tests.factories import BusinessFactory, DistrictFactory


def read(client, address: str) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == 200, response
    return BeautifulSoup(response.content, "html.parser")


def titles(page: BeautifulSoup) -> list[str]:
    return [title.get_text(strip=True) for title in page.select(".entry__title")]


def published(parent, page):
    FrontPage.objects.get().add_child(instance=parent)
    parent.add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def partner(db):
    index = PartnersPage(title="Partner", slug="partner")
    return published(index, PartnerPage(title="Nachbarschaftswerk", slug="werk"))


@pytest.fixture
def house(partner):
    return published(
        MeetingPlacesPage(title="Treffpunkte", slug="treffpunkte"),
        MeetingPlacePage(
            title="Treffpunkt Mühle",
            slug="muehle",
            partner=partner,
            street="Mühlenweg",
            house_number="4",
            town="Ellerbrück",
            district=DistrictFactory(name="Nord", slug="nord"),
            latitude=Decimal("51.36"),
            longitude=Decimal("7.46"),
            wheelchair="yes",
        ),
    )


@pytest.fixture
def shop(db):
    return BusinessFactory(title="Nähcafé Faden", slug="naehcafe", wheelchair="no")


@pytest.fixture
def various(add, once, house, partner, shop):
    """In a meeting place each week, in a shop, and in the street."""
    café = add(meeting_place=house, partner=partner, place="im Saal")
    once("Nähabend", date(2026, 4, 23), business=shop, organiser="Frau Faden")
    once("Flohmarkt", date(2026, 4, 25), place="Lindenplatz")
    return café


def test_an_event_takes_address_access_and_district_from_its_house(
    client, calendar, various
):
    page = read(client, various.address_below(calendar.url))
    facts = page.select_one("dl.facts").get_text(" ", strip=True)
    assert "im Saal, Treffpunkt Mühle, Mühlenweg 4, Ellerbrück" in facts
    assert "gut zugänglich" in facts
    assert "Nord" in facts
    links = {link.get_text(): link["href"] for link in page.select("dl.facts a")}
    assert links["Nachbarschaftswerk"] == various.partner.url
    assert various.meeting_place.url in links.values()
    assert various.position == various.meeting_place.position


def test_what_an_event_says_itself_counts_more_than_its_house(house, add):
    other = DistrictFactory(name="Süd", slug="sued")
    event = add(
        meeting_place=house, step_free="limited", district=other, street="Am Hof"
    )
    assert event.where_here == "Treffpunkt Mühle, Am Hof"
    assert event.access == "limited"
    assert event.district_here == other
    assert event.position is None


def test_a_house_that_is_not_public_is_named_without_a_way_to_it(
    client, calendar, various
):
    various.meeting_place.unpublish()
    page = read(client, various.address_below(calendar.url))
    assert "Treffpunkt Mühle" in page.select_one("dl.facts").get_text()
    assert not page.select(f'a[href="{various.meeting_place.url}"]')


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("ort=muehle", {"Erzählcafé"}),
        ("ort=naehcafe", {"Nähabend"}),
        ("ort=nirgends", set()),
        ("stadtteil=nord", {"Erzählcafé"}),
        ("stufenlos=ja", {"Erzählcafé"}),
        ("q=mühle", {"Erzählcafé"}),
        ("q=nachbarschaftswerk", {"Erzählcafé"}),
    ],
)
def test_the_calendar_is_filtered_by_place(
    client, calendar, various, question, expected
):
    assert set(titles(read(client, f"{calendar.url}?{question}"))) == expected


def test_meeting_places_are_offered_and_a_shop_once_it_is_asked_for(
    client, calendar, various
):
    page = read(client, f"{calendar.url}?ort=naehcafe")
    offered = [one.get_text() for one in page.select("select[name=ort] option")]
    assert offered == ["Alle", "Treffpunkt Mühle", "Nähcafé Faden"]
    assert "Nähcafé Faden" in page.select_one("a.chip--active").get_text()


def test_the_calendar_place_by_place_begins_with_the_meeting_places(
    client, calendar, various
):
    list_page = read(client, calendar.url)
    (by_place,) = (
        link["href"]
        for link in list_page.select(".calendar__views a")
        if "Ort" in link.get_text()
    )
    page = read(client, by_place)
    headings = [one.get_text(strip=True) for one in page.select(".calendar__day h2")]
    assert headings == ["Treffpunkt Mühle", "Lindenplatz", "Nähcafé Faden"]
    when = [one.get_text() for one in page.select(".entry__when")]
    assert when[0] == "Di., 21. April, 15–17 Uhr"
    assert titles(read(client, f"{by_place}?ort=naehcafe")) == ["Nähabend"]


def test_a_place_with_many_dates_leads_to_all_of_them(client, calendar, add, house):
    add("Mittagstisch", rule="FREQ=DAILY", meeting_place=house)
    page = read(client, f"{calendar.url}orte/")
    assert len(titles(page)) == 5
    (more,) = page.select(".calendar__day > p a")
    assert more["href"] == f"{calendar.url}?ort=muehle"


def test_place_by_place_needs_no_query_for_each_place(
    client, calendar, once, house, django_assert_max_num_queries
):
    for number in range(12):
        shop = BusinessFactory(title=f"Laden {number}")
        once(f"Abend {number}", date(2026, 4, 23), business=shop)
        once(f"Kurs {number}", date(2026, 4, 24), meeting_place=house)
    client.get(f"{calendar.url}orte/")
    with django_assert_max_num_queries(12):
        client.get(f"{calendar.url}orte/")


def test_pages_of_house_organisation_and_shop_say_what_comes(
    client, calendar, various, shop
):
    house = read(client, various.meeting_place.url).get_text(" ", strip=True)
    assert "jeden Dienstag, 15–17 Uhr" in house
    assert "Di., 21. April, 15–17 Uhr" in house
    partner = read(client, various.partner.url).get_text(" ", strip=True)
    assert "Unsere nächsten Termine" in partner
    assert "Erzählcafé" in partner
    page = read(client, shop.url)
    assert "Nähabend" in page.get_text()
    assert page.select(f'a[href="{calendar.url}?ort=naehcafe"]')


def test_who_has_no_dates_has_no_heading_for_them(client, calendar, house, shop):
    for page in (house, house.partner, shop):
        assert "Termine bei uns" not in read(client, page.url).get_text()
        assert not read(client, page.url).select("#dates")


def test_dates_of_a_calendar_that_is_gone_are_on_no_page(client, calendar, various):
    calendar.unpublish()
    assert not read(client, various.meeting_place.url).select("#dates")


def test_calendar_programs_learn_the_place(client, calendar, various):
    text = client.get(f"{calendar.url}{various.pk}/datei/kalender/").content
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert event["LOCATION"] == "im Saal, Treffpunkt Mühle, Mühlenweg 4, Ellerbrück"
    assert event["GEO"].to_ical() == "51.36;7.46"
    assert event["DTSTART"].dt.astimezone(UTC) == datetime(2026, 4, 7, 13, tzinfo=UTC)


def test_search_engines_learn_place_and_organisation(client, calendar, various):
    page = read(client, various.address_below(calendar.url))
    data = json.loads(page.select_one('script[type="application/ld+json"]').string)
    assert data["organizer"]["name"] == "Nachbarschaftswerk"
    assert data["organizer"]["url"].endswith(various.partner.url)
    (place,) = data["location"]
    assert place["address"] == "Mühlenweg 4, Ellerbrück"
    assert place["geo"]["latitude"] == 51.36


def test_the_feed_names_the_place(client, calendar, various):
    text = client.get(f"{calendar.url}feed/").content.decode()
    assert "im Saal, Treffpunkt Mühle" in text
