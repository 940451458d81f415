"""Leichte Sprache stands beside a page, and how hard a text is stands beside the editor."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from quartier.translations.readability import (
    Grade,
    readability,
    sentences,
    syllables,
)
from tests.languages.bodies import body

EASY = "Das ist ein Haus. Hier wohnt Anna. Anna hat einen Hund. Der Hund ist groß."
HARD = (
    "Die Inanspruchnahme der Beratungsleistungen setzt die vorherige Einwilligung "
    "der Antragstellerinnen in die Verarbeitung personenbezogener Daten voraus, "
    "sofern nicht ausnahmsweise anderweitige Rechtsgrundlagen einschlägig sind."
)


@pytest.mark.django_db
def test_a_page_leads_to_its_easy_version_and_back(client, translate):
    translate("de-simple", "Wer sind wir?", body=body("Wir machen eine Karte."))
    normal = BeautifulSoup(client.get("/ueber-uns/").content, "html.parser").main
    link = normal.select_one(".reading-note a")
    assert link.text.strip() == "Diese Seite in Leichter Sprache"
    easy = BeautifulSoup(client.get(link["href"]).content, "html.parser").main
    assert easy.h1.text == "Wer sind wir?"
    assert easy.h1["lang"] == "de-simple"
    assert "Leichte Sprache" in easy.select_one(".reading-note .tag").text
    assert easy.select_one(".text-page--easy")
    assert easy.select_one(".reading-note a")["href"] == "/ueber-uns/"


@pytest.mark.django_db
def test_readers_of_turkish_find_it_from_their_page_that_is_german_only(
    client, translate
):
    translate("de-simple", "Wer sind wir?")
    page = BeautifulSoup(client.get("/tr/ueber-uns/").content, "html.parser").main
    assert page.select_one(".reading-note a")["href"] == "/tr/ueber-uns/?leicht"


@pytest.mark.django_db
def test_the_address_of_an_easy_version_that_is_not_there_shows_the_page(client, about):
    page = BeautifulSoup(client.get("/ueber-uns/?leicht").content, "html.parser").main
    assert page.h1.text == "Über uns"


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("Haus", 1),
        ("Bäckerei", 3),
        ("Quartier", 2),
        ("Theater", 3),
        ("Öffnungszeiten", 4),
        ("Straße", 2),
        ("Tee", 1),
        ("hm", 1),
    ],
)
def test_syllables_are_counted_by_their_vowels(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Eins. Zwei! Drei? Vier", 4),
        ("Am 3. Mai kommt z. B. Anna.", 1),
        ("Überschrift\nEin Satz.", 2),
        ("", 0),
        ("… 12 – 14", 0),
    ],
)
def test_sentences_end_where_a_reader_stops(text, count):
    assert len(sentences(text)) == count


def test_short_words_are_easy_and_those_of_offices_are_hard():
    assert readability(EASY).grade is Grade.EASY
    told = readability(HARD)
    assert told.grade is Grade.HARD
    assert told.long_sentences == (HARD,)
    assert readability(EASY).long_sentences == ()
    assert readability(" … ") is None


WORDS = st.lists(
    st.sampled_from(["Brot", "Laden", "heute", "Öffnungszeiten", "wir"]), min_size=1
)


@given(WORDS)
def test_a_full_stop_more_never_makes_a_text_harder(words):
    one = " ".join(words) + "."
    many = ". ".join(word.capitalize() for word in words) + "."
    assert readability(many).score >= readability(one).score


@given(WORDS)
def test_longer_words_never_make_a_text_easier(words):
    longer = " ".join(f"{word}ungen" for word in words)
    assert readability(longer).score <= readability(" ".join(words)).score


@given(st.text(max_size=300))
def test_any_text_gets_a_figure_or_nothing(text):
    told = readability(text)
    assert told is None or (0 <= told.score <= 100 and told.words > 0)
