"""The documents that a question may be about, as the columns engine sees documents."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property

import numpy as np
from django.utils import timezone

from businesses.models.category import Category
from businesses.search.analysis import Terms
from businesses.search.columns.cards import Card
from businesses.search.columns.everywhere import Everywhere
from businesses.search.columns.facet_columns import Mask, Rows
from businesses.search.columns.openings import States, next_sunday
from businesses.search.columns.snapshot import Rank, Snapshot
from businesses.search.documents import Document
from businesses.search.postgres.facts import Facts, columns_of
from businesses.search.postgres.memory import Memory
from businesses.search.postgres.on_curve import along_curve
from businesses.search.postgres.reading import MovedError, Reader
from businesses.search.postgres.whole import Whole
from quartier.hours.schedule import Schedule
from quartier.places.models import District


class Found(Snapshot):
    """Some documents with all their numbers; their texts are read when shown."""

    def __init__(
        self,
        facts: Facts,
        memory: Memory,
        reader: Reader,
        whole: Whole,
        categories: Mapping[str, Category],
        districts: Mapping[str, District],
    ) -> None:
        self._memory = memory
        self._reader = reader
        self._whole = whole
        self.columns = columns_of(facts, memory.sets)
        self.tables = memory.tables
        self.categories = categories
        self.districts = districts
        self.alive = np.ones(len(facts), np.bool_)
        self._turns = {}
        self._standing = None
        self._cards: dict[int, Card] = {}

    def everywhere(self, directory_ids: frozenset[int]) -> Everywhere:
        """What is known of the whole directories."""
        return self._whole.seen_from(self.columns, self.tables, self.alive)

    def along_curve(self, found: Mask) -> Rows:
        """The documents of a set as they follow each other on the curve."""
        return along_curve(self.columns, np.flatnonzero(found))

    @cached_property
    def name_ranks(self) -> Rank:
        """For each document its place in the order of names."""
        pages = np.frombuffer(self._reader.pages_by_name(), ">i8").astype(np.int64)
        order = np.argsort(pages)
        places = pages.take(order).searchsorted(self.columns.page_ids)
        if not np.array_equal(pages.take(order.take(places)), self.columns.page_ids):
            raise MovedError
        return order.take(places).astype(np.int32)

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
        openings = self._memory.openings
        states = openings.now(moment) if moving else openings.at(moment)
        return states.take(self.columns.schedules)

    def open_on_sunday(self, now: datetime) -> Mask:
        """Documents that open at some time on this or the next Sunday."""
        sunday = next_sunday(timezone.localdate(now))
        return self._memory.openings.on_sunday(sunday).take(self.columns.schedules)

    def documents(self, rows: Sequence[int]) -> tuple[Document, ...]:
        """Documents as hits show them; their texts come in one statement."""
        self.read_cards(self.columns.page_ids.take(rows).tolist())
        return tuple(map(self._document, rows))

    def read_cards(self, page_ids: Iterable[int]) -> None:
        """Have the texts of these pages at hand."""
        if missing := [page for page in page_ids if page not in self._cards]:
            self._cards |= self._reader.cards(missing)

    def card(self, row: int) -> Card:
        """The texts of a document."""
        page = self.columns.page_ids.item(row)
        self.read_cards([page])
        return self._cards[page]

    def _schedule(self, row: int) -> Schedule:
        return self._memory.openings.schedules[self.columns.schedules.item(row)]
