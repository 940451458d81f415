"""What is chosen, each with the way to take it back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from businesses.directory.addresses import Addresses
from businesses.directory.facets import Facets
from businesses.directory.form import AT_ONCE, DirectoryForm
from businesses.directory.words import FILTERS
from businesses.search.query import SearchQuery


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """One chosen value, the address without it, and the question without it."""

    label: str
    remove_url: str
    without: SearchQuery


def active_filters(
    form: DirectoryForm, facets: Facets, addresses: Addresses, query: SearchQuery
) -> Iterator[ActiveFilter]:
    """Everything that narrows the list, the words in the search box apart."""
    for name, values in form.chosen.items():
        for value in values:
            if (FILTERS[name], value) not in facets.result.ignored:
                yield ActiveFilter(
                    facets.label(name, value),
                    addresses.without(name, value=value),
                    _without_value(query, FILTERS[name], value),
                )
    if form.open_at:
        yield ActiveFilter(
            _hours_label(form),
            addresses.without("offen", "offen_um"),
            replace(query, open_at=None),
        )
    if form.sonntags:
        yield ActiveFilter(
            _("Sonntags geöffnet"),
            addresses.without("sonntags"),
            replace(query, on_sundays=False),
        )
    yield from _where(form, facets, addresses, query)


def _where(
    form: DirectoryForm, facets: Facets, addresses: Addresses, query: SearchQuery
) -> Iterator[ActiveFilter]:
    if form.umkreis:
        yield ActiveFilter(
            facets.label("umkreis", form.umkreis),
            addresses.without("umkreis"),
            replace(query, within=None),
        )
    if form.near:
        yield ActiveFilter(
            _("In meiner Nähe"),
            addresses.without("lat", "lon", "umkreis", "sort"),
            replace(query, near=None, within=None),
        )
    if form.box:
        yield ActiveFilter(
            _("Nur Kartenausschnitt"),
            addresses.without("ausschnitt"),
            replace(query, box=None),
        )


def _without_value(query: SearchQuery, field: str, value: str) -> SearchQuery:
    left = {field: getattr(query.filters, field) - {value}}
    return replace(query, filters=replace(query.filters, **left))


def _hours_label(form: DirectoryForm) -> str:
    if form.offen == AT_ONCE or form.open_at is None:
        return _("Jetzt geöffnet")
    local = timezone.localtime(form.open_at)
    return _("Geöffnet am %(day)s um %(time)s Uhr") % {
        "day": date_format(local, "MONTH_DAY_FORMAT"),
        "time": date_format(local, "TIME_FORMAT"),
    }
