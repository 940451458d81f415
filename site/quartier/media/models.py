"""Pictures, with the words and names without which none may be shown."""

from pathlib import PurePath
from secrets import token_hex
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition

from quartier.media.renditions import make_renditions

LONGEST_STEM = 50
"""Letters of a file's name; Wagtail cuts off the end of longer ones."""


class Licence(models.TextChoices):
    """Under which terms a picture may be shown."""

    OWN = "own", _("Eigenes Bild, Nutzung erlaubt")
    CC0 = "CC0", _("CC0 (frei von Rechten)")
    CC_BY = "CC-BY-4.0", _("CC BY 4.0")
    CC_BY_SA = "CC-BY-SA-4.0", _("CC BY-SA 4.0")
    PERMISSION = "permission", _("Erlaubnis liegt schriftlich vor")


class Picture(AbstractImage):
    """A picture; its description is the text for people who can't see it."""

    credit = models.CharField(
        _("Wer hat das Bild gemacht?"),
        max_length=200,
        help_text=_("Der Name steht klein unter dem Bild."),
    )
    licence = models.CharField(
        _("Nutzungsrecht"), max_length=20, choices=Licence, default=Licence.OWN
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "credit",
        "licence",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("Bild")
        verbose_name_plural = _("Bilder")
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Have the sizes made that pages will ask for."""
        super().save(*args, **kwargs)
        make_renditions.enqueue(self.pk)

    def get_upload_to(self, filename: str) -> str:
        """Where the file lies: under its name with signs that nobody guesses.

        What is not shown yet (behind a door, before approval) has no address that
        follows from that of its neighbours.
        """
        name = PurePath(filename)
        unguessed = f"{name.stem[:LONGEST_STEM]}-{token_hex(4)}{name.suffix}"
        return super().get_upload_to(unguessed)

    @property
    def default_alt_text(self) -> str:
        """The description; never the file's title, which says nothing to a listener."""
        return self.description

    @property
    def credit_line(self) -> str:
        """Name and terms, as they stand under the picture."""
        if self.licence in {Licence.OWN, Licence.PERMISSION}:
            return self.credit
        return f"{self.credit}, {Licence(self.licence).label}"


class Rendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(
        Picture, on_delete=models.CASCADE, related_name="renditions"
    )

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
