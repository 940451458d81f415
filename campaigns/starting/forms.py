"""The few questions before a campaign has its page."""

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.query import PageQuerySet

from campaigns.forms import LONGEST
from campaigns.models import CampaignIndexPage
from campaigns.starting.drafts import Beginning
from quartier.places.models import District


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class StartForm(forms.Form):
    """Title, period, districts; where the page goes only if there is a choice."""

    title = forms.CharField(label=gettext_lazy("Wie heißt die Aktion?"), max_length=255)
    first_day = forms.DateField(label=gettext_lazy("Erster Tag"), widget=DayInput)
    last_day = forms.DateField(label=gettext_lazy("Letzter Tag"), widget=DayInput)
    districts = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Stadtteile"),
        queryset=District.objects.all(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    index = forms.ModelChoiceField(
        label=gettext_lazy("Unter welcher Übersicht?"),
        queryset=CampaignIndexPage.objects.none(),
        empty_label=None,
    )

    def __init__(self, *args: Any, indexes: PageQuerySet[Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        cast(forms.ModelChoiceField, self.fields["index"]).queryset = indexes
        self.only_index = indexes.first() if indexes.count() == 1 else None
        if self.only_index:
            del self.fields["index"]

    def clean(self) -> dict[str, Any]:
        """Days that make a period."""
        values = super().clean() or self.cleaned_data
        first: date | None = values.get("first_day")
        last: date | None = values.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("Der letzte Tag liegt vor dem ersten."))
        elif first and last and last - first > LONGEST:
            text = _("Das sind mehr als fünf Jahre. Stimmt das Jahr?")
            self.add_error("last_day", text)
        return values

    @property
    def beginning(self) -> Beginning:
        """What was said, once the form is valid."""
        values = self.cleaned_data
        return Beginning(
            index=self.only_index or values["index"],
            title=values["title"],
            first_day=values["first_day"],
            last_day=values["last_day"],
            districts=values["districts"],
        )
