"""Blocks that show something: pictures in a row, then and now, a film."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from quartier.blocks.pictures import PictureBlock

FILM_TYPES = {"mp4": "video/mp4", "webm": "video/webm"}


class GalleryBlock(blocks.StructBlock):
    """Several pictures that one goes through sideways."""

    pictures = blocks.ListBlock(
        PictureBlock(), label=_("Bilder"), min_num=2, max_num=20
    )

    class Meta:
        label = _("Bildergalerie")
        icon = "image"
        template = "campaigns/blocks/gallery.html"
        description = _("Mehrere Bilder nebeneinander zum Durchblättern.")


class BeforeAfterBlock(blocks.StructBlock):
    """The same place twice; a slider goes from one picture to the other."""

    before = ImageChooserBlock(label=_("Vorher"))
    after = ImageChooserBlock(label=_("Nachher"))
    caption = blocks.CharBlock(
        label=_("Bildunterschrift"), required=False, max_length=200
    )

    class Meta:
        label = _("Vorher und nachher")
        icon = "image"
        template = "campaigns/blocks/before_after.html"
        description = _("Zwei Bilder vom selben Ort, mit einem Regler dazwischen.")


class Film(blocks.StructValue):
    """A film and the files that belong to it."""

    @property
    def content_type(self) -> str:
        """What kind of film it is, as browsers ask."""
        return FILM_TYPES.get(self["film"].file_extension.lower(), "")


class FilmBlock(blocks.StructBlock):
    """A film from our own files. It starts only when somebody presses play."""

    film = DocumentChooserBlock(
        label=_("Film"), help_text=_("Eine Datei als MP4 oder WebM.")
    )
    poster = ImageChooserBlock(label=_("Standbild"))
    captions = DocumentChooserBlock(
        label=_("Untertitel"),
        required=False,
        help_text=_("Eine Datei als WebVTT. Ohne Ton braucht es keine."),
    )
    caption = blocks.CharBlock(label=_("Was man sieht"), max_length=200)

    class Meta:
        label = _("Film")
        icon = "media"
        template = "campaigns/blocks/film.html"
        value_class = Film
        description = _("Ein eigener Film. Er lädt erst, wenn man ihn startet.")

    def clean(self, value: Film) -> Film:
        """Only files that browsers play."""
        value = super().clean(value)
        errors = {}
        if value["film"].file_extension.lower() not in FILM_TYPES:
            errors["film"] = ValidationError(_("Bitte wählen Sie MP4 oder WebM."))
        captions = value.get("captions")
        if captions and captions.file_extension.lower() != "vtt":
            errors["captions"] = ValidationError(_("Bitte wählen Sie eine VTT-Datei."))
        if errors:
            raise blocks.StructBlockValidationError(errors)
        return value
