"""Editors see why a hit stands where it stands; everybody sees what was read into words."""

from datetime import date

import pytest

from businesses.search.analysis import Closeness, Field
from businesses.search.explanation import Lateness, NameMatch
from quartier.geo.positions import Position


@pytest.fixture
def explain(street):
    """The explanation of the only hit of a question."""

    def ask(text="", **conditions):
        question = street.question(text, **conditions)
        (page_id,) = (hit.page_id for hit in street.index.search(question).hits)
        return street.index.explain(question, [page_id])[page_id]

    return ask


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bäckerei korn", NameMatch.EXACT),
        ("bäckerei", NameMatch.FIRST_WORDS),
        ("bäck", NameMatch.BEGINS),
        ("korn", NameMatch.NONE),
    ],
)
def test_how_the_name_fits(street, explain, typed, expected):
    street.shop("Bäckerei Korn")
    assert explain(typed).name is expected


@pytest.mark.parametrize(
    ("typed", "field", "closeness", "is_guessed"),
    [
        ("korn", Field.NAME, Closeness.EXACT, False),
        ("sauerteig", Field.TEXT, Closeness.EXACT, False),
        ("kuch", Field.TAG, Closeness.PREFIX, False),
        ("werkstatt", Field.TAG, Closeness.PART, False),
        ("lindenstr", Field.STREET, Closeness.PREFIX, False),
        ("bakery", Field.KIND, Closeness.EXACT, False),
        ("sauertieg", Field.TEXT, Closeness.SLIP, True),
    ],
)
def test_where_a_word_was_found(street, explain, typed, field, closeness, is_guessed):
    street.shop(
        "Haus Korn",
        "bakery",
        claim="Brot aus Sauerteig",
        tags=("Kuchen", "Fahrradwerkstatt"),
        street_line="Lindenstraße 7",
    )
    (found,) = explain(typed).words
    assert (found.field, found.closeness) == (field, closeness)
    assert found.is_guessed is is_guessed


def test_what_lets_a_shop_come_later(street, explain):
    street.shop("Korn")
    assert explain().later == (
        Lateness.CLOSED,
        Lateness.NOT_CONFIRMED,
        Lateness.INCOMPLETE,
    )
    street.shop(
        "Korn",
        hours="24/7",
        confirmed_on=date(2026, 1, 1),
        completeness=9,
        position=Position(7.9, 51.3),
        page_id=1,
    )
    assert explain().later == ()
    assert explain(near=Position(7.9, 51.4)).later == (Lateness.FAR,)


def test_open_confirmed_and_telling_profiles_come_first_among_equals(street):
    street.shop("Laden eins")
    street.shop("Laden zwei", completeness=9)
    street.shop("Laden drei", completeness=9, confirmed_on=date(2026, 4, 1))
    street.shop("Laden vier", hours="24/7")
    assert street.names("laden") == [
        "Laden vier",
        "Laden drei",
        "Laden zwei",
        "Laden eins",
    ]


def test_near_shops_come_first_among_equals(street):
    street.shop("Laden fern", position=Position(7.9, 51.4))
    street.shop("Laden nah", position=Position(7.9, 51.301))
    here = Position(7.9, 51.3)
    assert street.names("laden", near=here) == ["Laden nah", "Laden fern"]


def test_a_page_that_is_no_hit_is_not_explained(street):
    street.shop("Korn")
    street.shop("Kiosk")
    assert street.index.explain(street.question("korn"), [2, 99]) == {}


def test_a_mistyped_word_is_named_and_mended_as_shops_spell_it(street):
    street.shop("Bäckerei Müller")
    result = street.find("Bäckeerei Müler")
    assert result.guessed == ("backeerei", "muler")
    assert result.correction == "Bäckerei Müller"


def test_a_word_that_is_known_is_not_corrected(street):
    street.shop("Bäckerei Müller")
    result = street.find("bäckerei")
    assert result.guessed == ()
    assert result.correction == ""
