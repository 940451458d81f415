"""What hits and suggestions show of the documents of a snapshot."""

from collections.abc import Iterable, Mapping, Sequence

from businesses.models.category import Category
from businesses.search.columns.cards import Card
from businesses.search.columns.columns import Columns, Tables
from businesses.search.columns.openings import make_room
from businesses.search.columns.segment import Segment
from businesses.search.documents import Document
from businesses.search.shops import Shop
from quartier.hours.schedule import Schedule
from quartier.places.models import District

MOST_DOCUMENTS_KEPT = 2_000

MOST_SHOPS_KEPT = 2_000
"""Each further letter suggests some of the same ones again."""


class Shown:
    """Reads documents one by one, by their numbers.

    Those from `overlaid_from` on lie in the second of the segments.
    """

    segments: Sequence[Segment]
    overlaid_from: int
    columns: Columns
    tables: Tables
    categories: Mapping[str, Category]
    districts: Mapping[str, District]

    def __init__(self) -> None:
        self._documents: dict[int, Document] = {}
        self._shops: dict[int, Shop] = {}

    def card(self, row: int) -> Card:
        """The texts of a document."""
        if row < self.overlaid_from:
            return Card.unpacked(self.segments[0].cards[row])
        return Card.unpacked(self.segments[1].cards[row - self.overlaid_from])

    def shops(self, rows: Sequence[int]) -> Iterable[Shop]:
        """Some documents as suggestions show them, each read when it is wanted."""
        return map(self._shop, rows)

    def _shop(self, row: int) -> Shop:
        if row not in self._shops:
            make_room(self._shops, MOST_SHOPS_KEPT)
            self._shops[row] = self._read_shop(row)
        return self._shops[row]

    def _read_shop(self, row: int) -> Shop:
        columns, tables, card = self.columns, self.tables, self.card(row)
        category = tables.categories.values[columns.categories.numbers.item(row)]
        directory = tables.directories.values[columns.directories.numbers.item(row)]
        return Shop(
            columns.page_ids.item(row),
            directory or 0,
            card.name,
            card.slug,
            card.street_line,
            self.categories[category or ""],
        )

    def documents(self, rows: Sequence[int]) -> tuple[Document, ...]:
        """Some documents as hits show them."""
        return tuple(map(self.document, rows))

    def document(self, row: int) -> Document:
        """A document as hits show it: without the texts that are only searched."""
        if row not in self._documents:
            make_room(self._documents, MOST_DOCUMENTS_KEPT)
            self._documents[row] = self._document(row)
        return self._documents[row]

    def _document(self, row: int) -> Document:
        columns, tables = self.columns, self.tables
        card = self.card(row)
        category = tables.categories.values[columns.categories.numbers.item(row)]
        district = tables.districts.values[columns.districts.numbers.item(row)]
        directory = tables.directories.values[columns.directories.numbers.item(row)]
        wheelchair = tables.wheelchair.values[columns.wheelchair.numbers.item(row)]
        return Document(
            page_id=columns.page_ids.item(row),
            directory_id=directory or 0,
            category=self.categories[category or ""],
            district=self.districts.get(district or ""),
            schedule=self._schedule(row),
            position=columns.position(row),
            tags=tables.tags.of(columns.tags.of_row(row)),
            languages=tables.languages.of(columns.languages.of_row(row)),
            payment=tables.payment.of(columns.payment.of_row(row)),
            campaigns=tables.campaigns.of(columns.campaigns.of_row(row)),
            wheelchair=wheelchair or "",
            confirmed_on=columns.confirmation(row),
            completeness=columns.completeness.item(row),
            **card._asdict(),
        )

    def _schedule(self, row: int) -> Schedule:
        number = self.columns.schedules.item(row)
        first, *others = (segment.openings.schedules for segment in self.segments)
        if row < self.overlaid_from:
            return first[number]
        return others[0][number - len(first)]
