"""Documents made ready to be searched, as arrays that never change."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from businesses.search.analysis import (
    Lexicon,
    Terms,
    document_parts,
    document_terms,
)
from businesses.search.columns.cards import Card
from businesses.search.columns.columns import Columns, Tables, coordinates
from businesses.search.columns.openings import Openings
from businesses.search.columns.packed import PackedStrings
from businesses.search.columns.postings import Postings
from businesses.search.columns.streets import Streets
from businesses.search.columns.tables import ValueTable
from businesses.search.columns.worded import by_name, indexed
from businesses.search.curve import places_on_curve
from businesses.search.documents import Document
from quartier.hours.schedule import Schedule


@dataclass(frozen=True)
class Segment:
    """A set of documents. Their numbers follow the curve through the map.

    `cards` hold one string per document: what a hit shows of it (see `Card`). `names`
    are the sorted folded names, `name_order` (int32) the documents' numbers in the same
    order; equal names follow each other by their pages. `postings` refer to numbers of
    `terms`. `lexicon` is what the words of these documents teach about compounds, or
    what those of the segment do to which this one belongs.
    """

    columns: Columns
    tables: Tables
    names: PackedStrings
    name_order: npt.NDArray[np.int32]
    cards: PackedStrings
    streets: Streets
    terms: Terms
    lexicon: Lexicon
    postings: Postings
    openings: Openings

    def __len__(self) -> int:
        return len(self.columns)


def build(
    documents: Iterable[Document],
    *,
    lexicon: Lexicon | None = None,
    tables: Tables | None = None,
) -> Segment:
    """Make arrays of documents.

    A segment that belongs to another one gets its `lexicon` and a copy of its `tables`,
    so that both mean the same; without them they come from these documents alone.
    """
    along_curve = _along_curve(list(documents))
    tables = tables or Tables()
    lexicon = lexicon or lexicon_of(along_curve)
    terms, postings = _index(along_curve, lexicon)
    schedules: ValueTable[Schedule] = ValueTable()
    numbers = [schedules.number(one.schedule) - 1 for one in along_curve]
    columns = Columns.of(along_curve, numbers, tables)
    names, name_order = by_name(
        [one.folded_name for one in along_curve],
        [one.page_id for one in along_curve],
    )
    return Segment(
        columns=columns,
        tables=tables,
        names=names,
        name_order=name_order,
        cards=PackedStrings.of(Card.of(one).packed() for one in along_curve),
        streets=Streets.of(one.street_line for one in along_curve),
        terms=terms,
        lexicon=lexicon,
        postings=postings,
        openings=Openings(schedules.listed()),
    )


def lexicon_of(documents: Iterable[Document]) -> Lexicon:
    """What the documents' own words teach about compounds."""
    words: set[str] = set()
    for document in documents:
        words.update(*document_terms(document).values())
    return Lexicon(words)


def _index(documents: Iterable[Document], lexicon: Lexicon) -> tuple[Terms, Postings]:
    all_words = ((one, document_terms(one)) for one in documents)
    return indexed(
        (words, document_parts(one, lexicon, words)) for one, words in all_words
    )


def _along_curve(documents: list[Document]) -> list[Document]:
    positions = [one.position for one in documents]
    lats = coordinates([place.lat if place else None for place in positions])
    lons = coordinates([place.lon if place else None for place in positions])
    pages = np.array([one.page_id for one in documents], np.int64)
    order = np.lexsort((pages, places_on_curve(lats, lons)))
    return [documents[row] for row in order.tolist()]
