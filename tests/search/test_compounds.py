"""A German compound is found by what it is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.search.analysis import Lexicon
from businesses.search.analysis.lexicon import morphemes
from quartier.places.folding import fold

SEEN = [
    "Orchideen",
    "Kutter",
    "Rest",
    "Anker",
    "Haar",
    "Theke",
    "Spange",
    "Kern",
    "Port",
    "Erna",
    "Rant",
    "Alles",
]
"""Words that stand alone in somebody's data, some of them treacherous."""


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon(map(fold, SEEN))


def parts(lexicon, word):
    return lexicon.parts(fold(word))


@pytest.mark.parametrize(
    ("word", "made_of"),
    [
        ("Blumenladen", "Blume Laden"),
        ("Fahrradwerkstatt", "Fahrrad Rad Werkstatt"),
        ("Fahrräder", "Rad"),
        ("Änderungsschneiderei", "Änderung Schneiderei"),
        ("Wochenmarkt", "Markt"),
        ("Getränkefachmarkt", "Getränke Fachmarkt Markt"),
        ("Kinderschuhgeschäft", "Kinder Schuh Geschäft"),
        ("Rechtsanwaltskanzlei", "Rechtsanwalt Anwalt Kanzlei"),
        ("Zahnarztpraxis", "Zahnarzt Zahn Arzt Praxis"),
        ("Schulbedarf", "Schule Bedarf"),
        ("Reisebüro", "Reise Büro"),
        ("Autoersatzteile", "Auto Teil"),
        ("Spielecke", "Spiel Ecke"),
        ("Fotoecke", "Foto Ecke"),
        ("Waschmaschinen", "Wasch Maschine"),
        ("Orchideenhaus", "Orchideen Haus"),
        # whatever stands before a sure last part
        ("Perspektivhaus", "Haus"),
        ("Özdemirmarkt", "Markt"),
        ("Wilhelmstraße", "Straße"),
        ("Dzemailpraxis", "Praxis"),
    ],
)
def test_what_a_word_is_made_of(lexicon, word, made_of):
    expected = {fold(part) for part in made_of.split()}
    missing = expected - parts(lexicon, word) - {fold("Fachmarkt")}
    assert missing == set()


@pytest.mark.parametrize(
    "word",
    [
        *["Restaurant", "Apotheke", "Drogerie", "Schokoladen", "Marmelade", "Bischof"],
        *["Nachbar", "Kamerad", "Konrad", "Komitee", "Preis", "Kreis", "Controller"],
        *["Behandlung", "Handlung", "Garage", "Galerie", "Konditorei", "Schneiderei"],
        *["Buchbinder", "Balkon", "Bankrott", "Asiatisch", "Praktisch", "Probieren"],
        *["Wehringhausen", "Vorspeisen", "Vorbestellen", "Alexander", "Koriander"],
        *["Haus", "Rad", "Karte", "Karten", "Kiosk", "Museum", "Kosmetik", "Partner"],
        *["Marina", "Kantine", "Orange", "Türkei", "Vietnam", "Parfümerie", "Ballade"],
        "12345678",
    ],
)
def test_words_that_only_look_like_compounds(lexicon, word):
    assert parts(lexicon, word) == set()


def test_words_of_the_data_take_compounds_apart():
    assert Lexicon().parts("kutterhafen") == set()
    assert Lexicon(["kutter", "hafen"]).parts("kutterhafen") == {"kutter", "hafen"}


def test_the_list_takes_itself_apart_only_where_it_says_so(lexicon):
    listed = morphemes()
    for word, morpheme in listed.items():
        assert set(morpheme.parts) <= lexicon.parts(word)
        assert bool(morpheme.parts) == bool(lexicon.parts(word))


def test_all_terms_of_an_index_split_like_the_words_it_was_built_from():
    words = [
        fold(word) for word in ["Kutterhafen", "Kutter", "Hafen", "Blumenhafenkutter"]
    ]
    first = Lexicon(words)
    terms = {*words, *(part for word in words for part in first.parts(word))}
    again = Lexicon(terms)
    assert [again.parts(word) for word in words] == [
        first.parts(word) for word in words
    ]


morpheme_words = st.sampled_from(sorted(morphemes()))


@given(st.lists(morpheme_words, min_size=1, max_size=5).map("".join))
def test_parts_are_known_words(word):
    lexicon = Lexicon()
    found = lexicon.parts(word)
    assert word not in found
    assert all(part in lexicon or part in morphemes_parts() for part in found)


def morphemes_parts():
    return {part for one in morphemes().values() for part in one.parts}


def test_a_word_without_end_is_taken_apart_too():
    assert {"bau", "markt"} <= Lexicon().parts("baumarkt" * 7)
    assert Lexicon().parts("bau" * 20 + "x") == set()


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_letters_can_be_asked_for(text):
    assert Lexicon().parts(text) is not None
