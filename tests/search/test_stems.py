"""Forms of one word are one word, different words are not."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.search.analysis.stems import forms, stem
from quartier.places.folding import fold


@pytest.mark.parametrize(
    "one_word",
    [
        "Blume Blumen",
        "Rad Räder Rädern Rades",
        "Fahrrad Fahrräder",
        "Haus Häuser Häusern Hauses",
        "Buch Bücher Büchern",
        "Kleid Kleider",
        "Laden Läden",
        "Bäcker Bäckern Bäckerin Bäckerinnen",
        "Friseur Friseure Friseurin",
        "Arzt Ärzte Ärztin Ärztinnen",
        "Rechtsanwalt Rechtsanwälte Rechtsanwältin",
        "Schuh Schuhe Schuhen",
        "Uhr Uhren",
        "Tür Türen",
        "Auto Autos",
        "Handy Handys",
        "Café Cafés",
        "Shop Shops",
        "Lampe Lampen",
        "Apotheke Apotheken",
        "Metzgerei Metzgereien",
        "Werkstatt Werkstätten",
        "Markt Märkte",
        "Reise Reisen",
        "Karte Karten",
        "Preis Preise Preisen",
        "flower flowers",
        "bike bikes",
        "watch watches",
    ],
)
def test_forms_of_a_word_fall_together(one_word):
    words = [fold(word) for word in one_word.split()]
    assert len({stem(word) for word in words}) == 1
    for word, other in combinations(words, 2):
        assert word == other or other in forms(word)
        assert word == other or word in forms(other)


@pytest.mark.parametrize(
    "pair",
    [
        *["Schneider schneiden", "Messer Messe", "Bäcker backen", "Eis Eisen"],
        *["Reis Reise", "Bar Bären", "Kuchen Küche", "Post Posten", "Reifen reif"],
        *["Drucker Druck", "Maler malen", "Roller Rolle", "Kost Kosten", "Leder Leid"],
        *["Karte Kart", "Fisch Frisch", "Bett Brett", "Brot Boot", "Brille Grille"],
        *["Schuh Schule", "Fahrer Fahrt", "Kern Kerze", "Glas Gas", "Reiniger rein"],
        *["Haus hausen", "Keller Kelle", "Mode Model", "Optik Optiker", "Tee Teer"],
    ],
)
def test_different_trades_stay_apart(pair):
    one, other = (fold(word) for word in pair.split())
    assert stem(one) != stem(other)
    assert other not in forms(one)
    assert one not in forms(other)


def test_english_words_in_y_have_their_plural():
    assert "bakeries" in forms("bakery")
    assert "bakery" in forms("bakeries")


@given(st.text("aeinrsty", min_size=1, max_size=12))
def test_a_form_leads_back(word):
    assert all(word in forms(form) for form in forms(word))


@given(st.text(max_size=30))
def test_a_stem_is_a_beginning_that_is_not_empty(word):
    assert word.startswith(stem(word))
    assert bool(stem(word)) == bool(word)
