"""Blocks for pictures."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock


class PictureBlock(blocks.StructBlock):
    """One picture with a line below it; name and terms come from the picture."""

    image = ImageChooserBlock(label=_("Bild"))
    caption = blocks.CharBlock(
        label=_("Bildunterschrift"), required=False, max_length=200
    )

    class Meta:
        label = _("Bild")
        icon = "image"
        template = "blocks/picture.html"
        description = _("Ein Bild mit Unterschrift. Wer es gemacht hat, steht dabei.")
