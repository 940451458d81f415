"""From parameters to a question for the index."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import BigIntegerField
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from businesses.api.parameters import (
    BusinessesParameters,
    Conditions,
    OfDirectory,
    PointsParameters,
)
from businesses.api.refusals import BadParameterError
from businesses.directory import typed
from businesses.directory.public import public_directories
from businesses.directory.words import API_FILTERS, API_SORTS, filters
from businesses.models import BusinessPage, DirectoryPage
from businesses.search.analysis import Condition
from businesses.search.query import SearchQuery, Sort
from businesses.search.result import SearchResult
from businesses.search.understanding import understood

CLOCKS_DIFFER = timedelta(minutes=5)
"""How far the clock of a program may be ahead of ours."""

MOST_NAMES = 20
"""Unknown parameters that are told; nobody means more of them."""


@dataclass(frozen=True)
class Asked:
    """The question, and the directories to which it is put."""

    query: SearchQuery
    directories: Sequence[DirectoryPage]
    unknown: Sequence[tuple[str, str]]
    conditions: frozenset[Condition] = frozenset()
    """What the words of the question ask for besides things to find."""

    def ignored(self, result: SearchResult) -> list[tuple[str, str]]:
        """Names and values that say nothing to us, as they stand in the address."""
        names = {field: name for name, field in API_FILTERS.items()}
        values = [(names[field], value) for field, value in result.ignored]
        return [*self.unknown, *values]


def directories(request: HttpRequest, slug: str = "") -> list[DirectoryPage]:
    """The public directories that are asked; Http404 if there is none."""
    pages = public_directories(request).pages
    found = [page for page in pages if not slug or page.slug == slug]
    if not found:
        raise Http404(_("Dieses Verzeichnis gibt es hier nicht."))
    return found


def read(request: HttpRequest, parameters: Conditions, now: datetime) -> Asked:
    """The question; BadParameterError if its parts contradict each other."""
    _check(parameters, now)
    asked = directories(request, parameters.directory)
    first, *others = (directory.pk for directory in asked)
    query = SearchQuery(
        directory_id=first,
        also_in=frozenset(others),
        now=now,
        text=parameters.q,
        filters=filters(API_FILTERS, parameters.model_dump(include=set(API_FILTERS))),
        open_at=now if parameters.open_now else parameters.open_at,
        near=parameters.near,
        within=parameters.within,
        box=parameters.bbox,
        only=_changed(parameters.changed_since),
    )
    if isinstance(parameters, BusinessesParameters):
        query = replace(
            query,
            sort=_sort(parameters),
            page=parameters.page,
            page_size=parameters.per_page,
        )
    meant = understood(query)
    unknown = _unknown(request, parameters)
    return Asked(meant.query, asked, unknown, meant.conditions)


def about(request: HttpRequest, business_id: int, now: datetime) -> Asked:
    """The question for one business in any public directory."""
    asked = directories(request)
    first, *others = (directory.pk for directory in asked)
    query = SearchQuery(
        directory_id=first,
        also_in=frozenset(others),
        now=now,
        only=frozenset({min(business_id, BigIntegerField.MAX_BIGINT)}),
        page_size=1,
        facets=frozenset(),
    )
    return Asked(query, asked, ())


def _check(parameters: Conditions, now: datetime) -> None:
    if parameters.open_now and parameters.open_at:
        raise BadParameterError(
            "open_at",
            _("Bitte fragen Sie nach open_now oder open_at, nicht nach beidem."),
        )
    if parameters.open_at and not (
        -typed.JUST_PAST <= parameters.open_at - now <= typed.FARTHEST
    ):
        raise BadParameterError(
            "open_at", _("Der Zeitpunkt muss in den nächsten zwölf Monaten liegen.")
        )
    if parameters.within is not None and parameters.near is None:
        raise BadParameterError("within", _("Dazu gehört near: von wo aus?"))
    if (
        isinstance(parameters, PointsParameters)
        and parameters.zoom is not None
        and parameters.bbox is None
    ):
        raise BadParameterError("zoom", _("Dazu gehört bbox: welcher Teil der Karte?"))
    since = parameters.changed_since
    if since and since > now + CLOCKS_DIFFER:
        raise BadParameterError(
            "changed_since", _("Der Zeitpunkt liegt in der Zukunft.")
        )


def _sort(parameters: BusinessesParameters) -> Sort:
    sort = parameters.sort or ("distance" if parameters.near else "relevance")
    if sort == "distance" and parameters.near is None:
        raise BadParameterError("sort", _("Dazu gehört near: von wo aus?"))
    return API_SORTS[sort]


def _changed(since: datetime | None) -> frozenset[int] | None:
    if since is None:
        return None
    pages = BusinessPage.objects.live().filter(last_published_at__gte=since)
    return frozenset(pages.values_list("pk", flat=True))


def _unknown(request: HttpRequest, parameters: OfDirectory) -> list[tuple[str, str]]:
    known = type(parameters).model_fields
    names = [name for name in request.GET if name not in known]
    return [
        (typed.clean_text(name, 100), typed.clean_text(request.GET[name], 100))
        for name in names[:MOST_NAMES]
    ]
