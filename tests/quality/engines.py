"""The engines that are judged, by name."""

from collections.abc import Callable

from businesses.search.index import SearchIndex
from businesses.search.memory import MemoryIndex

ENGINES: dict[str, Callable[[], SearchIndex]] = {"memory": MemoryIndex}
