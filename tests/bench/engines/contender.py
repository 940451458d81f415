"""What every engine in the comparison can do."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from workload import Question

from businesses.search.documents import Document

Pages = Sequence[int]


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
