"""The documents of the tables as the columns engine sees documents."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property

import numpy as np
from django.utils import timezone

from businesses.models.category import Category
from businesses.search.analysis import Terms
from businesses.search.columns.cards import Card
from businesses.search.columns.facet_columns import Mask, Rows
from businesses.search.columns.merging import ranks
from businesses.search.columns.openings import States, make_room, next_sunday
from businesses.search.columns.shown import MOST_DOCUMENTS_KEPT, Shown
from businesses.search.columns.snapshot import (
    MOST_MOMENTS_KEPT,
    Rank,
    Snapshot,
)
from businesses.search.curve import places_on_curve
from businesses.search.documents import Document
from businesses.search.postgres.facts import columns_of
from businesses.search.postgres.memory import Memory
from businesses.search.postgres.reading import MovedError, Reader
from businesses.search.shops import Shop
from quartier.hours.schedule import Schedule
from quartier.places.models import District


class TableSnapshot(Snapshot):
    """All documents with their numbers; their texts are read when shown."""

    def __init__(
        self,
        memory: Memory,
        reader: Reader,
        categories: Mapping[str, Category],
        districts: Mapping[str, District],
    ) -> None:
        Shown.__init__(self)
        self._memory = memory
        self._reader = reader
        self.columns = columns_of(memory.facts, memory.sets)
        self.tables = memory.tables
        self.categories = categories
        self.districts = districts
        self.alive = memory.alive
        self._turns = {}
        self._everywhere = {}
        self._states = {}
        self._cards: dict[int, Card] = {}
        self._standing = None
        self._usual = None

    def along_curve(self, found: Mask) -> Rows:
        """The documents of a set as they follow each other on the curve."""
        rows = np.flatnonzero(found)
        if not self._memory.head.round:
            return rows
        return rows[np.argsort(self._places_on_curve.take(rows))]

    @cached_property
    def _places_on_curve(self) -> Rank:
        """For each document its place; their numbers follow the curve at the build."""
        keys = places_on_curve(self.columns.lats, self.columns.lons)
        return ranks(np.lexsort((self.columns.page_ids, keys)))

    @cached_property
    def name_ranks(self) -> Rank:
        """For each document its place in the order of names."""
        order = self._reader.by_name()
        if len(order) != np.count_nonzero(self.alive):
            raise MovedError
        places = np.zeros(len(self), np.int32)
        places[order] = np.arange(len(order), dtype=np.int32)
        return places

    def streets(self, mask: Mask) -> dict[str, int]:
        """How many documents of a set are in each street."""
        names = [None, *self._memory.streets]
        counts = np.bincount(self._memory.facts["street"][mask], minlength=len(names))
        named = zip(names, counts.tolist(), strict=True)
        return {name: count for name, count in named if name and count}

    @property
    def vocabulary(self) -> Terms:
        """The words of all documents."""
        return self._memory.vocabulary.terms

    def frequency(self, word: str) -> int:
        """How many documents have a word, counted anew for each field."""
        terms, _, frequency = self._memory.vocabulary
        number = terms.number(word)
        return 0 if number is None else int(frequency[number])

    def states(self, moment: datetime, *, moving: bool) -> States:
        """The state of each document, a number of `STATES`; see `Openings`."""
        moment = moment.replace(second=0, microsecond=0)
        if moment not in self._states:
            make_room(self._states, MOST_MOMENTS_KEPT)
            openings = self._memory.openings
            states = openings.now(moment) if moving else openings.at(moment)
            self._states[moment] = states.take(self.columns.schedules)
        return self._states[moment]

    def unchanged_since(self, moment: datetime) -> datetime:
        """Since when all documents have the states of a moment of the clock."""
        return self._memory.openings.unchanged_since(moment)

    def open_on_sunday(self, now: datetime) -> Mask:
        """Documents that open at some time on this or the next Sunday."""
        sunday = next_sunday(timezone.localdate(now))
        return self._memory.openings.on_sunday(sunday).take(self.columns.schedules)

    def shops(self, rows: Sequence[int]) -> Iterable[Shop]:
        """Documents as suggestions show them; their texts come in one statement."""
        self._read_cards(rows)
        return super().shops(rows)

    def documents(self, rows: Sequence[int]) -> tuple[Document, ...]:
        """Documents as hits show them; their texts come in one statement."""
        self._read_cards(row for row in rows if row not in self._documents)
        return tuple(map(self.document, rows))

    def card(self, row: int) -> Card:
        """The texts of a document."""
        self._read_cards([row])
        return self._cards[row]

    def _read_cards(self, rows: Iterable[int]) -> None:
        """Have these texts at hand, and no others if there are too many."""
        missing = [row for row in rows if row not in self._cards]
        if missing:
            if len(self._cards) > MOST_DOCUMENTS_KEPT:
                self._cards.clear()
            self._cards |= self._reader.cards(missing)

    def _schedule(self, row: int) -> Schedule:
        return self._memory.openings.schedules[self.columns.schedules.item(row)]
