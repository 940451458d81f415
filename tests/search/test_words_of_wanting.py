"""Residents type whole sentences, compounds of their own, and other languages."""

import pytest

from businesses.search.analysis import Synonyms
from businesses.search.analysis.curated import curated_synonyms


@pytest.fixture
def street(new_street):
    street = new_street()
    street.index.synonyms = Synonyms(group for group, _tag in curated_synonyms())
    street.shop("Optik Klar", "health", tags=("Optiker",))
    street.shop("Kanzlei Vogt", "services", tags=("Rechtsanwalt",))
    street.shop("Seidel", "bakery", text="Unsere Rolls sind frisch.")
    street.shop("Haus Abendrot", "health", tags=("Rollstuhl-WC",))
    street.shop("Fisch Jansen", "food", tags=("Fisch",))
    street.shop("Ritter", "home", tags=("Möbel",))
    street.shop("Lohse", "bikes", tags=("Fahrradwerkstatt",))
    street.shop("Kuafor Ela", "beauty", tags=("Friseur",))
    return street


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Brot kaufen", ["Seidel"]),
        ("frisches Brot", ["Seidel"]),
        ("wo bekomme ich billige Möbel?", ["Ritter"]),
        ("cheap furniture", ["Ritter"]),
        ("Optikerladen", ["Optik Klar"]),
        ("Brillengeschäft", ["Optik Klar"]),
        ("Optiker Geschäft", ["Optik Klar"]),
        ("Scheidungsrechtsanwalt", ["Kanzlei Vogt"]),
        ("Fahradwer", ["Lohse"]),
        ("Fahrradwekr", ["Lohse"]),
        ("Frisuer", ["Kuafor Ela"]),
        ("mobilyacı", ["Ritter"]),
        ("mobilyacılar", ["Ritter"]),
    ],
)
def test_what_is_meant_is_found(street, typed, found):
    assert street.names(typed) == found


def test_a_short_synonym_is_no_part_of_another_word(street):
    assert "Haus Abendrot" not in street.names("Brot")


def test_a_long_text_does_not_stand_for_words_of_the_same_meaning(street):
    street.shop("Tischlerei", "craft", text="Wir machen auch Möbel.")
    assert street.names("furniture") == ["Ritter"]


def test_whole_words_come_before_longer_ones_where_a_slip_is_mended(new_street):
    street = new_street()
    street.shop("Bioladen Klosterer")
    street.shop("Käse Klosterke")
    assert street.names("Klostekre")[0] == "Käse Klosterke"


def test_what_only_means_to_want_is_looked_for_if_there_is_nothing_else(new_street):
    street = new_street()
    street.shop("Kaufen und mehr")
    assert street.names("kaufen") == ["Kaufen und mehr"]
