"""By which words a business is found, and where in its profile they stand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.choices import LANGUAGES
from businesses.search.analysis import Field, Lexicon, document_parts, document_terms
from businesses.search.analysis.texts import language_names, names_in_cldr
from quartier.places.models import District


@pytest.fixture
def shop(street):
    return street.shop(
        "Rosi's E-Bike-Laden & Söhne",
        "bikes",
        claim="Wir reparieren auch sonntags",
        text="Schläuche, Sättel und Fahrradtaschen",
        street_line="Lindenstr. 7a",
        postcode="58091",
        town="Hagen",
        district=District(name="Mühlenviertel", slug="muehlenviertel"),
        tags=("Lastenräder", "Zweirad Reparatur"),
        languages=("de", "tr"),
        phone="+4923319988;ext=3",
        wheelchair="yes",
    )


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (Field.NAME, "rosis rosi e bike laden ebikeladen und sohne"),
        (Field.KIND, "rad auto bikes cars #bikes"),
        (Field.TAG, "lastenrader zweirad reparatur"),
        (Field.STREET, "lindenstrasse 7a 58091 hagen muhlenviertel"),
        (Field.TEXT, "reparieren sattel turkisch turkish turkce +4923319988"),
        (Field.TEXT, "barrierefrei wheelchair"),
    ],
)
def test_words_stand_in_their_fields(shop, field, words):
    assert set(words.split()) <= document_terms(shop)[field]


def test_words_that_say_nothing_are_left_out_of_texts_only(shop):
    terms = document_terms(shop)
    assert "und" in terms[Field.NAME]
    assert "und" not in terms[Field.TEXT]


def test_parts_are_words_that_do_not_stand_there_themselves(shop):
    parts = document_parts(shop, Lexicon())
    assert "rad" in parts[Field.TAG]
    assert {"fahrrad", "rad", "tasche"} <= parts[Field.TEXT]
    assert "laden" not in parts[Field.NAME]
    terms = document_terms(shop)
    assert all(parts[field].isdisjoint(terms[field]) for field in Field)


def test_two_words_in_a_row_may_be_one_that_is_written_apart(street):
    shop = street.shop("Second Hand bei Uli", "second-hand", text="Foto Film")
    parts = document_parts(shop, Lexicon(["fotofilm"]))
    assert "secondhand" in parts[Field.NAME]
    assert "fotofilm" not in parts[Field.TEXT]


def test_every_field_is_there_even_for_a_bare_name(street):
    shop = street.shop("Łucja", "beauty")
    assert document_terms(shop).keys() == set(Field)
    assert document_terms(shop)[Field.STREET] == frozenset()
    assert document_parts(shop, Lexicon()).keys() == set(Field)


def test_a_name_in_another_script_is_found_in_both(street):
    shop = street.shop("Аптека Ромашка", "health")
    assert {"аптека", "apteka"} <= document_terms(shop)[Field.NAME]


def test_an_unknown_language_harms_nothing(street):
    shop = street.shop("Laden", languages=("xx-unknown", "", "tlh", "tr"))
    assert "turkisch" in document_terms(shop)[Field.TEXT]


@given(st.text(st.characters(codec=None), max_size=80))
def test_any_text_has_words(new_street, text):
    shop = new_street().shop("Laden")
    shop = replace(shop, name=text, claim=text, street_line=text, tags=(text,))
    terms = document_terms(shop)
    parts = document_parts(shop, Lexicon(terms[Field.NAME]))
    for field in Field:
        for word in terms[field] | parts[field]:
            assert word == word.strip()
            assert 0 < len(word) <= 60
            assert " " not in word


def test_names_of_languages_are_those_of_the_cldr():
    for code in LANGUAGES:
        assert language_names(code) == names_in_cldr(code)
    assert language_names("ast") == "Asturisch Asturian asturianu"
    assert language_names("xx-none") == ""
