"""Forms by which editors write spots."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminPageChooser
from wagtail.images.widgets import AdminImageChooser

from businesses.models import BusinessPage
from campaigns.formats.format import Format
from campaigns.models import CampaignPage, Spot
from campaigns.spot_admin.lines import LineError, along, read_line
from campaigns.spot_admin.planning import is_outside, next_numbers, outside_words, place
from campaigns.spot_admin.tables import Draft, TableError, decoded, read_table
from quartier.places.models import District

MOST_AT_ONCE = 100
LARGEST_FILE = 1_000_000


class LineForm(forms.Form):
    """So many spots along a line."""

    line = forms.CharField(
        label=gettext_lazy("Linie"),
        widget=forms.Textarea(attrs={"rows": 5, "spellcheck": "false"}),
        help_text=gettext_lazy(
            "Jede Ecke in einer Zeile, etwa: 51.3599, 7.4621. Oder klicken Sie die "
            "Ecken auf der Karte."
        ),
    )
    count = forms.IntegerField(
        label=gettext_lazy("Wie viele Orte?"), min_value=1, max_value=MOST_AT_ONCE
    )
    label = forms.CharField(
        label=gettext_lazy("Name für alle"),
        max_length=80,
        required=False,
        help_text=gettext_lazy("Etwa die Straße. Sie können ihn später ändern."),
    )

    def clean_line(self) -> list[Any]:
        """The corners; at least one."""
        try:
            corners = read_line(self.cleaned_data["line"])
        except LineError as error:
            raise ValidationError(
                _("Zeile %(row)s können wir nicht lesen.") % {"row": error.row}
            ) from error
        if not corners:
            raise ValidationError(_("Die Linie hat keine Ecke."))
        return corners

    def drafts(self, campaign: CampaignPage) -> list[Draft]:
        """The spots, numbered on from those there are."""
        count = self.cleaned_data["count"]
        numbers = next_numbers(campaign, count)
        positions = along(self.cleaned_data["line"], count)
        label = self.cleaned_data["label"] or None
        return [
            Draft(row, number, label=label, position=position)
            for row, (number, position) in enumerate(
                zip(numbers, positions, strict=True), 1
            )
        ]


class TableForm(forms.Form):
    """A table as a file or as text."""

    file = forms.FileField(
        label=gettext_lazy("Tabelle als Datei"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv"}),
        help_text=gettext_lazy("Eine CSV-Datei. Sie ersetzt den Text unten."),
    )
    text = forms.CharField(
        label=gettext_lazy("Tabelle als Text"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        help_text=gettext_lazy(
            "Spalten der ersten Zeile: Nummer; Name; Breite; Länge; "
            "Straße; Hausnummer; Tag; Text; Geschäft."
        ),
    )

    def clean(self) -> dict[str, Any]:
        """The rows, each with its errors; a table that can't be read is one error."""
        values = super().clean() or self.cleaned_data
        file = values.get("file")
        if file is not None and file.size > LARGEST_FILE:
            raise ValidationError(_("Die Datei ist zu groß. Teilen Sie sie bitte."))
        text = decoded(file.read()) if file is not None else values.get("text", "")
        try:
            values["drafts"] = read_table(text)
        except TableError as error:
            raise ValidationError(str(error)) from error
        values["text"] = text
        return values


class SpotForm(forms.ModelForm):
    """One spot, with the fields that its format uses."""

    accept_outside = forms.BooleanField(
        label=gettext_lazy("Ja, der Ort soll außerhalb liegen"), required=False
    )

    class Meta:
        model = Spot
        fields = (
            "number",
            "label",
            "street",
            "house_number",
            "latitude",
            "longitude",
            "day",
            "business",
            "picture",
            "text",
        )
        widgets = {
            "latitude": forms.HiddenInput(attrs={"data-position": "latitude"}),
            "longitude": forms.HiddenInput(attrs={"data-position": "longitude"}),
            "day": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "business": AdminPageChooser(target_models=[BusinessPage]),
            "picture": AdminImageChooser(),
            "text": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(
        self, *args: Any, campaign: CampaignPage, kind: Format, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.instance.campaign = campaign
        self.campaign = campaign
        for name in ("day", "business", "picture", "text"):
            if name not in kind.fields:
                del self.fields[name]
        if not self.is_bound:
            del self.fields["accept_outside"]

    def clean_number(self) -> int:
        """Each number is once in a campaign."""
        number = self.cleaned_data["number"]
        others = self.campaign.spots.exclude(pk=self.instance.pk)
        if others.filter(number=number).exists():
            raise ValidationError(
                _("Die Nummer %(number)s gibt es schon.") % {"number": number}
            )
        return number

    def clean(self) -> dict[str, Any]:
        """A place outside is a question that can be answered."""
        values = super().clean() or self.cleaned_data
        districts = list(self.campaign.districts.all())
        position = self._position(values)
        is_far = position is not None and is_outside(position, districts)
        if not is_far:
            self.fields.pop("accept_outside", None)
        elif not values.get("accept_outside"):
            self.add_error("accept_outside", outside_words())
        return values

    def save(self, commit: bool = True) -> Spot:
        """The district follows the position."""
        spot = super().save(commit=False)
        if spot.position is not None:
            place(spot, spot.position, list(District.objects.exclude(outline=None)))
        if commit:
            spot.save()
        return spot

    @staticmethod
    def _position(values: dict[str, Any]) -> Any:
        latitude, longitude = values.get("latitude"), values.get("longitude")
        if latitude is None or longitude is None:
            return None
        return Spot(latitude=latitude, longitude=longitude).position
