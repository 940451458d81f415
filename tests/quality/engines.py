"""The engines that are judged, by name, with the synonyms that every site starts with."""

from collections.abc import Callable

from businesses.search.analysis import Synonyms
from businesses.search.analysis.curated import curated_synonyms
from businesses.search.columns.engine import ColumnIndex


def columns() -> ColumnIndex:
    """The default engine."""
    engine = ColumnIndex()
    engine.synonyms = Synonyms(group for group, _tag in curated_synonyms())
    return engine


ENGINES: dict[str, Callable[[], ColumnIndex]] = {"columns": columns}
