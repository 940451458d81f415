"""What lists tell of pages in the reader's language: titles, and a sentence each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from wagtail.models import Page

from quartier.translations.fingerprint import summary_of
from quartier.translations.known import translated_pages
from quartier.translations.models import Translation


@dataclass(frozen=True, slots=True)
class Words:
    """Title and sentence of a page, either translated or as the page has them."""

    title: str
    summary: str
    is_translated: bool


def titles_of(pages: Iterable[Page]) -> dict[int, str]:
    """By a page's number its title, where it is translated: one query at most."""
    return {row["page_id"]: row["title"] for row in _translated(pages, "title")}


def words_of(pages: Iterable[Page]) -> dict[int, Words]:
    """By the number of each page its words: one query at most, none in German."""
    pages = list(pages)
    words = {page.pk: Words(page.title, summary_of(page), False) for page in pages}
    for row in _translated(pages, "title", "summary"):
        words[row["page_id"]] = Words(row["title"], row["summary"], True)
    return words


def _translated(pages: Iterable[Page], *fields: str) -> Iterable[dict[str, Any]]:
    """What readers of this language see of these pages, where there is something."""
    language = get_language() or ""
    known = translated_pages()
    numbers = {page.pk for page in pages if (page.pk, language) in known}
    if not numbers:
        return ()
    texts = Translation.objects.shown().filter(page__in=numbers, language=language)
    rows: Iterable[dict[str, Any]] = texts.values("page_id", *fields)
    return rows
