"""What is chosen or typed as a condition, each with the way to take it back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from businesses.directory.addresses import Addresses
from businesses.directory.facets import Facets
from businesses.directory.form import DirectoryForm
from businesses.directory.words import FILTERS
from businesses.search.analysis import Condition
from businesses.search.query import SearchQuery
from businesses.search.understanding import Understood


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """One chosen value, the address without it, and the question without it."""

    label: str
    remove_url: str
    without: SearchQuery


@dataclass(frozen=True)
class Chips:
    """Everything that narrows the list, the words that are looked for apart."""

    form: DirectoryForm
    facets: Facets
    addresses: Addresses
    understood: Understood

    def __iter__(self) -> Iterator[ActiveFilter]:
        """The chosen values first, then when, then where."""
        yield from self._values()
        yield from self._when()
        yield from self._where()

    @property
    def _query(self) -> SearchQuery:
        return self.understood.query

    def _values(self) -> Iterator[ActiveFilter]:
        for name, field in FILTERS.items():
            asked = getattr(self._query.filters, field)
            spoken = asked - set(self.form.chosen[name])
            for value in (*self.form.chosen[name], *spoken):
                if (field, value) not in self.facets.result.ignored:
                    yield ActiveFilter(
                        self.facets.label(name, value),
                        self.addresses.without(
                            name, value=value, words=self._words(*_SAYING.get(name, ()))
                        ),
                        _without_value(self._query, field, value),
                    )

    def _when(self) -> Iterator[ActiveFilter]:
        if self._query.open_at:
            words = self._words(Condition.OPEN_NOW)
            yield ActiveFilter(
                _hours_label(self.form, self._query.open_at),
                self.addresses.without("offen", "offen_um", words=words),
                replace(self._query, open_at=None),
            )
        if self._query.on_sundays:
            words = self._words(Condition.OPEN_ON_SUNDAYS)
            yield ActiveFilter(
                _("Sonntags geöffnet"),
                self.addresses.without("sonntags", words=words),
                replace(self._query, on_sundays=False),
            )

    def _where(self) -> Iterator[ActiveFilter]:
        if self.form.umkreis:
            yield ActiveFilter(
                self.facets.label("umkreis", self.form.umkreis),
                self.addresses.without("umkreis"),
                replace(self._query, within=None),
            )
        if self.form.near:
            words = self._words(Condition.NEARBY)
            yield ActiveFilter(
                _("In meiner Nähe"),
                self.addresses.without("lat", "lon", "umkreis", "sort", words=words),
                replace(self._query, near=None, within=None),
            )
        if self.form.box:
            yield ActiveFilter(
                _("Nur Kartenausschnitt"),
                self.addresses.without("ausschnitt"),
                replace(self._query, box=None),
            )

    def _words(self, *conditions: Condition) -> str | None:
        """What is typed without what sets these; None if nothing of it does."""
        spoken = self.understood.conditions.intersection(conditions)
        return self.understood.words_without(spoken) if spoken else None


_SAYING = {"rollstuhl": (Condition.STEP_FREE,)}
"""Conditions that words may set in place of a filter."""


def _without_value(query: SearchQuery, field: str, value: str) -> SearchQuery:
    left = {field: getattr(query.filters, field) - {value}}
    return replace(query, filters=replace(query.filters, **left))


def _hours_label(form: DirectoryForm, open_at: datetime) -> str:
    if open_at == form.now:
        return _("Jetzt geöffnet")
    local = timezone.localtime(open_at)
    return _("Geöffnet am %(day)s um %(time)s Uhr") % {
        "day": date_format(local, "MONTH_DAY_FORMAT"),
        "time": date_format(local, "TIME_FORMAT"),
    }
