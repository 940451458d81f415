"""An index that is kept by changes answers like one that was built anew."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from businesses.search.query import Sort
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


def seen(result):
    """An answer as plain values."""
    lists = ("hits", "unknown_hours_hits")
    pages = {name: [one.page_id for one in getattr(result, name)] for name in lists}
    points = vars(result.points) | {"texts": list(result.points.texts)}
    return vars(result) | pages | {"points": points}


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
    anew = street.engine()
    anew.rebuild(street.documents.values(), street.index.version)
    question = street.question(points_cap=100, near=Position(7.9, 51.29))
    for text in ("", "b", "kio", "buchladn", "laden", "vegan"):
        for sort in Sort:
            asked = replace(question, text=text, sort=sort, open_at=question.now)
            assert seen(street.index.search(asked)) == seen(anew.search(asked))
