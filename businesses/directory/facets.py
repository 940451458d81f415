"""The filters with their counts, as the page shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from businesses.choices import Payment, Wheelchair, language_name
from businesses.directory.form import AT_A_TIME, AT_ONCE, WHENEVER, YES, DirectoryForm
from businesses.directory.words import FILTERS, NEARBY
from businesses.models.involvement import Involvement
from businesses.search.query import DISTANCE, OPEN, SUNDAYS
from businesses.search.result import ANY_TIME, CHOSEN_TIME, NOW, SearchResult
from businesses.search.result import YES as ANY_SUNDAY
from quartier.places.folding import fold

MOST_TAGS = 20

ON_FOOT = {
    "300": gettext_lazy("Bis 300 m"),
    "600": gettext_lazy("Bis 600 m"),
    "1000": gettext_lazy("Bis 1 km"),
}
WHEELCHAIR = {
    Wheelchair.YES.value: gettext_lazy("Stufenlos"),
    Wheelchair.LIMITED.value: gettext_lazy("Mit einer Stufe oder Hilfe"),
}


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
            Facet("umkreis", _("Umkreis"), "radio", self._nearby()),
            self._group("kategorie", _("Branche"), self._categories()),
            self._group("stadtteil", _("Stadtteil"), self._districts()),
            self._group("schlagwort", _("Schlagwort"), self._tags()),
            Facet("sonntags", _("Sonntag"), "checkbox", self._sundays()),
            self._group("sprache", _("Sprache"), self._languages()),
            self._group("rollstuhl", _("Rollstuhl"), self._wheelchair()),
            self._group("bezahlen", _("Bezahlen"), self._payment()),
            self._group("aktion", _("Macht mit bei"), self._campaigns()),
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
                return str(WHEELCHAIR.get(value, value))
            case "bezahlen":
                return str(dict(Payment.choices).get(value, value))
            case "aktion":
                return self._campaign_names.get(value, value)
            case "umkreis":
                return str(ON_FOOT.get(value, value))
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
            Option("", _("Alle"), counts[ANY_TIME], offen in ("", WHENEVER)),
            Option(AT_ONCE, _("Jetzt geöffnet"), counts[NOW], offen == AT_ONCE),
            Option(
                AT_A_TIME,
                _("Zu einer Zeit"),
                counts.get(CHOSEN_TIME) if offen == AT_A_TIME else None,
                offen == AT_A_TIME,
            ),
        ]

    def _nearby(self) -> list[Option]:
        """Distances on foot; none where nobody knows where the reader is."""
        counts, chosen = self.result.facets.get(DISTANCE), self.form.umkreis
        if counts is None:
            return []
        return [
            Option("", _("Egal wie weit"), None, not chosen),
            *(
                Option(one, self.label("umkreis", one), counts[one], one == chosen)
                for one in NEARBY
            ),
        ]

    def _sundays(self) -> list[Option]:
        count, chosen = self.result.facets[SUNDAYS][ANY_SUNDAY], self.form.sonntags
        if not (count or chosen):
            return []
        return [Option(YES, _("Sonntags geöffnet"), count, bool(chosen))]

    def _payment(self) -> list[str]:
        offered = self._offered("bezahlen")
        return [value for value in Payment.values if value in offered]

    def _campaigns(self) -> list[str]:
        return sorted(
            self._offered("aktion"), key=lambda key: fold(self.label("aktion", key))
        )

    @cached_property
    def _campaign_names(self) -> dict[str, str]:
        """Names by keys; asked for only where a business takes part in something."""
        rows = Involvement.objects.filter(key__in=self._offered("aktion"))
        return dict(rows.values_list("key", "label").distinct())

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
