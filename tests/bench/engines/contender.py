"""What every engine in the comparison can do."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from workload import Question

from businesses.search.documents import Document

Pages = Sequence[int]


@runtime_checkable
class ShowsPages(Protocol):
    """An engine that can do all that a page of the site needs: the texts of the hits,
    the counts of all filters, the points with their states, equals taking turns."""

    def whole(self, question: Question) -> Pages:
        """Everything that a page of the site shows."""
        ...


class Contender(Protocol):
    """An engine with the documents of one town.

    Both answers return the pages of the first ten hits. The full one also works out the
    total, the counts by category and district, and up to 500 points for the map.
    """

    name: str

    def build(self, documents: Sequence[Document], folder: Path) -> None:
        """Take in the whole town; what is kept on disk lies in the folder."""
        ...

    def full(self, question: Question) -> Pages:
        """Everything that a page with its map needs."""
        ...

    def hits(self, question: Question) -> Pages:
        """The first ten hits and nothing else."""
        ...
