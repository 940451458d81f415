"""All documents of a process by everything one can ask for, as bit sets."""

from businesses.models.category import Category
from businesses.search.bitsets import members_in_order
from businesses.search.documents import Document
from businesses.search.facets import FacetSets
from businesses.search.openness import Openness
from businesses.search.ordering import Orders
from businesses.search.ranking import Names
from businesses.search.vocabulary import Vocabulary
from quartier.geo.positions import Position
from quartier.places.models import District

PLACES = 3
"""Name, kind of business, everything else: see `Document.words`."""


SAMPLE = 50


class Catalogue:
    """Each document has a number for as long as it stays; numbers are used again."""

    def __init__(self) -> None:
        self.documents: list[Document | None] = []
        self.names = Names()
        self.vocabulary = Vocabulary(PLACES)
        self.facets = FacetSets()
        self.openness = Openness()
        self.orders = Orders(self.documents)
        self.categories: dict[str, Category] = {}
        self.districts: dict[str, District] = {}
        self._numbers: dict[int, int] = {}
        self._unused: list[int] = []
        self._directories: dict[int, int] = {}
        self._samples: dict[int, tuple[Position, ...]] = {}

    def replace(self, page_id: int, document: Document | None) -> None:
        """Put the document in place of what was known of its page."""
        number = self._numbers.pop(page_id, None)
        if number is not None:
            self._remove(number)
        if document:
            self._add(document)

    def settle(self) -> None:
        """To be called after replacing, before anything is asked."""
        self.vocabulary.settle()
        self.orders = Orders(self.documents)
        self._samples = {}

    def in_directory(self, directory_id: int) -> int:
        """The documents of one directory."""
        return self._directories.get(directory_id, 0)

    def sample(self, directory_id: int) -> tuple[Position, ...]:
        """Some fifty positions from all over a directory."""
        if directory_id not in self._samples:
            numbers = members_in_order(
                self.in_directory(directory_id), self.orders.along_curve()
            )
            some = numbers[:: len(numbers) // SAMPLE + 1]
            documents = [self.documents[number] for number in some]
            self._samples[directory_id] = tuple(
                document.position
                for document in documents
                if document and document.position
            )
        return self._samples[directory_id]

    def _add(self, document: Document) -> None:
        if self._unused:
            number = self._unused.pop()
            self.documents[number] = document
        else:
            number = len(self.documents)
            self.documents.append(document)
        self._numbers[document.page_id] = number
        self._directories[document.directory_id] = (
            self.in_directory(document.directory_id) | 1 << number
        )
        self.categories[document.category.slug] = document.category
        if document.district:
            self.districts[document.district.slug] = document.district
        self.names.add(number, document.folded_name)
        self.vocabulary.add(number, document.words)
        self.facets.add(number, document.facets)
        self.openness.add(number, document.schedule)

    def _remove(self, number: int) -> None:
        document = self.documents[number]
        if document is None:
            return
        self.documents[number] = None
        self._unused.append(number)
        self._directories[document.directory_id] &= ~(1 << number)
        self.names.remove(number, document.folded_name)
        self.vocabulary.remove(number, document.words)
        self.facets.remove(number, document.facets)
        self.openness.remove(number, document.schedule)
