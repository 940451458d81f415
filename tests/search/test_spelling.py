"""However a word is spelled, it is one word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quartier.places.folding import fold

texts = st.text(st.characters(codec=None), max_size=40)
"""Any signs at all, lone surrogates too."""


@pytest.mark.parametrize(
    "spellings",
    [
        ["Bäckerei", "Baeckerei", "BÄCKEREI", "backerei", "Ba\u0308ckerei"],
        ["Größenwahn", "Groessenwahn", "grossenwahn", "GRÖẞENWAHN"],
        ["Müller", "Mueller", "Muller", "MÜLLER"],
        ["Straße", "Strasse", "STRASSE"],
        ["İstanbul", "ISTANBUL", "istanbul", "Istanbul", "ıstanbul"],
        ["kuaför", "Kuafor", "KUAFÖR"],
        ["Çiçek", "cicek"],
        ["ışık şöför", "isik sofor"],
        ["Łódź", "lodz"],
        ["Smørrebrød Å", "smorrebrod a"],
        ["McDonald's", "McDonald’s", "McDonald´s", "mcdonalds"],
        ["Schubert & Söhne", "Schubert und Soehne", "schubert&söhne"],
        ["ﬁne", "ｆｉｎｅ", "fi\u00adne", "fi\u200bne", "\u202bfine\u202c"],
        ["Café", "CAFE", "cafe\u0301"],
        ["Пекарня", "ПЕКАРНЯ"],
        ["أحمد", "احمد", "أَحْمَد"],
        ["مخبز ٢٤", "مخبز 24"],
    ],
)
def test_spellings_of_one_word(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    "word", ["bauer", "steuer", "neue", "quelle", "museum", "frauen", "feuer"]
)
def test_an_e_that_is_no_half_umlaut_stays(word):
    assert fold(word) == word


@pytest.mark.parametrize("text", ["", " ", "\0", "…", "🥐", "\u0301" * 9, "\ud800"])
def test_what_holds_no_word_is_empty(text):
    assert fold(text) == ""


@given(texts)
@example("e\u0301" * 20)
def test_words_are_parted_by_single_spaces(text):
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert folded == folded.casefold()


@given(texts)
@example("baee")
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(texts, texts)
@example("Ba", "eckerei")
@example("a", "\u0308")
def test_what_is_typed_so_far_stays_a_beginning(typed, more):
    assert fold(typed + more).startswith(fold(typed))


@given(st.lists(texts, max_size=5))
def test_words_are_folded_one_by_one(words):
    text = " ".join(words)
    assert fold(text).split() == [
        part for word in text.split() for part in fold(word).split()
    ]
