"""Blocks for running text."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.rich_text import RichText

from quartier.blocks.clean_html import clean_html

PLAIN_FEATURES = ["bold", "italic", "ul", "ol", "link"]


class TextBlock(blocks.RichTextBlock):
    """Paragraphs with the few marks that a short text needs."""

    def __init__(self, required: bool = True, help_text: str = "", **kwargs: Any):
        kwargs.setdefault("features", PLAIN_FEATURES)
        super().__init__(required=required, help_text=help_text, **kwargs)

    def get_prep_value(self, value: RichText | None) -> str | None:
        """What is stored: the text without anything that could do harm."""
        source = super().get_prep_value(value)
        return clean_html(source) if source else source

    class Meta:
        label = _("Text")
        icon = "pilcrow"
        template = "blocks/text.html"
        description = _("Absätze, auch mit Links und fetten Wörtern.")
        preview_value = _(
            "<p>Seit 1962 backen wir mitten im Viertel. "
            "<b>Brot kommt um sieben aus dem Ofen.</b></p>"
        )


class HeadingBlock(blocks.CharBlock):
    """A heading inside a page."""

    class Meta:
        label = _("Überschrift")
        icon = "title"
        template = "blocks/heading.html"
        description = _("Teilt einen langen Text.")
        preview_value = _("So kommen Sie zu uns")


class BulletListBlock(blocks.ListBlock):
    """Short points, one below the other."""

    def __init__(self, child_block: blocks.Block | None = None, **kwargs: Any):
        super().__init__(
            child_block or blocks.CharBlock(label=_("Punkt"), max_length=200), **kwargs
        )

    class Meta:
        label = _("Liste")
        icon = "list-ul"
        template = "blocks/bullet_list.html"
        description = _("Kurze Punkte untereinander.")
        preview_value = [_("Brot und Brötchen"), _("Kuchen auf Bestellung")]


class QuoteBlock(blocks.StructBlock):
    """What somebody said, and who it was."""

    text = blocks.TextBlock(label=_("Was gesagt wurde"), max_length=500)
    speaker = blocks.CharBlock(label=_("Wer es gesagt hat"), required=False)

    class Meta:
        label = _("Zitat")
        icon = "openquote"
        template = "blocks/quote.html"
        description = _("Was jemand gesagt hat, mit Namen.")
        preview_value = {
            "text": _("Hier kennt man sich. Das findet man nicht überall."),
            "speaker": _("Eine Kundin"),
        }


class Contact(blocks.StructValue):
    """Somebody who can be reached."""

    @property
    def phone_uri(self) -> str:
        """The number as a link; empty for what can't be called."""
        text = self.get("phone") or ""
        digits = "".join(mark for mark in text if mark.isascii() and mark.isdigit())
        plus = "+" if text.lstrip().startswith("+") else ""
        return f"tel:{plus}{digits}" if digits else ""


class ContactBlock(blocks.StructBlock):
    """How somebody can be reached."""

    name = blocks.CharBlock(label=_("Name"))
    role = blocks.CharBlock(label=_("Aufgabe"), required=False)
    phone = blocks.CharBlock(label=_("Telefon"), required=False)
    email = blocks.EmailBlock(label=_("E-Mail"), required=False)
    address = blocks.TextBlock(label=_("Adresse"), required=False, rows=3)

    class Meta:
        label = _("Kontakt")
        icon = "user"
        template = "blocks/contact.html"
        value_class = Contact
        description = _("Wer hilft weiter, und wie erreicht man die Person?")
        preview_value = {
            "name": _("Erika Beispiel"),
            "role": _("Quartiersbüro"),
            "phone": "0123 456789",
            "email": "buero@quartier.example",
            "address": "Lindenplatz 1\n58999 Ellerbrück",
        }


class QuestionBlock(blocks.StructBlock):
    """A question whose answer folds out."""

    question = blocks.CharBlock(label=_("Frage"))
    answer = TextBlock(label=_("Antwort"))

    class Meta:
        label = _("Frage und Antwort")
        icon = "help"
        template = "blocks/question.html"
        description = _("Die Antwort klappt auf, wenn man die Frage antippt.")
        preview_value = {
            "question": _("Was kostet ein Eintrag?"),
            "answer": _("<p>Nichts. Einträge sind kostenlos.</p>"),
        }
