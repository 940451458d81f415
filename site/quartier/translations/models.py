"""The text of a page in another language.

It stands beside its page and is no page itself: an address, a place in the tree, a
search document or a date exist once, whatever the languages. Trees of Wagtail's own
for each language would fix the language in every address; a reader of Turkish would
be back in German with the first link to a shop.
"""

from typing import Any, ClassVar

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, Page, PreviewableMixin, RevisionMixin

from quartier.blocks.bodies import BodyBlock
from quartier.translations.fingerprint import fingerprint
from quartier.translations.languages import choices


class TranslationQuerySet(models.QuerySet["Translation"]):
    """Sets of translations."""

    def shown(self) -> "TranslationQuerySet":
        """Those that readers see."""
        return self.filter(live=True)


class Translation(DraftStateMixin, RevisionMixin, PreviewableMixin, models.Model):
    """Title, sentence and text of one page in one language."""

    page = models.ForeignKey(
        Page,
        verbose_name=_("Seite"),
        on_delete=models.CASCADE,
        related_name="translated_texts",
    )
    language = models.CharField(_("Sprache"), max_length=10, choices=choices)
    title = models.CharField(_("Titel"), max_length=255)
    summary = models.TextField(_("In einem Satz"), max_length=400, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("Inhalt"), blank=True)
    source_text = models.CharField(max_length=64, blank=True, editable=False)
    _revisions = GenericRelation(
        "wagtailcore.Revision", related_query_name="translation"
    )

    objects = TranslationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Übersetzung")
        verbose_name_plural = _("Übersetzungen")
        ordering: ClassVar[list[str]] = ["page", "language"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["page", "language"],
                name="translations_one_of_a_language",
                violation_error_message=_(
                    "Diese Seite hat in dieser Sprache schon einen Text."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.get_language_display()})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A text that is new belongs to the German one of today."""
        if not self.source_text:
            self.source_text = fingerprint(self.page.specific)
        super().save(*args, **kwargs)

    @property
    def revisions(self) -> GenericRelation:
        """Its earlier versions."""
        return self._revisions

    @property
    def is_outdated(self) -> bool:
        """Whether the German text has changed since this one was looked at."""
        return self.source_text != fingerprint(self.page.specific)

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Whoever stores it has looked at the German text as it is now."""
        self.source_text = fingerprint(self.page.specific)
        return super().save_revision(*args, **kwargs)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """That of the page."""
        return self.page.specific.get_template(request)

    def get_preview_context(
        self, request: HttpRequest, mode_name: str
    ) -> dict[str, Any]:
        """The page's, with these words."""
        from quartier.translations.reading import Reading

        page = self.page.specific
        return page.get_context(request) | {"reading": Reading.of_translation(self)}
