"""What a hit shows of a business beside its columns, as one short string each."""

from typing import NamedTuple

from businesses.search.documents import Document

SEPARATOR = "\x1f"
"""The unit separator of ASCII, which no text on a page has a use for."""


class Card(NamedTuple):
    """The texts of a hit."""

    name: str
    slug: str
    claim: str
    street_line: str
    picture_url: str
    large_picture_url: str
    picture_alt: str

    @classmethod
    def of(cls, document: Document) -> "Card":
        """The texts of a document."""
        return cls(*(getattr(document, field) for field in cls._fields))

    def packed(self) -> str:
        """All in one string."""
        return SEPARATOR.join(text.replace(SEPARATOR, " ") for text in self)

    @classmethod
    def unpacked(cls, packed: str) -> "Card":
        """What `packed` made of it."""
        return cls(*packed.split(SEPARATOR))
