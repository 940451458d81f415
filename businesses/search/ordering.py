"""Orders in which hits come. Each is kept until documents change."""

from collections.abc import Callable, Sequence
from datetime import date
from math import cos, inf, radians
from typing import Any

from businesses.search.bitsets import members
from businesses.search.documents import Document
from quartier.geo.positions import Position

Documents = Sequence[Document | None]


class Orders:
    """The numbers of all documents in several orders."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._kept: dict[Any, list[int]] = {}

    def by_name(self) -> list[int]:
        """From A to Z."""
        return self._sorted("name", lambda document: document.folded_name)

    def by_turn(self) -> list[int]:
        """Shuffled once and for all."""
        return self._sorted("turn", Document.turn)

    def of_day(self, day: date) -> list[int]:
        """Shuffled anew each day, so that nobody is always last."""
        for other in [kept for kept in self._kept if isinstance(kept, date)]:
            if other != day:
                del self._kept[other]
        return self._sorted(day, lambda document: document.turn(day))

    def along_curve(self) -> list[int]:
        """Those with a position, neighbours on the map mostly next to each other."""
        order = self._sorted("curve", lambda document: document.place_on_curve)
        return [number for number in order if self._has_position(number)]

    def nearest(self, bits: int, start: Position) -> list[int]:
        """The documents of a set by distance; those without a position at the end."""
        stretch = cos(radians(start.lat))

        def distance(number: int) -> tuple[float, int]:
            document = self._documents[number]
            if document is None or document.position is None:
                return inf, number
            north = document.position.lat - start.lat
            east = (document.position.lon - start.lon) * stretch
            return north * north + east * east, document.page_id

        return sorted(members(bits), key=distance)

    def _has_position(self, number: int) -> bool:
        document = self._documents[number]
        return document is not None and document.position is not None

    def _sorted(self, name: Any, key: Callable[[Document], Any]) -> list[int]:
        if name not in self._kept:
            keys = [
                (key(document), document.page_id, number)
                for number, document in enumerate(self._documents)
                if document
            ]
            self._kept[name] = [number for _, _, number in sorted(keys)]
        return self._kept[name]
