"""What a reader gets of a page: its text in their language, or the German one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from quartier.translations.fingerprint import body_of, summary_of
from quartier.translations.known import translated_pages
from quartier.translations.languages import EASY, direction

if TYPE_CHECKING:
    from quartier.translations.models import Translation

PARAMETER = "leicht"
"""Behind the address of a page: the same in Leichte Sprache."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A text with its language, and what the reader must know about it."""

    title: str
    summary: str
    body: Any
    language: str = settings.LANGUAGE_CODE
    note: str = ""
    easy_url: str = ""
    everyday_url: str = ""

    @classmethod
    def of_translation(
        cls, text: "Translation", note: str = "", everyday_url: str = ""
    ) -> "Reading":
        """A translation as it is stored."""
        return cls(
            title=text.title,
            summary=text.summary,
            body=text.body,
            language=text.language,
            note=note,
            everyday_url=everyday_url,
        )

    @property
    def is_translated(self) -> bool:
        """Whether the words are not the page's own."""
        return self.language != settings.LANGUAGE_CODE

    @property
    def is_easy(self) -> bool:
        """Whether it is Leichte Sprache."""
        return self.language == EASY

    @property
    def attributes(self) -> SafeString:
        """lang and dir of the text, where they are not those of the whole page."""
        if self.language == get_language():
            return SafeString("")
        return format_html(
            ' lang="{}" dir="{}"', self.language, direction(self.language)
        )


def reading_of(page: Page, request: HttpRequest) -> Reading:
    """The text of a page for whoever asks."""
    language = get_language() or settings.LANGUAGE_CODE
    known = translated_pages()
    has_easy = (page.pk, EASY) in known
    if has_easy and PARAMETER in request.GET:
        language = EASY
    if (page.pk, language) not in known:
        is_german = language == settings.LANGUAGE_CODE
        return Reading(
            title=page.title,
            summary=summary_of(page),
            body=body_of(page),
            note="" if is_german else _("Diese Seite gibt es nur auf Deutsch."),
            easy_url=f"{request.path}?{PARAMETER}" if has_easy else "",
        )
    text = page.translated_texts.shown().get(language=language)
    text.page = page
    outdated = _("Die deutsche Seite ist neuer. Hier kann etwas fehlen.")
    return Reading.of_translation(
        text,
        note=outdated if text.is_outdated else "",
        everyday_url=request.path if language == EASY else "",
    )


class ReadInLanguages:
    """A page type whose text may stand in more languages; comes before `Page`.

    `summary_name` is the field with the sentence under the title, `body_name` that
    with the text.
    """

    summary_name = "intro"
    body_name = "body"

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add `reading`, from which templates take title, sentence and text."""
        context = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        return context | {"reading": reading_of(self, request)}
