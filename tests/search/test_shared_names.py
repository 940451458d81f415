"""What every engine knows of the names that businesses share, for suggestions."""

import pytest

from businesses.search.names import Kind
from quartier.places.models import District

ALTENHAGEN = District(pk=1, name="Altenhagen", slug="altenhagen")
DIRECTORY = frozenset({1})


@pytest.fixture
def named(street):
    """The names that answer a text: `named("lan")`, as kind, value and count."""

    def ask(text, directories=DIRECTORY):
        question = street.index.asked(text)
        names = street.index.names(directories)
        found = names.found(question, street.index.is_mistyped)
        return {
            (one.kind, one.value, one.count)
            for kind in Kind
            for one in found.of_kind(kind)
        }

    return ask


@pytest.fixture
def mistyped(street):
    """The words of a text that nobody knows."""

    def ask(text):
        question = street.index.asked(text)
        return {one.text for one in question.words if street.index.is_mistyped(one)}

    return ask


def test_trades_tags_streets_and_districts_are_counted(street, named):
    place = {"street_line": "Lange Straße 12 a", "district": ALTENHAGEN}
    street.shop("Korn", "bakery", tags=("vegan",), **place)
    street.shop("Kamps", "bakery", street_line="Lange Straße 3")
    assert named("baecker") == {(Kind.CATEGORY, "bakery", 2)}
    assert named("vegan") == {(Kind.TAG, "vegan", 1)}
    assert named("lange str") == {(Kind.STREET, "Lange Straße", 2)}
    assert named("alten") == {(Kind.DISTRICT, "altenhagen", 1)}


def test_names_are_found_with_a_slip(street, named):
    street.shop("Korn", street_line="Wehringhauser Straße 12")
    [(kind, value, _)] = named("wehringhasuer")
    assert (kind, value) == (Kind.STREET, "Wehringhauser Straße")


def test_names_follow_what_changes(street, named):
    korn = street.shop("Korn", street_line="Lange Straße 12", tags=("vegan",))
    street.shop("Kamps", street_line="Lange Straße 3")
    assert named("lange") == {(Kind.STREET, "Lange Straße", 2)}
    street.close(korn.page_id)
    assert named("lange") == {(Kind.STREET, "Lange Straße", 1)}
    assert named("vegan") == set()
    street.shop("Kiosk", street_line="Neue Gasse 1", tags=("neu",))
    assert named("neue g") == {(Kind.STREET, "Neue Gasse", 1)}


def test_only_names_of_the_directories_that_are_asked(street, named):
    street.shop("Korn", street_line="Lange Straße 12")
    street.shop("Kamps", street_line="Lange Straße 3", directory_id=2)
    street.shop("Kiosk", street_line="Langer Weg 1", directory_id=3)
    assert named("lange") == {(Kind.STREET, "Lange Straße", 1)}
    assert named("lange", frozenset({1, 2})) == {(Kind.STREET, "Lange Straße", 2)}


def test_a_word_is_mistyped_that_nothing_has_nor_begins_with(street, mistyped):
    street.shop("Bäckerei Korn")
    assert mistyped("korn baecker") == set()
    assert mistyped("kron bäckerei") == {"kron"}


def test_what_nobody_has_any_more_is_mistyped_once_it_is_forgotten(street, mistyped):
    korn = street.shop("Bäckerei Korn")
    street.shop("Kiosk")
    street.close(korn.page_id)
    street.index.rebuild(list(street.documents.values()), street.index.version + 1)
    assert mistyped("korn") == {"korn"}
