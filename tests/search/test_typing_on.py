"""Whoever types on letter by letter gets what somebody gets who types all at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from businesses.search.analysis import SameMeaning, Synonyms

NAMES = (
    *("Müller", "Müllers Mühle", "Mühlenbäckerei Müller", "Müllerei im Hof"),
    *("Bäckerei Korn", "Kornblume", "Korn & Müller", "Café Kornmühle", "Blumen Korn"),
)
TYPED = (
    *("Müllers Mühle", "mueller", "mülelr korn", "korn", "kornmühle café", "blumen"),
    *("müller bäckerei", "brotladen", "haare", "vegan korn", "xyz"),
)
shops = st.fixed_dictionaries(
    {
        "name": st.sampled_from(NAMES),
        "category": st.sampled_from(("bakery", "beauty", "food")),
        "tags": st.lists(st.sampled_from(("vegan", "Korn")), unique=True).map(tuple),
        "hours": st.sampled_from(("", "24/7", "Mo 08:00-12:00")),
    }
)
streets = st.lists(shops, min_size=1, max_size=8)


def opened(new_street, some):
    street = new_street()
    street.index.synonyms = Synonyms(
        [SameMeaning(("haare", "friseur"), "beauty", True)]
    )
    for shop in some:
        street.shop(**shop)
    return street


def found(street, text):
    shops = street.index.having_all_words(street.question(text), 5)
    return [one.page_id for one in shops]


@settings(deadline=None, max_examples=15)
@given(streets, shops, st.sampled_from(TYPED), st.sampled_from(TYPED))
def test_letter_by_letter_is_as_good_as_at_once(new_street, some, late, first, then):
    street = opened(new_street, some)
    for text in (first, then):
        for letters in range(1, len(text) + 1):
            found(street, text[:letters])
    street.shop(**late)
    for letters in range(1, len(then) + 1):
        asked_anew = opened(new_street, [*some, late])
        part = then[:letters]
        assert found(street, part) == found(asked_anew, part), part


@settings(deadline=None, max_examples=40)
@given(streets, st.sampled_from(TYPED), st.integers(1, 20))
def test_suggested_shops_are_the_first_hits(new_street, some, text, letters):
    street = opened(new_street, some)
    text = text[:letters]
    result = street.find(text, page_size=5)
    hits = [] if result.is_partial else [hit.page_id for hit in result.hits]
    assert found(street, text) == hits


def test_who_types_on_at_another_time_gets_what_is_open_then(street):
    street.shop("Korn am Morgen", hours="Fr 06:00-11:00")
    street.shop("Korn am Mittag", hours="Fr 11:00-15:00")
    noon = street.question("kor").now
    orders = [
        [
            one.name
            for one in street.index.having_all_words(street.question("kor", now=now), 5)
        ]
        for now in (noon.replace(hour=7), noon.replace(hour=10))
    ]
    assert orders == [
        ["Korn am Morgen", "Korn am Mittag"],
        ["Korn am Mittag", "Korn am Morgen"],
    ]


@pytest.mark.parametrize("text", ["", "…", "\0"])
def test_without_words_nothing_is_kept_from_before(street, text):
    street.shop("Korn")
    assert found(street, "korn") == found(street, text) == [1]
