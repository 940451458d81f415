"""Which blocks make up a text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from quartier.blocks.pictures import PictureBlock
from quartier.blocks.text import (
    BulletListBlock,
    ContactBlock,
    HeadingBlock,
    QuestionBlock,
    QuoteBlock,
    TextBlock,
)


class ShortTextBlock(blocks.StreamBlock):
    """The description of a business: text, picture, list."""

    text = TextBlock()
    image = PictureBlock()
    list = BulletListBlock()

    class Meta:
        label = _("Beschreibung")
        required = False


class BodyBlock(blocks.StreamBlock):
    """The body of an editorial page."""

    heading = HeadingBlock()
    text = TextBlock()
    image = PictureBlock()
    list = BulletListBlock()
    quote = QuoteBlock()
    question = QuestionBlock()
    contact = ContactBlock()

    class Meta:
        label = _("Inhalt")
        required = False
