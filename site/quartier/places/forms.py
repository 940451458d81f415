"""What editors may write about a district."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.forms.fields import InvalidJSONInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from quartier.geo.outlines import MOST_CHARACTERS, OutlineError, clean_outline


def checked_outline(value: str | bytes) -> dict[str, Any]:
    """The outline of a text or file; ValidationError says in words what is wrong."""
    try:
        return clean_outline(value)
    except OutlineError as error:
        raise ValidationError(str(error)) from error


class OutlineField(forms.JSONField):
    """GeoJSON as text, refused with sentences and never lost."""

    def to_python(self, value: Any) -> Any:
        """The outline in its tidied form; nothing and "null" are no outline."""
        if value in self.empty_values or str(value).strip() in ("", "null"):
            return None
        return checked_outline(value)

    def bound_data(self, data: Any, initial: Any) -> Any:
        """What was typed, as it was typed; no JSON is read that may be broken."""
        return InvalidJSONInput(data or "")


class DistrictForm(WagtailAdminModelForm):
    """A district whose outline is drawn, pasted, or read from a file."""

    outline = OutlineField(
        label=_("Umriss als Text"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5, "spellcheck": "false"}),
        help_text=_(
            "Die Karte schreibt dieses Feld. Sie können auch GeoJSON hineinkopieren "
            "(Polygon oder MultiPolygon)."
        ),
    )
    outline_file = forms.FileField(
        label=_("Umriss aus einer Datei"),
        required=False,
        widget=forms.FileInput(
            attrs={"accept": ".geojson,.json,application/geo+json,application/json"}
        ),
        help_text=_("Eine GeoJSON-Datei mit einer Fläche. Sie ersetzt den Text oben."),
    )

    def clean_outline_file(self) -> dict[str, Any] | None:
        """The outline in the file."""
        file: UploadedFile | None = self.cleaned_data["outline_file"]
        if file is None:
            return None
        if (file.size or 0) > MOST_CHARACTERS:
            raise ValidationError(
                _("Die Datei ist zu groß. Vereinfachen Sie bitte den Umriss.")
            )
        return checked_outline(file.read())

    def clean(self) -> dict[str, Any]:
        """Let a good file win over the text."""
        cleaned = super().clean()
        if drawn := cleaned.get("outline_file"):
            cleaned["outline"] = drawn
            self.errors.pop("outline", None)
        return cleaned
