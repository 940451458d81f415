"""Blocks for running text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PLAIN_FEATURES = ["bold", "italic", "ul", "ol", "link"]


class TextBlock(blocks.RichTextBlock):
    """Paragraphs with the few marks that a short text needs."""

    def __init__(self, required: bool = True, help_text: str = "", **kwargs):
        kwargs.setdefault("features", PLAIN_FEATURES)
        super().__init__(required=required, help_text=help_text, **kwargs)

    class Meta:
        label = _("Text")
        icon = "pilcrow"
        template = "blocks/text.html"


class HeadingBlock(blocks.CharBlock):
    """A heading inside a page."""

    class Meta:
        label = _("Überschrift")
        icon = "title"
        template = "blocks/heading.html"


class BulletListBlock(blocks.ListBlock):
    """Short points, one below the other."""

    def __init__(self, child_block: blocks.Block | None = None, **kwargs):
        super().__init__(
            child_block or blocks.CharBlock(label=_("Punkt"), max_length=200), **kwargs
        )

    class Meta:
        label = _("Liste")
        icon = "list-ul"
        template = "blocks/bullet_list.html"


class QuoteBlock(blocks.StructBlock):
    """What somebody said, and who it was."""

    text = blocks.TextBlock(label=_("Was gesagt wurde"), max_length=500)
    speaker = blocks.CharBlock(label=_("Wer es gesagt hat"), required=False)

    class Meta:
        label = _("Zitat")
        icon = "openquote"
        template = "blocks/quote.html"


class ContactBlock(blocks.StructBlock):
    """How somebody can be reached."""

    name = blocks.CharBlock(label=_("Name"))
    role = blocks.CharBlock(label=_("Aufgabe"), required=False)
    phone = blocks.CharBlock(label=_("Telefon"), required=False)
    email = blocks.EmailBlock(label=_("E-Mail"), required=False)
    address = blocks.TextBlock(label=_("Anschrift"), required=False, rows=3)

    class Meta:
        label = _("Kontakt")
        icon = "user"
        template = "blocks/contact.html"


class QuestionBlock(blocks.StructBlock):
    """A question whose answer folds out."""

    question = blocks.CharBlock(label=_("Frage"))
    answer = TextBlock(label=_("Antwort"))

    class Meta:
        label = _("Frage und Antwort")
        icon = "help"
        template = "blocks/question.html"
