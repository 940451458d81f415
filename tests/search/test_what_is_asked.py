"""What residents type, and what they mean by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.models import Category
from businesses.search.analysis import SameMeaning, Synonyms, asked
from businesses.search.analysis.curated import curated_synonyms

GROUPS = (
    SameMeaning(("Friseur", "Haare schneiden", "Hairdresser", "Kuaför"), "beauty"),
    SameMeaning(("Optiker", "Brillen"), "health"),
    SameMeaning(("Reparatur", "reparieren")),
    SameMeaning(("Einkaufen",), "food", whole_category=True),
)


@pytest.fixture(scope="module")
def synonyms():
    return Synonyms(GROUPS)


@pytest.fixture
def ask(synonyms):
    return lambda text: asked(text, synonyms)


def words(question):
    return [word.text for word in question.words]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Bäckerei Müller", "backerei muller"),
        ("der Bäcker in der Nähe von mir", "backer nahe"),
        ("wo kann ich mein Fahrrad reparieren lassen?", "fahrrad reparieren"),
        ("Schubert & Söhne", "schubert sohne"),
        ("Der und die", "der und die"),
        ("Lindenstr. 12", "lindenstrasse 12"),
        ("Linden Str. 12", "linden strasse 12"),
        ("brot BROT Brot", "brot"),
        ("", ""),
        (" … ", ""),
        ("„Bäckerei“!", "backerei"),
    ],
)
def test_words_in_their_order(ask, typed, expected):
    assert " ".join(words(ask(typed))) == expected


def test_only_the_last_word_is_still_being_typed(ask):
    assert [word.typing for word in ask("blu lad").words] == [False, True]
    assert [word.typing for word in ask("blu lad ").words] == [False, False]
    assert [word.typing for word in ask("Lindenstr.").words] == [False]


def test_a_beginning_is_no_abbreviation(ask):
    assert words(ask("industr")) == ["industr"]
    assert words(ask("lindenstr ")) == ["lindenstrasse"]


def test_ten_words_are_enough(ask):
    typed = " ".join(f"wort{number}" for number in range(50))
    assert words(ask(typed)) == [f"wort{number}" for number in range(10)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Friseur ", {"hairdresser", "kuafor"}),
        ("friseure ", {"friseur", "hairdresser", "kuafor"}),
        ("kuaf", {"friseur", "hairdresser", "kuafor"}),
        ("kua", set()),
        ("Brille ", {"brillen", "optiker"}),
        ("Einkaufen ", {"#food"}),
        ("Bäcker ", set()),
    ],
)
def test_what_else_a_word_is_called(ask, typed, meant):
    assert ask(typed).words[0].synonyms == meant


def test_an_expression_is_read_as_one_and_word_by_word(ask):
    question = ask("Haar schneiden Altenhagen")
    one_by_one, as_one = question.readings
    assert [word.text for word in one_by_one] == ["haar", "schneiden", "altenhagen"]
    assert [word.text for word in as_one] == ["haar schneiden", "altenhagen"]
    assert as_one[0].synonyms == {"friseur", "hairdresser", "kuafor"}
    assert question.categories == ("beauty",)


def test_an_expression_is_known_by_its_beginning(ask):
    as_one = ask("haare schn").readings[1]
    assert [word.text for word in as_one] == ["haare schn"]
    assert len(ask("haare schn ").readings) == 1


def test_words_with_signs_are_read_apart_and_together(ask):
    readings = ask("E-Bike Reparatur").readings
    texts = [[word.text for word in reading] for reading in readings]
    assert texts == [["e", "bike", "reparatur"], ["ebike", "reparatur"]]


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("0231 55", "23155"),
        ("+49 231", "49231"),
        ("0049 (0)231/55", "4923155"),
        ("55-12", "5512"),
        ("02331", "2331"),
        ("+423 371 19 50", "4233711950"),
    ],
)
def test_digits_may_be_of_a_telephone_number(ask, typed, digits):
    number = ask(typed).readings[-1][0]
    assert number.is_number
    assert number.text == digits


@pytest.mark.parametrize(
    "typed", ["123", "0 0 0", "Lindenstr. 1234", "24/7 offen", "٠٢٣١٥٥"]
)
def test_what_is_no_telephone_number(ask, typed):
    assert not any(
        word.is_number for reading in ask(typed).readings for word in reading
    )


def test_cyrillic_is_also_read_in_latin_letters(ask):
    assert "apteka" in ask("аптека ").words[0].synonyms


def test_the_question_is_kept_for_whole_names(ask):
    assert ask("Der Laden & mehr").folded == "der laden und mehr"


@pytest.mark.parametrize(
    "text",
    [
        *["\0" * 300, "a" * 200_000, "ü" * 200_000, "\u0301" * 200_000, '"' * 90],
        *["NOT (a OR b*) NEAR/3", "'; DROP TABLE x;--", "\u202ea\u202c", "%s {0}"],
        *["👩‍👩‍👧 🥐", "\ud83d", "a-" * 5_000, "1 " * 9_000, "-.&+/", "a\u0301" * 9],
    ],
)
def test_hostile_texts_are_questions_like_others(ask, text):
    assert_whole(ask(text))


@given(
    st.one_of(
        st.text(st.characters(codec=None), max_size=400),
        st.text("0123456789 +-/()", max_size=30),
        st.text("ab-.&+/' 1", max_size=30),
    )
)
def test_nothing_that_is_typed_does_harm(text):
    assert_whole(asked(text, Synonyms(GROUPS)))


def assert_whole(question):
    assert all(question.readings)
    for reading in question.readings:
        assert len(reading) <= 10
        assert all(word.text for word in reading)
        assert not any(word.typing for word in reading[:-1])


def test_the_groups_that_sites_start_with_are_whole(db):
    known = set(Category.objects.values_list("slug", flat=True))
    groups = [group for group, _ in curated_synonyms()]
    assert len(groups) > 120
    for group in groups:
        assert group.category in known | {""}
        assert len(set(group.words)) == len(group.words)
        assert all(group.words)
        assert len(group.words) > 1
        assert not group.whole_category or group.category
