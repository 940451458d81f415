"""Names as they stand in an address line."""

from anyascii import anyascii
from django.utils.text import slugify

_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)


def slug_of(name: str, longest: int = 80) -> str:
    """Small Latin letters, digits and hyphens; umlauts spelled out, any script.

    Empty for a name that has nothing to spell, such as a lone emoji.
    """
    return slugify(anyascii(name.translate(_GERMAN)))[:longest].strip("-")
