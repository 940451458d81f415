"""The list of offers, by kind, German, district and hours."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _

from businesses.directory.pager import Pages
from businesses.filter_form import Chip, Choice, FilterForm
from businesses.profile.open_graph import absolute
from quartier.places.models import District
from quartier.work.asking import (
    DISTRICT,
    GERMAN,
    HOURS,
    HOURS_CHOICES,
    KIND,
    PAGE,
    Asked,
)
from quartier.work.choices import German, Kind
from quartier.work.public.shown import opening_cards

if TYPE_CHECKING:
    from quartier.work.models import WorkPage

PER_PAGE = 20


def index_context(index: "WorkPage", request: HttpRequest) -> dict[str, Any]:
    """What the template of the list is given."""
    url, asked = index.get_url(request) or "", Asked.of(request.GET)
    rows = index.open_today().filter(asked.matching())
    paginator = Paginator(rows, PER_PAGE)
    page = paginator.get_page(request.GET.get(PAGE, "1"))
    for row in page.object_list:
        row._cached_parent_obj = index
    choices = list(_choices(asked))
    return {
        "openings": opening_cards(page.object_list, request),
        "count": paginator.count,
        "pages": Pages(page.number, paginator.num_pages, asked.page_address(url)),
        "filters": FilterForm(
            asked,
            choices,
            _chips(choices, asked, url),
            url,
            url if asked.is_filtered else "",
        ),
        "atom_url": asked.address(url + index.reverse_subpage("atom")),
        "canonical_url": absolute(url),
    }


def _choices(asked: Asked) -> list[Choice]:
    districts = District.objects.values_list("slug", "name")
    hours = {
        "bis-10": _("bis 10 Stunden"),
        "10-30": _("10 bis 30 Stunden"),
        "ab-30": _("ab 30 Stunden"),
    }
    known: list[tuple[str, str, str, Iterable[tuple[str, Any]], str]] = [
        (KIND, _("Was suchen Sie?"), _("alles"), Kind.choices, asked.kind),
        (
            GERMAN,
            _("So viel Deutsch kann ich"),
            _("egal"),
            German.choices,
            asked.german,
        ),
        (
            HOURS,
            _("Stunden in der Woche"),
            _("egal"),
            [(key, hours[key]) for key in HOURS_CHOICES],
            asked.hours,
        ),
        (DISTRICT, _("Stadtteil"), _("alle"), districts, asked.district),
    ]
    return [
        Choice.of(name, label, all_label, options, chosen)
        for name, label, all_label, options, chosen in known
    ]


def _chips(choices: list[Choice], asked: Asked, url: str) -> list[Chip]:
    fields = {KIND: "kind", GERMAN: "german", HOURS: "hours", DISTRICT: "district"}
    chips = [
        Chip(option.label, asked.without(fields[choice.name]).address(url))
        for choice in choices
        for option in choice.options
        if option.chosen
    ]
    if asked.no_papers:
        words = _("Auch ohne Zeugnisse")
        chips.append(Chip(words, asked.without("no_papers").address(url)))
    return chips
