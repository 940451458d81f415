"""A resident reads offers of work and training in their own language."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quartier.translations.models import Translation

TITLE, SUMMARY = "Fırında meslek eğitimi", "Ekmek yapmayı öğrenirsiniz."


def read(client, address: str, status: int = 200) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == status
    return BeautifulSoup(answer.content, "html.parser")


@pytest.fixture
def translate(django_capture_on_commit_callbacks):
    def translated(page, title: str, summary: str, language: str = "tr") -> Translation:
        with django_capture_on_commit_callbacks(execute=True):
            return Translation.objects.create(
                page=page, language=language, title=title, summary=summary
            )

    return translated


def test_the_list_names_offers_in_the_reader_s_language(client, work, offer, translate):
    translate(offer(), TITLE, SUMMARY)
    offer("Ausbildung im Verkauf")
    translate(work, "İş ve meslek eğitimi", "Mahalledeki işler.")
    page = read(client, f"/tr{work.url}").main
    assert page.h1.text == "İş ve meslek eğitimi"
    assert page.select_one(".lead").text == "Mahalledeki işler."
    shown = page.select(".opening-card__title")
    told = {one.text.strip(): one.get("lang") for one in shown}
    assert told == {TITLE: None, "Ausbildung im Verkauf": "de"}
    assert SUMMARY in page.text


def test_an_offer_is_read_in_turkish_and_elsewhere_in_german_with_a_note(
    client, offer, translate
):
    page = offer()
    translate(page, TITLE, SUMMARY)
    path = page.url
    told = read(client, f"/tr{path}")
    assert told.main.h1.text == TITLE
    assert told.select_one(".lead").text == SUMMARY
    assert told.select_one(".breadcrumbs [aria-current]").text == TITLE
    assert not told.select(".reading-note")
    told = read(client, f"/uk{path}").main
    assert (told.h1.text, told.h1["lang"]) == (page.title, "de")
    assert "Ця сторінка є лише німецькою." in told.text


def test_an_offer_in_leichte_sprache_has_its_mark(client, offer, translate):
    page = offer()
    translate(page, "Brot backen lernen", "Sie lernen Brot backen.", "de-simple")
    told = read(client, f"{page.url}?leicht").main
    assert told.select_one(".text-page--easy h1").text == "Brot backen lernen"


def test_what_has_ended_leads_on_in_the_same_language(client, offer, translate):
    taken = offer("Ausbildung im Verkauf", is_taken=True)
    translate(offer(), TITLE, SUMMARY)
    page = read(client, f"/tr{taken.url}", status=410)
    assert page.select_one(".opening-card__title").text.strip() == TITLE


def test_translated_lists_take_one_query_however_many_there_are(
    client, work, offer, translate
):
    def queries(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    translate(offer(), TITLE, SUMMARY)
    path = work.url
    untranslated, one = queries(f"/uk{path}"), queries(f"/tr{path}")
    assert one == untranslated + 1
    for number in range(5):
        translate(offer(f"Stelle {number}"), f"İş {number}", "")
    assert queries(f"/tr{path}") == one
