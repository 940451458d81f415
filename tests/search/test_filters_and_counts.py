"""Filters narrow, and counts are what the next choice shows."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from businesses.search.analysis import Lexicon, document_parts, document_terms
from businesses.search.query import FACETS, OPEN, Filters
from businesses.search.result import ANY_TIME, CHOSEN_TIME, NOW
from quartier.geo.positions import Bounds, Position
from quartier.hours.states import OpenState
from quartier.places.models import District

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)
FRIDAY_NIGHT = datetime(2026, 4, 24, 21, 0, tzinfo=UTC)

VALUES = {
    "categories": ("bakery", "books", "food"),
    "districts": ("nord", "sued"),
    "tags": ("vegan", "Brot", "Kaffee"),
    "languages": ("de", "tr", "ar"),
    "wheelchair": ("yes", "limited", "no"),
    "payment": ("cash", "girocard"),
    "campaigns": ("7", "8"),
}
DISTRICTS = {slug: District(slug=slug, name=slug) for slug in VALUES["districts"]}
HOURS = ("", "Mo-Fr 09:00-18:00", "Mo-Su 20:00-24:00", "24/7", '"nach Vereinbarung"')


def some(values, **sizes):
    return st.lists(st.sampled_from(values), unique=True, **sizes).map(tuple)


shops = st.fixed_dictionaries(
    {
        "name": st.sampled_from(("Brotkorb", "Buchladen", "Kiosk am Eck")),
        "category": st.sampled_from(VALUES["categories"]),
        "hours": st.sampled_from(HOURS),
        "district": st.sampled_from([None, *DISTRICTS.values()]),
        "tags": some(VALUES["tags"]),
        "languages": some(VALUES["languages"]),
        "wheelchair": st.sampled_from(VALUES["wheelchair"]),
        "payment": some(VALUES["payment"]),
        "campaigns": some(VALUES["campaigns"]),
    }
)
choices = st.builds(
    Filters,
    **{
        facet: some((*values, "gibt-es-nicht"), max_size=2).map(frozenset)
        for facet, values in VALUES.items()
    },
)
moments = st.sampled_from([None, FRIDAY_NOON, FRIDAY_NIGHT])


def fits(document, filters, besides=""):
    """What a filter means, said without sets: one value of each field must fit."""
    for facet in FACETS:
        chosen = getattr(filters, facet) & set(VALUES[facet])
        if facet != besides and chosen and not chosen & set(document.facets[facet]):
            return False
    return True


def has_word(document, beginning):
    found = document_terms(document), document_parts(document, Lexicon())
    words = {word for fields in found for some in fields.values() for word in some}
    return not beginning or any(word.startswith(beginning) for word in words)


def only_values_in_use(filters, documents):
    """A value that no shop has is no filter."""
    in_use = {
        facet: {value for one in documents for value in one.facets[facet]}
        for facet in FACETS
    }
    return replace(
        filters,
        **{facet: getattr(filters, facet) & in_use[facet] for facet in FACETS},
    )


def is_open(document, moment):
    return moment is None or document.schedule.state(moment) is OpenState.OPEN


@settings(deadline=None)
@given(
    st.lists(shops, max_size=12), choices, moments, st.sampled_from(["", "bro", "lad"])
)
def test_hits_and_counts_are_those_of_a_slow_search(
    new_street, opened, filters, moment, text
):
    street = new_street()
    documents = [street.shop(**shop) for shop in opened]
    matching = [one for one in documents if has_word(one, text)]
    effective = only_values_in_use(filters, documents)
    result = street.find(text, filters=filters, open_at=moment, page_size=100)

    found = [one for one in matching if fits(one, effective) and is_open(one, moment)]
    assert {hit.page_id for hit in result.hits} == {one.page_id for one in found}
    assert result.total == len(found)
    assert result.all_total == len(documents)
    for facet, values in VALUES.items():
        for value in values:
            expected = sum(
                value in one.facets[facet]
                for one in matching
                if fits(one, effective, besides=facet) and is_open(one, moment)
            )
            assert result.facets[facet].get(value, 0) == expected


@settings(deadline=None)
@given(st.lists(shops, max_size=10), choices, moments)
def test_hours_are_counted_without_their_own_filter(
    new_street, opened, filters, moment
):
    street = new_street()
    documents = [street.shop(**shop) for shop in opened]
    effective = only_values_in_use(filters, documents)
    fitting = [one for one in documents if fits(one, effective)]
    result = street.find(filters=filters, open_at=moment)
    assert result.facets[OPEN][ANY_TIME] == len(fitting)
    open_now = sum(is_open(one, FRIDAY_NOON) for one in fitting)
    assert result.facets[OPEN][NOW] == result.open_total == open_now
    if moment:
        open_then = sum(is_open(one, moment) for one in fitting)
        assert result.facets[OPEN][CHOSEN_TIME] == open_then


@settings(deadline=None)
@given(st.lists(shops, max_size=10), choices, moments)
def test_a_count_is_the_total_of_the_list_it_leads_to(
    new_street, opened, filters, moment
):
    street = new_street()
    for shop in opened:
        street.shop(**shop)
    counts = street.find(filters=filters, open_at=moment).facets
    for facet in FACETS:
        for value, count in counts[facet].items():
            chosen = replace(filters, **{facet: frozenset({value})})
            assert street.find(filters=chosen, open_at=moment).total == count


def test_values_that_nobody_has_are_named(street):
    street.shop("Kiosk", "food")
    filters = Filters(
        categories=frozenset({"food", "zoo"}), tags=frozenset({"niemand"})
    )
    result = street.find(filters=filters)
    assert result.total == 1
    assert result.ignored == (("categories", "zoo"), ("tags", "niemand"))


def test_a_box_holds_what_lies_in_it(street):
    street.shop("drin", position=Position(7.9, 51.3))
    street.shop("draußen", position=Position(8.1, 51.3))
    street.shop("nirgends")
    assert street.names(box=Bounds(7.8, 51.2, 8.0, 51.4)) == ["drin"]


def test_directories_do_not_see_each_other(street):
    street.shop("hier", languages=("de",))
    street.shop("dort", languages=("tr",), directory_id=2)
    result = street.find()
    assert [hit.name for hit in result.hits] == ["hier"]
    assert result.all_total == 1
    assert result.facets["languages"] == {"de": 1}
    assert [hit.name for hit in street.find(directory_id=2).hits] == ["dort"]
    assert street.find(directory_id=3).hits == ()


def test_a_value_is_gone_with_its_last_shop(street):
    street.shop("Kiosk", tags=("vegan",))
    street.shop("Eisdiele")
    street.close(1)
    result = street.find(filters=Filters(tags=frozenset({"vegan"})))
    assert result.ignored == (("tags", "vegan"),)
    assert result.facets["tags"] == {}
    assert result.total == 1
