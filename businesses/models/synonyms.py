"""Words that mean the same to somebody who looks for a shop."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

WORDS_IN_A_LINE = 5


class SynonymGroup(models.Model):
    """One group of such words, which editors keep."""

    words = models.TextField(
        _("Wörter"),
        max_length=5_000,
        help_text=_(
            "Ein Wort oder Ausdruck je Zeile, in jeder Sprache. "
            "Wer eines davon sucht, findet auch die anderen."
        ),
    )
    category = models.ForeignKey(
        "businesses.Category",
        verbose_name=_("Branche"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="synonym_groups",
        help_text=_("Sie wird vorgeschlagen, wenn die Suche nichts findet."),
    )
    whole_category = models.BooleanField(
        _("Jedes Wort findet alle Geschäfte der Branche"), default=False
    )
    note = models.CharField(_("Notiz"), max_length=200, blank=True)

    panels = [
        MultiFieldPanel(
            [FieldPanel("words")], heading=_("Wörter, die dasselbe meinen")
        ),
        MultiFieldPanel(
            [FieldPanel("category"), FieldPanel("whole_category")],
            heading=_("Branche"),
        ),
        FieldPanel("note"),
    ]

    class Meta:
        verbose_name = _("Gruppe gleicher Wörter")
        verbose_name_plural = _("Gruppen gleicher Wörter")
        ordering = ["pk"]

    def __str__(self) -> str:
        words = self.word_list
        more = " …" if len(words) > WORDS_IN_A_LINE else ""
        return ", ".join(words[:WORDS_IN_A_LINE]) + more

    @property
    def word_list(self) -> list[str]:
        """The words and expressions, each once."""
        lines = (line.strip() for line in self.words.splitlines())
        return list(dict.fromkeys(filter(None, lines)))

    def clean(self) -> None:
        """A group says that words mean the same, or that one means a category."""
        self.words = "\n".join(self.word_list)
        if self.whole_category and self.category is None:
            raise ValidationError({"category": _("Wählen Sie eine Branche.")})
        if len(self.word_list) < 2 and not self.whole_category:
            raise ValidationError({"words": _("Schreiben Sie mindestens zwei Wörter.")})
