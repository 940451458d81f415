"""Whoever opens an event learns when, where and for whom it is."""

import json
from datetime import date, time

import pytest
from bs4 import BeautifulSoup
from django.utils import translation

from quartier.events.models import Event
from tests.factories import BusinessFactory, PictureFactory


def read(client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


def data(page: BeautifulSoup) -> dict:
    return json.loads(page.select_one('script[type="application/ld+json"]').string)


def dates(page: BeautifulSoup) -> list[str]:
    return [
        " ".join(date.get_text(" ", strip=True).split())
        for date in page.select(".event__dates li")
    ]


@pytest.fixture
def event(add):
    return add(
        summary="Kaffee und Geschichten",
        business=BusinessFactory(
            title="Café Korn", street="Lange Straße", house_number="1"
        ),
        audience=["older"],
        languages=["de", "tr"],
        is_free=True,
        organiser="Nachbarn",
        step_free="yes",
        left_out=["2026-05-12"],
        picture=PictureFactory(),
        changes=(
            {"day": date(2026, 4, 28), "is_cancelled": True},
            {"day": date(2026, 5, 5), "new_start": time(16), "place": "Im Hof"},
        ),
    )


def test_it_tells_when_where_and_for_whom(client, calendar, event):
    page = read(client, event.address_below(calendar.url))
    text = page.select_one("article").get_text(" ", strip=True)
    assert "jeden Dienstag, 15–17 Uhr, außer am 28. April und 12. Mai" in text
    for part in ("Café Korn", "Ältere", "Deutsch, Türkisch", "kostenlos", "Nachbarn"):
        assert part in text
    with translation.override("en"):
        english = read(client, event.address_below(calendar.url))
    assert (
        "every Tuesday, 15:00–17:00, except 28 April and 12 May" in english.get_text()
    )


def test_the_next_dates_say_what_is_different(client, calendar, event):
    found = dates(read(client, event.address_below(calendar.url)))
    assert found[:4] == [
        "Di., 21. April, 15–17 Uhr",
        "Di., 28. April, 15–17 Uhr Fällt aus",
        "Di., 5. Mai, 16–18 Uhr verlegt Im Hof",
        "Di., 19. Mai, 15–17 Uhr",
    ]


def test_its_address_stays_good_when_its_title_changes(client, calendar, event):
    old = event.address_below(calendar.url)
    event.title = "Café der Geschichten"
    event.save_revision().publish()
    response = client.get(old)
    assert response["Location"] == f"{calendar.url}{event.pk}/cafe-der-geschichten/"


def test_drafts_and_unknown_events_are_not_there(client, calendar, event):
    address = event.address_below(calendar.url)
    event.unpublish()
    assert client.get(address).status_code == 404
    assert client.get(f"{calendar.url}999/x/").status_code == 404
    assert client.get(f"{calendar.url}{event.pk}/datei/kalender/").status_code == 404


def test_search_engines_read_the_series_with_its_next_dates(client, calendar, event):
    read_data = data(read(client, event.address_below(calendar.url)))
    assert read_data["@type"] == "EventSeries"
    first, off, moved = read_data["subEvent"][:3]
    assert first["startDate"] == "2026-04-21T15:00:00+02:00"
    assert first["location"][0]["address"] == "Lange Straße 1"
    assert off["eventStatus"] == "https://schema.org/EventCancelled"
    assert moved["eventStatus"] == "https://schema.org/EventRescheduled"
    assert moved["previousStartDate"] == "2026-05-05T15:00:00+02:00"
    assert moved["location"] == [{"@type": "Place", "name": "Im Hof"}]


def test_search_engines_read_one_date_and_one_that_is_over(client, calendar, once):
    whole = once(
        "Fest", date(2026, 4, 24), start_time=None, online_url="https://example.org/x"
    )
    read_data = data(read(client, whole.address_below(calendar.url)))
    assert (read_data["@type"], read_data["startDate"]) == ("Event", "2026-04-24")
    assert (
        read_data["eventAttendanceMode"]
        == "https://schema.org/OnlineEventAttendanceMode"
    )
    over = once("Vorbei", date(2026, 4, 2))
    page = read(client, over.address_below(calendar.url))
    assert data(page)["startDate"] == "2026-04-02T15:00:00+02:00"
    assert dates(page) == ["Dieser Termin ist vorbei."]


def test_what_is_written_is_never_markup(client, calendar, once):
    event = once(
        "<script>alert(1)</script>",
        date(2026, 4, 24),
        place="</script><b>",
        organiser="<i>",
    )
    body = client.get(event.address_below(calendar.url)).content
    assert b"<script>alert" not in body
    assert b"</script><b>" not in body


def test_an_editor_sees_the_page_before_it_is_published(event, rf):
    draft = Event.objects.get(pk=event.pk)
    draft.title = "Noch geheim"
    response = draft.make_preview_request()
    assert b"Noch geheim" in response.content
