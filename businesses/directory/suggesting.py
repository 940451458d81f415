"""What the search box suggests while somebody types."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language, ngettext, override
from django.utils.translation import gettext_lazy as _

from businesses.directory import typed
from businesses.directory.answers import json_answer
from businesses.directory.spoken import FILTERS
from businesses.directory.words import LONGEST_QUESTION, NAMES
from businesses.search.names import Kind
from businesses.search.query import SearchQuery
from businesses.search.suggestions import Suggestion, suggestions
from businesses.search.understanding import understood

GROUPS = {
    Kind.CATEGORY: _("Branchen"),
    Kind.SHOP: _("Geschäfte"),
    Kind.TAG: _("Schlagwörter"),
    Kind.STREET: _("Straßen"),
    Kind.DISTRICT: _("Stadtteile"),
}

FIELDS = {Kind.CATEGORY: "categories", Kind.TAG: "tags", Kind.DISTRICT: "districts"}
"""Kinds that are filters of the directory; streets become its question."""

ICONS = {Kind.TAG: "tag", Kind.STREET: "route", Kind.DISTRICT: "map"}


Chosen = Sequence[tuple[str, str]]
"""Filters that words set, by their names in addresses."""


def suggestions_answer(
    request: HttpRequest, directory_id: int, url: str
) -> HttpResponseBase:
    """The suggestions for what stands in the box of the directory at this address."""
    text = request.GET.get("q", "")
    language = get_language() or settings.LANGUAGE_CODE
    payload = suggestions_payload(directory_id, url, text, timezone.now(), language)
    return json_answer(request, payload)


def suggestions_payload(
    directory_id: int, url: str, text: str, now: datetime, language: str
) -> dict[str, Any]:
    """Suggestions in their groups, and the sentence that a screen reader says."""
    query, more = asked(text, [directory_id], now)
    found = suggestions(query, language=language)
    return {
        "said": said(len(found), language),
        "suggestions": list(written(found, url, more, language)),
    }


def asked(
    text: str, directory_ids: Sequence[int], now: datetime
) -> tuple[SearchQuery, Chosen]:
    """The question that was typed so far, and the filters that its words set besides.

    A blank at the end of the text counts: the last word is whole then.
    """
    words = typed.clean_text(text, LONGEST_QUESTION)
    words += " " if text[-1:].isspace() else ""
    first, *others = directory_ids
    query = SearchQuery(
        directory_id=first,
        also_in=frozenset(others),
        now=now.replace(second=0, microsecond=0),
        text=words,
    )
    meant = understood(query)
    more = [FILTERS[one] for one in sorted(meant.conditions) if one in FILTERS]
    return meant.query, more


def address(one: Suggestion, url: str, more: Chosen) -> str:
    """A shop's own page, or the directory with what was suggested and typed besides."""
    if one.shop:
        return f"{url}{one.shop.slug}/"
    name = NAMES[FIELDS[one.kind]] if one.kind in FIELDS else "q"
    return f"{url}?{urlencode([(name, one.value), *more])}"


def written(
    found: Iterable[Suggestion], url: str, more: Chosen, language: str
) -> Iterator[Mapping[str, Any]]:
    """Suggestions for the directory at this address as the box reads them."""
    return (_written(one, url, more, language) for one in found)


@lru_cache(maxsize=100)
def said(count: int, language: str) -> str:
    """The sentence that a screen reader says."""
    with override(language):
        sentence = ngettext("%(count)s Vorschlag", "%(count)s Vorschläge", count)
    return sentence % {"count": count}


@lru_cache(maxsize=100)
def _group(kind: Kind, language: str) -> str:
    with override(language):
        return str(GROUPS[kind])


def _written(
    one: Suggestion, url: str, more: Chosen, language: str
) -> Mapping[str, Any]:
    return {
        "kind": one.kind,
        "group": _group(one.kind, language),
        "label": one.label,
        "marks": one.marks,
        "hint": _hint(one, language),
        "icon": _icon(one),
        "url": address(one, url, more),
    }


def _hint(one: Suggestion, language: str) -> str:
    """What tells a shop from others of its name."""
    if one.shop is None:
        return ""
    return " · ".join(
        filter(None, (one.shop.category.name_in(language), one.shop.street_line))
    )


def _icon(one: Suggestion) -> str:
    category = one.shop.category if one.shop else one.category
    return category.icon if category else ICONS[one.kind]
