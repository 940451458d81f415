"""From one question to its answer."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import overload

from businesses.search.analysis import Asked
from businesses.search.columns.answering import Answering
from businesses.search.postgres.matching import TableMatching
from businesses.search.postgres.memory import Vocabulary
from businesses.search.postgres.reading import Reader
from businesses.search.postgres.snapshot import TableSnapshot
from businesses.search.query import SearchQuery
from businesses.search.result import Points, PointTexts


class TableAnswering(Answering):
    """One question to the tables."""

    def __init__(
        self,
        snapshot: TableSnapshot,
        query: SearchQuery,
        asked: Asked,
        reader: Reader,
        vocabulary: Vocabulary,
    ) -> None:
        super().__init__(snapshot, query, asked)
        self.table_snapshot = snapshot
        self._reader = reader
        self._vocabulary = vocabulary

    @cached_property
    def matching_words(self) -> TableMatching:
        """The search for the words of the text."""
        return TableMatching(
            self.table_snapshot,
            self.asked,
            self.everywhere.mask,
            self._reader,
            self._vocabulary,
        )

    def _points(self) -> Points:
        points = super()._points()
        return replace(points, texts=_Texts(self._reader, points.page_ids))


class _Texts(Sequence[PointTexts]):
    """Texts of points, all read together as soon as somebody wants one."""

    def __init__(self, reader: Reader, page_ids: Sequence[int]) -> None:
        self._reader = reader
        self._page_ids = page_ids

    @cached_property
    def _texts(self) -> list[PointTexts]:
        cards = self._reader.cards_there_are(self._page_ids)
        return [
            PointTexts(card.name, card.slug) if card else PointTexts("", "")
            for card in map(cards.get, self._page_ids)
        ]

    def __len__(self) -> int:
        return len(self._page_ids)

    def __iter__(self) -> Iterator[PointTexts]:
        return iter(self._texts)

    @overload
    def __getitem__(self, place: int) -> PointTexts: ...
    @overload
    def __getitem__(self, place: slice) -> list[PointTexts]: ...
    def __getitem__(self, place: int | slice) -> PointTexts | list[PointTexts]:
        return self._texts[place]
