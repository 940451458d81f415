"""A business as a suggestion shows it: less than a hit, and so quicker to read."""

from typing import NamedTuple, Self

from businesses.models.category import Category
from businesses.search.documents import Document


class Shop(NamedTuple):
    """What it is called, where it is, and what leads to it."""

    page_id: int
    directory_id: int
    name: str
    slug: str
    street_line: str
    category: Category

    @classmethod
    def of(cls, document: Document) -> Self:
        """The business of a document."""
        return cls(*(getattr(document, field) for field in cls._fields))
