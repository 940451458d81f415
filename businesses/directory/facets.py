"""The filters with their counts, as the page shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from businesses.choices import Wheelchair, language_name
from businesses.directory.form import AT_A_TIME, AT_ONCE, FILTERS, DirectoryForm
from businesses.search.query import OPEN
from businesses.search.result import ANY_TIME, CHOSEN_TIME, NOW, SearchResult
from quartier.places.folding import fold

MOST_TAGS = 20


@dataclass(frozen=True, slots=True)
class Option:
    """One value to choose, and how many businesses it would leave."""

    value: str
    label: str
    count: int | None
    checked: bool
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A group of options under the name of its parameter."""

    name: str
    label: str
    kind: Literal["checkbox", "radio"]
    options: list[Option]

    @property
    def is_set(self) -> bool:
        """Whether anything but "all" is chosen here."""
        return any(option.checked and option.value for option in self.options)


class Facets:
    """Names and counts of everything that can be chosen."""

    def __init__(self, form: DirectoryForm, result: SearchResult) -> None:
        self.form = form
        self.result = result

    def __iter__(self) -> Iterator[Facet]:
        """Groups in the order of the page, without those that offer nothing."""
        groups = (
            Facet("offen", _("Geöffnet"), "radio", self._hours()),
            self._group("kategorie", _("Branche"), self._categories()),
            self._group("stadtteil", _("Stadtteil"), self._districts()),
            self._group("schlagwort", _("Schlagwort"), self._tags()),
            self._group("sprache", _("Sprache"), self._languages()),
            self._group("rollstuhl", _("Rollstuhl"), self._wheelchair()),
        )
        return (group for group in groups if group.options)

    def label(self, name: str, value: str) -> str:
        """What one chosen value is called."""
        categories, districts = self.result.categories, self.result.districts
        match name:
            case "kategorie" if value in categories:
                return categories[value].name
            case "stadtteil" if value in districts:
                return districts[value].name
            case "sprache":
                return language_name(value)
            case "rollstuhl":
                return str(dict(Wheelchair.choices).get(value, value))
            case _:
                return value

    def icon(self, name: str, value: str) -> str:
        """The mark of a category; nothing else has one."""
        known = self.result.categories.get(value) if name == "kategorie" else None
        return known.icon if known else ""

    def _group(self, name: str, label: str, values: Iterable[str]) -> Facet:
        counts, chosen = self._counts(name), self.form.chosen[name]
        options = [
            Option(
                value,
                self.label(name, value),
                counts.get(value, 0),
                value in chosen,
                self.icon(name, value),
            )
            for value in values
        ]
        return Facet(name, label, "checkbox", options)

    def _hours(self) -> list[Option]:
        counts, offen = self.result.facets[OPEN], self.form.offen
        return [
            Option("", _("Alle"), counts[ANY_TIME], not offen),
            Option(AT_ONCE, _("Jetzt geöffnet"), counts[NOW], offen == AT_ONCE),
            Option(
                AT_A_TIME,
                _("Zu einer Zeit"),
                counts.get(CHOSEN_TIME) if offen == AT_A_TIME else None,
                offen == AT_A_TIME,
            ),
        ]

    def _categories(self) -> list[str]:
        known = self.result.categories
        return sorted(
            self._offered("kategorie"),
            key=lambda slug: (known[slug].sort_order, fold(known[slug].name)),
        )

    def _districts(self) -> list[str]:
        known = self.result.districts
        return sorted(
            self._offered("stadtteil"),
            key=lambda slug: (known[slug].sort_order, fold(known[slug].name)),
        )

    def _tags(self) -> list[str]:
        counts, chosen = self._counts("schlagwort"), self.form.chosen["schlagwort"]
        by_count = sorted(counts, key=lambda tag: (-counts[tag], tag.casefold()))
        shown = set(by_count[:MOST_TAGS]) | (self._offered("schlagwort") & set(chosen))
        return sorted(shown, key=lambda tag: (-counts.get(tag, 0), tag.casefold()))

    def _languages(self) -> list[str]:
        return sorted(
            self._offered("sprache"), key=lambda code: fold(language_name(code))
        )

    def _wheelchair(self) -> list[str]:
        offered = self._offered("rollstuhl")
        return [
            value for value in (Wheelchair.YES, Wheelchair.LIMITED) if value in offered
        ]

    def _offered(self, name: str) -> set[str]:
        """Values that would leave something, and those that are chosen."""
        ignored = {
            value for field, value in self.result.ignored if field == FILTERS[name]
        }
        return (set(self._counts(name)) | set(self.form.chosen[name])) - ignored

    def _counts(self, name: str) -> dict[str, int]:
        return dict(self.result.facets[FILTERS[name]])
