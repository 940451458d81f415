"""The form through which every picture comes in."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm

from quartier.media.uploads import PictureField


class ImageForm(BaseImageForm):
    """Asks for the words that belong to a picture, and cleans the file."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            given = self.fields["file"]
            self.fields["file"] = PictureField(
                label=given.label, required=given.required, widget=given.widget
            )
        if "description" in self.fields:
            field = self.fields["description"]
            field.required = True
            field.label = _("Was ist zu sehen?")
            field.help_text = _(
                "Ein Satz für Menschen, die das Bild nicht sehen, etwa: "
                "„Ein Schaufenster mit drei Broten“."
            )
