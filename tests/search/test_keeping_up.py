"""An index that is kept by changes answers like one that was built anew."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from businesses.search.memory import MemoryIndex
from businesses.search.query import Sort
from businesses.search.vocabulary import Vocabulary, one_slip_away
from quartier.geo.positions import Position

NAMES = ("Bäckerei", "Buchladen", "Blumen Huber", "Kiosk", "Kino", "Café Nord")

edits = st.lists(
    st.tuples(
        st.integers(1, 6),
        st.one_of(st.none(), st.sampled_from(NAMES)),
        st.sampled_from(("food", "books", "culture")),
        st.sampled_from(("", "24/7", "Mo-Fr 09:00-12:00")),
        st.sampled_from(((), ("vegan",), ("vegan", "neu"))),
        st.sampled_from((None, Position(7.9, 51.3), Position(7.91, 51.3))),
    ),
    max_size=25,
)


@settings(deadline=None)
@given(edits)
def test_after_any_edits_answers_are_those_of_a_new_index(new_street, edits):
    street = new_street()
    for page_id, name, category, hours, *rest in edits:
        if name:
            tags, position = rest
            shown = {"tags": tags, "position": position}
            street.shop(name, category, hours, page_id=page_id, **shown)
        elif page_id in street.documents:
            street.close(page_id)
    anew = MemoryIndex()
    anew.rebuild(street.documents.values(), street.index.version)
    question = street.question(points_cap=100, near=Position(7.9, 51.29))
    for text in ("", "b", "kio", "buchladn", "laden", "vegan"):
        for sort in Sort:
            asked = replace(question, text=text, sort=sort, open_at=question.now)
            assert street.index.search(asked) == anew.search(asked)


def test_a_word_is_forgotten_with_its_last_document():
    vocabulary = Vocabulary(places=1)
    vocabulary.add(0, [frozenset({"kaffee"})])
    vocabulary.settle()
    assert vocabulary.find("kaf") == [1, 1]
    vocabulary.remove(0, [frozenset({"kaffee"})])
    vocabulary.settle()
    assert vocabulary.find("kaf") == [0, 0]


@settings(deadline=None)
@given(st.text("abcdef", min_size=1, max_size=8), st.data())
def test_one_slip_is_any_letter_wrong_missing_too_many_or_swapped(word, data):
    slips = set(one_slip_away(word))
    place = data.draw(st.integers(0, len(word) - 1))
    assert word[:place] + word[place + 1 :] in slips
    assert word[:place] + "x" + word[place + 1 :] in slips
    assert word[:place] + "x" + word[place:] in slips
    assert word + "x" in slips
    if place:
        swapped = word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]
        assert swapped in slips
