"""What editors see of languages and plain words beside a text."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from quartier.translations.fingerprint import body_of, summary_of
from quartier.translations.languages import EASY, choices
from quartier.translations.readability import LONGEST_SENTENCE, readability

LONGEST_EASY_SENTENCE = 10
ADDRESS = "wagtailsnippets_translations_translation"


class SavedTextPanel(Panel):
    """A panel that tells something about the text as it was saved last."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one text."""

        def is_shown(self) -> bool:
            """Only where something has been saved."""
            return bool(self.instance and self.instance.pk)


class TranslationsPanel(SavedTextPanel):
    """The languages of a page: what is there, what is older than the German text."""

    class BoundPanel(SavedTextPanel.BoundPanel):
        """For one page."""

        template_name = "translations/admin/languages.html"

        def get_context_data(
            self, parent_context: dict[str, Any] | None = None
        ) -> dict[str, Any]:
            """One line per language."""
            context = super().get_context_data(parent_context)
            texts = self.instance.translated_texts.all()
            written = {one.language: one for one in texts}
            lines = [
                {
                    "name": name,
                    "text": written.get(code),
                    "url": self._url(code, written.get(code)),
                }
                for code, name in choices()
            ]
            return context | {"lines": lines}

        def _url(self, code: str, text: Any) -> str:
            """Where to write it: the form that is there, or a new one."""
            if text:
                return reverse(f"{ADDRESS}:edit", args=[text.pk])
            asked = f"?page={self.instance.pk}&language={code}"
            return reverse(f"{ADDRESS}:add") + asked


class ReadabilityPanel(SavedTextPanel):
    """How hard the German text is, and its sentences that are too long."""

    class BoundPanel(SavedTextPanel.BoundPanel):
        """For one text."""

        template_name = "translations/admin/readability.html"

        def is_shown(self) -> bool:
            """For German only; other languages have other syllables."""
            is_german = getattr(self.instance, "language", EASY) == EASY
            return is_german and super().is_shown()

        def get_context_data(
            self, parent_context: dict[str, Any] | None = None
        ) -> dict[str, Any]:
            """The figure in words."""
            context = super().get_context_data(parent_context)
            is_easy = getattr(self.instance, "language", "") == EASY
            longest = LONGEST_EASY_SENTENCE if is_easy else LONGEST_SENTENCE
            told = readability(saved_text(self.instance), longest)
            return context | {"told": told, "longest": longest}


class SourcePanel(SavedTextPanel):
    """Whether a translation is as new as the German text, and the way there."""

    class BoundPanel(SavedTextPanel.BoundPanel):
        """For one translation."""

        template_name = "translations/admin/source.html"


def saved_text(written: Any) -> str:
    """All sentences of a page or a translation, one part in a line."""
    summary = getattr(written, "summary", None)
    parts = [written.title, summary_of(written) if summary is None else summary]
    for block in body_of(written) or ():
        parts += block.block.get_searchable_content(block.value)
    return "\n".join(filter(None, parts))
