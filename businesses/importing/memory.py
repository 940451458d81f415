"""What a directory holds already, and what imports remember of it."""

from collections.abc import Iterator
from typing import Any

from wagtail.models import PageLogEntry

from businesses.importing.matching import Candidate
from businesses.importing.records import Record
from businesses.models import BusinessPage, DirectoryPage
from quartier.geo.positions import Position
from quartier.places.folding import fold

REMEMBERED = "wagtail.edit"
"""The entry of the log that Wagtail writes with a first revision; imports add to its
data what they brought. It outlives the page."""


class Memory:
    """The businesses of one directory as an import of one source sees them."""

    def __init__(self, directory: DirectoryPage, source: str) -> None:
        self.source = source
        self.slugs: list[str] = []
        self.pages: dict[str, int] = {}
        self.gone: set[str] = set()
        self.candidates: list[Candidate] = []
        if directory.pk:
            self.slugs = list(directory.get_children().values_list("slug", flat=True))
            self.candidates = [*self._load(directory)]
            self.gone = self._removed(directory)

    def _load(self, directory: DirectoryPage) -> Iterator[Candidate]:
        rows = (
            BusinessPage.objects.child_of(directory)
            .filter(alias_of=None)
            .order_by("pk")
            .values_list(
                "pk", "source", "source_key", "title", "category_id",
                "longitude", "latitude", "street", "house_number", "town",
            )
        )  # fmt: skip
        for key, source, source_key, title, category, east, north, *address in rows:
            if source == self.source and source_key:
                self.pages.setdefault(source_key, key)
            known = east is not None and north is not None
            place = Position(float(east), float(north)) if known else None
            street, number, town = address
            yield Candidate(title, place, category, address_of(street, number), town)

    def _removed(self, directory: DirectoryPage) -> set[str]:
        """Keys of pages that an import made here and that are here no more."""
        remembered = PageLogEntry.objects.filter(
            action=REMEMBERED,
            data__imported_from=self.source,
            data__imported_into=directory.pk,
        )
        keys = remembered.values_list("data__imported_key", flat=True)
        return set(keys) - self.pages.keys()

    def note(self, directory: DirectoryPage, record: Record) -> dict[str, Any]:
        """What the log is to remember of a new page."""
        return {
            "imported_from": self.source,
            "imported_into": directory.pk,
            "imported_key": record.key,
        }


def address_of(street: str, house_number: str) -> str:
    """Street and number for comparison ("Lindenstr. 5 a" = "Lindenstraße 5a")."""
    if not street or not house_number:
        return ""
    folded = fold(street).replace("strasse", "str")
    return f"{folded} {fold(house_number)}".replace(" ", "")


def candidate_of(record: Record) -> Candidate:
    """A record as the comparison of businesses sees it."""
    values = record.values
    return Candidate(
        record.name,
        record.position,
        values.get("category"),
        address_of(values.get("street", ""), values.get("house_number", "")),
        values.get("town", ""),
    )
