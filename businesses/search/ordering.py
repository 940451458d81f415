"""Orders in which hits come. Each is kept until documents change."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
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
        return self._sorted("curve", lambda document: document.place_on_curve)

    def nearest(self, bits: int, start: Position) -> list[int]:
        """The documents of a set by distance; those without a position at the end."""
        stretch = cos(radians(start.lat))
        ranked = []
        for number in members(bits):
            latitude, longitude, page_id = self._places[number]
            north, east = latitude - start.lat, (longitude - start.lon) * stretch
            ranked.append((north * north + east * east, page_id, number))
        return [number for _, _, number in sorted(ranked)]

    @cached_property
    def _places(self) -> list[tuple[float, float, int]]:
        """Latitude, longitude and page of each document; nowhere is infinitely far."""
        places = []
        for document in self._documents:
            place = document.position if document else None
            page_id = document.page_id if document else 0
            lat, lon = (place.lat, place.lon) if place else (inf, inf)
            places.append((lat, lon, page_id))
        return places

    def _sorted(self, name: Any, key: Callable[[Document], Any]) -> list[int]:
        """By a key; those whose key is None are left out."""
        if name not in self._kept:
            keys = [
                (value, document.page_id, number)
                for number, document in enumerate(self._documents)
                if document and (value := key(document)) is not None
            ]
            self._kept[name] = [number for _, _, number in sorted(keys)]
        return self._kept[name]
