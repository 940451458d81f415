"""Words that nobody writes into a profile: open now, near me."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.search.analysis import Condition, pieces, without
from quartier.places.folding import fold


def split(text):
    """The words that are looked for, and the conditions among them."""
    found = {one.condition for one in pieces(text)} - {None}
    return without(pieces(text), found), found


@pytest.mark.parametrize(
    ("typed", "words", "conditions"),
    [
        ("Bäcker jetzt geöffnet", "Bäcker", {Condition.OPEN_NOW}),
        ("bäcker offen", "bäcker", {Condition.OPEN_NOW}),
        ("Café near me", "Café", {Condition.NEARBY}),
        (
            "Apotheke in der Nähe offen",
            "Apotheke",
            {Condition.NEARBY, Condition.OPEN_NOW},
        ),
        ("Bäckerei sonntags geöffnet", "Bäckerei", {Condition.OPEN_ON_SUNDAYS}),
        ("Restaurant Rollstuhlgerecht!", "Restaurant", {Condition.STEP_FREE}),
        ("eczane şimdi açık", "eczane", {Condition.OPEN_NOW}),
        ("open now", "", {Condition.OPEN_NOW}),
        ("Offene Werkstatt", "Offene Werkstatt", set()),
        ("", "", set()),
    ],
)
def test_conditions_are_told_from_words(typed, words, conditions):
    assert split(typed) == (words, conditions)


@given(
    st.lists(
        st.sampled_from(
            ["bäcker", "in", "der", "nähe", "offen", "jetzt", "sonntags", ".."]
        )
    )
)
def test_no_other_word_is_lost(words):
    text, found = split(" ".join(words))
    assert text.split().count("bäcker") == words.count("bäcker")
    assert split(text)[0] == text or found
    assert set(map(fold, text.split())) <= set(map(fold, words))


@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_can_be_split(text):
    remaining, found = split(text)
    assert bool(found) or remaining == " ".join(text.split())
