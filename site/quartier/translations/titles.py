"""What pages are called in the reader's language."""

from collections.abc import Iterable

from django.utils.translation import get_language
from wagtail.models import Page

from quartier.translations.known import translated_pages
from quartier.translations.models import Translation


def titles_of(pages: Iterable[Page]) -> dict[int, str]:
    """By a page's number its title, where it is translated: one query at most."""
    language = get_language() or ""
    known = translated_pages()
    numbers = {page.pk for page in pages if (page.pk, language) in known}
    if not numbers:
        return {}
    texts = Translation.objects.shown().filter(page__in=numbers, language=language)
    return dict(texts.values_list("page_id", "title"))
