"""What a document says, by field."""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from businesses.choices import Wheelchair
from businesses.search.analysis.fields import Field

if TYPE_CHECKING:
    from businesses.search.documents import Document

_STEP_FREE = "barrierefrei rollstuhlgerecht stufenlos wheelchair accessible step-free"
_READERS = ("de", "en")
LANGUAGES = Path(__file__).with_name("languages.toml")


def field_texts(document: "Document") -> Mapping[Field, tuple[str, ...]]:
    """The texts by which a document is found."""
    category, district = document.category, document.district
    return {
        Field.NAME: (document.name,),
        Field.KIND: (category.name_de, category.name_en),
        Field.TAG: document.tags,
        Field.STREET: (
            document.street_line,
            document.postcode,
            document.town,
            district.name if district else "",
        ),
        Field.TEXT: (
            document.claim,
            document.text,
            *map(language_names, document.languages),
            _STEP_FREE if document.wheelchair == Wheelchair.YES else "",
        ),
    }


@cache
def _listed_languages() -> dict[str, str]:
    return tomllib.loads(LANGUAGES.read_text(encoding="utf-8"))


def language_names(code: str) -> str:
    """A language's names in German, in English and in itself."""
    return _listed_languages().get(code) or names_in_cldr(code)


@lru_cache(maxsize=500)
def names_in_cldr(code: str) -> str:
    """The same for any language that there is; empty for others."""
    try:
        own = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return ""
    names = [Locale(reader).languages.get(own.language) for reader in _READERS]
    return " ".join(filter(None, (*names, own.get_language_name())))
