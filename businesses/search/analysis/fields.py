"""Where in a document a word stands."""

from enum import IntEnum


class Field(IntEnum):
    """The parts of a document, the one that is best to be found in first."""

    NAME = 0
    KIND = 1
    """Names of the category."""

    TAG = 2
    STREET = 3
    """Street, house number, postcode, town and district."""

    TEXT = 4
    """Everything else: claim, description, languages, telephone number."""
