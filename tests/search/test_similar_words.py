"""Which words of an index answer an asked one, and how closely."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from businesses.search.analysis import (
    Closeness,
    SameMeaning,
    Synonyms,
    Terms,
    as_written,
    asked,
    correction,
    expand,
    is_known,
    taken_apart,
)
from businesses.search.analysis.slips import begins_but_for_a_slip, guesses

WORDS = [
    "#food",
    "12",
    "+4923155123",
    "+49231987654",
    "backerei",
    "bar",
    "barbier",
    "blume",
    "blumen",
    "blumenladen",
    "brot",
    "cafe",
    "fahrrad",
    "fahrradwerkstatt",
    "foto",
    "fotografie",
    "friseur",
    "haarstudio",
    "kiosk",
    "kuafor",
    "laden",
    "lindenstrasse",
    "muller",
    "muhle",
    "reparatur",
    "rosengarten",
    "salon",
    "schneider",
    "schuhe",
    "studio",
    "werkstatt",
]
SYNONYMS = Synonyms([SameMeaning(("Friseur", "Kuaför", "Hairdresser", "Haarstudio"))])

letters = st.text("abcdf", min_size=1, max_size=9)
vocabularies = st.sets(letters, max_size=30).map(sorted).map(Terms)


@pytest.fixture
def terms():
    return Terms(sorted(WORDS))


@pytest.fixture
def found(terms):
    """Words and closeness, the closest first."""

    def ask(text, **how):
        (word,) = asked(text, SYNONYMS).words
        return [(terms[number], close) for number, close in expand(word, terms, **how)]

    return ask


def test_the_word_itself_its_forms_and_what_begins_so(found):
    assert found("blume") == [
        ("blume", Closeness.EXACT),
        ("blumen", Closeness.STEM),
        ("blumenladen", Closeness.PREFIX),
    ]


def test_another_form_than_the_one_that_is_there(found):
    assert found("Schuh")[0] == ("schuhe", Closeness.STEM)
    assert ("brot", Closeness.STEM) in found("Brote")


def test_what_means_the_same(found):
    assert found("hairdresser ") == [
        ("friseur", Closeness.SYNONYM),
        ("haarstudio", Closeness.SYNONYM),
        ("kuafor", Closeness.SYNONYM),
    ]


def test_a_short_finished_word_is_no_beginning(found):
    assert ("barbier", Closeness.PREFIX) in found("ba")
    assert found("ba ") == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bäckerie", "backerei"),
        ("bckerei", "backerei"),
        ("backereii", "backerei"),
        ("packerei", "backerei"),
        ("Fahradwer", "fahrradwerkstatt"),
        ("fahrardw", "fahrradwerkstatt"),
        ("rosengartten", "rosengarten"),
        ("Rosebgarten", "rosengarten"),
        ("raparetur", "reparatur"),
        ("fahrwdwerkstat", "fahrradwerkstatt"),
        ("bort", "brot"),
        ("hairdreser", "friseur"),
        ("blmuen", "blumen"),
        ("bluemn", "blumen"),
    ],
)
def test_slips_of_the_keyboard_are_forgiven(found, typed, meant):
    assert meant in [word for word, _ in found(typed)]


@pytest.mark.parametrize("typed", ["mrot", "xyz", "qq", "salami", "wrkstt", "12345678"])
def test_more_than_slips_are_not(found, typed):
    assert found(typed) == []


def test_letters_within_are_looked_for_where_nothing_else_is_found(found):
    assert ("rosengarten", Closeness.INSIDE) in found("engart")
    assert ("blumenladen", Closeness.INSIDE) not in found("laden")
    assert ("blumenladen", Closeness.INSIDE) in found("laden", forgiving=True)


def test_a_word_that_is_known_elsewhere_is_not_guessed(found):
    assert found("Bäckerie", known=True) == []


def test_digits_are_found_anywhere_in_telephone_numbers(terms):
    number = asked("0231 55", SYNONYMS).readings[-1][0]
    (place,) = [place for place, _ in expand(number, terms)]
    assert terms[place] == "+4923155123"
    assert list(expand(asked("5-5-1-2", SYNONYMS).readings[-1][0], terms))
    assert not list(expand(asked("8888", SYNONYMS).readings[-1][0], terms))


def test_a_house_number_is_no_telephone_number(found):
    assert found("4") == found("49") == []
    assert found("4923", forgiving=True) == []


def test_known_is_what_is_found_without_guessing(terms):
    known = [is_known(word, terms) for word in asked("blu brote kuafr", SYNONYMS).words]
    assert known == [True, True, False]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bäckerie Müler", "backerei muller"),
        ("blumenlden salon", "blumenladen salon"),
        ("Bäckerei", None),
        ("qwertz", None),
        ("", None),
    ],
)
def test_did_you_mean(terms, typed, meant):
    assert correction(asked(typed, SYNONYMS), terms, lambda _: 1) == meant


def test_the_more_frequent_word_is_meant():
    terms = Terms(["maler", "mater"])
    question = asked("maxer", SYNONYMS)
    assert correction(question, terms, [5, 9].__getitem__) == "mater"
    assert correction(question, terms, [9, 5].__getitem__) == "maler"


def test_a_correction_is_shown_as_the_shops_write_it():
    texts = ["Bäckerei Müller", "Brot & „Brötchen“", "McDonald's"]
    assert as_written("backerei brotchen", texts) == "Bäckerei Brötchen"
    assert as_written("mcdonalds fremd", texts) == "McDonald's fremd"


def test_an_unknown_compound_is_taken_apart_into_known_words(terms):
    apart = taken_apart(asked("Brotwerkstatt Müller", SYNONYMS), terms)
    assert [word.text for word in apart.words] == ["brot", "werkstatt", "muller"]
    assert taken_apart(asked("Blumenladen", SYNONYMS), terms) is None
    assert taken_apart(asked("Qwertzladen", SYNONYMS), terms) is None


def distance(one, other):
    """Restricted Damerau-Levenshtein distance, by its definition."""
    rows = {(-1, -1): 0}
    for i in range(-1, len(one)):
        for j in range(-1, len(other)):
            if i < 0 or j < 0:
                rows[i, j] = max(i, j) + 1
                continue
            rows[i, j] = min(
                rows[i - 1, j] + 1,
                rows[i, j - 1] + 1,
                rows[i - 1, j - 1] + (one[i] != other[j]),
            )
            if i and j and one[i] == other[j - 1] and one[i - 1] == other[j]:
                rows[i, j] = min(rows[i, j], rows[i - 2, j - 2] + 1)
    return rows[len(one) - 1, len(other) - 1]


@given(vocabularies, st.text("abcdf", min_size=5, max_size=8))
def test_exactly_the_words_one_slip_away_and_longer_ones_are_guessed(terms, typed):
    (word,) = asked(typed, Synonyms()).words
    found = {terms[number] for number, _ in expand(word, terms, forgiving=True)}
    within = {
        term
        for term in terms
        if any(distance(typed, term[:end]) <= 1 for end in range(len(term) + 1))
    }
    assert within <= found
    assert all(term in within or typed in term for term in found)


@given(vocabularies, letters)
def test_terms_are_looked_up_as_a_plain_list_would(terms, asked_for):
    listed = list(terms)
    assert [terms[number] for number in terms.starting(asked_for)] == [
        word for word in listed if word.startswith(asked_for)
    ]
    assert [terms[number] for number in terms.containing(asked_for, 99)] == [
        word for word in listed if asked_for in word
    ]
    number = terms.number(asked_for)
    assert (number is None) == (asked_for not in listed)
    assert number is None or terms[number] == asked_for
    assert list(Terms.from_text(terms.text)) == listed


@given(vocabularies, letters, st.booleans())
def test_no_word_is_found_twice_and_closer_ones_come_first(terms, typed, forgiving):
    for word in asked(typed, SYNONYMS).words:
        found = list(expand(word, terms, forgiving=forgiving))
        numbers = [number for number, _ in found]
        assert len(set(numbers)) == len(numbers)
        assert [close for _, close in found] == sorted(close for _, close in found)


@given(vocabularies, st.text(st.characters(codec=None), max_size=60))
def test_any_question_can_be_put_to_any_index(terms, text):
    question = asked(text, SYNONYMS)
    for reading in question.readings:
        for word in reading:
            expand(word, terms, forgiving=True)
    correction(question, terms, lambda _: 1)
    taken_apart(question, terms)


@given(
    word=st.text("abc", min_size=1, max_size=7),
    typed=st.text("abc", min_size=4, max_size=7),
)
def test_one_word_is_compared_as_all_words_of_an_index_are(word, typed):
    is_guessed = bool(list(guesses(typed, Terms([word]), slips=1)))
    assert begins_but_for_a_slip(word, typed) == is_guessed
