"""The kinds of things that are found, and where each comes from.

Whoever brings new things to the site registers a `Source` for them when its app is
ready; the search, its page and its suggestions then know them.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from quartier.finding.documents import Found


@dataclass(frozen=True)
class Kind:
    """A group of the results. `key` stands in addresses, `place` orders the groups.

    `words` (German, English) find everything of this kind. `all_label` takes a number:
    "Alle %(count)s Termine". `takes_place`: without a coming moment it is over, and
    the next one comes first.
    """

    key: str
    label: Promise
    all_label: Promise
    icon: str
    place: int
    words: str = ""
    takes_place: bool = False


CAMPAIGNS = Kind(
    "aktionen",
    _("Aktionen"),
    _("Alle %(count)s Aktionen"),
    "users",
    20,
    "Aktion Aktionen Mitmachen campaign",
)
DATES = Kind(
    "termine",
    _("Termine"),
    _("Alle %(count)s Termine"),
    "calendar",
    30,
    "Termin Termine Veranstaltung Veranstaltungen event date",
    takes_place=True,
)
NEWS = Kind(
    "neues",
    _("Neues"),
    _("Alle %(count)s Neuigkeiten"),
    "info",
    80,
    "Neues Neuigkeit Nachrichten news",
)
PAGES = Kind(
    "seiten", _("Seiten"), _("Alle %(count)s Seiten"), "list", 90, "Seite page"
)


class Source(ABC):
    """Where things of one kind come from: one model.

    `name` is unique and stays the same for ever: stored documents are known by it.
    """

    name: ClassVar[str]
    kind: ClassVar[Kind]
    model: ClassVar[type[Model]]

    @abstractmethod
    def ids(self) -> Collection[int]:
        """The keys of all records, shown or not."""

    @abstractmethod
    def ids_on(self, page: Page) -> Collection[int]:
        """Those that are shown on this page itself."""

    @abstractmethod
    def ids_below(self, page: Page) -> Collection[int]:
        """Those that are shown on this page or on any below it."""

    @abstractmethod
    def found(self, ids: Collection[int]) -> Iterator[Found]:
        """What everybody may see of these now."""


_sources: dict[str, Source] = {}


def register(source: Source) -> None:
    """Have something found from now on."""
    _sources[source.name] = source


def sources() -> tuple[Source, ...]:
    """All that are registered."""
    return tuple(_sources.values())


def kind_of(source_name: str) -> Kind | None:
    """The kind of a stored document; None if its source has left the program."""
    source = _sources.get(source_name)
    return source.kind if source else None


def kinds() -> tuple[Kind, ...]:
    """All kinds in the order of their groups."""
    found = {source.kind for source in _sources.values()}
    return tuple(sorted(found, key=lambda kind: kind.place))
