"""The form of an event, cut down for those who invite; and that of one date."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from businesses.moderation.description import PlainDescriptionField
from businesses.moderation.part_form import day_input
from quartier.events.admin.forms import EventForm
from quartier.events.admin.repeating import Kind
from quartier.events.models import Event, EventChange
from quartier.events.portal.hosts import Host
from quartier.partners.models import MeetingPlacePage

FIELDS = (
    *("title", "summary", "text", "first_day", "last_day", "start_time", "end_time"),
    *("repeats", "weekdays", "until", "rule", "left_out"),
    *("meeting_place", "place", "street", "house_number", "online_url"),
    *("audience", "languages", "is_free", "cost"),
    *("takes_sign_ups", "capacity", "sign_up_days"),
)
IN_DETAILS = {
    _("Mehrere Tage, Tage auslassen"): ("last_day", "left_out"),
    _("Anderer Ort oder im Netz"): ("street", "house_number", "online_url"),
    _("Für wen, in welchen Sprachen"): ("audience", "languages"),
    _("Anmeldung"): ("takes_sign_ups", "capacity", "sign_up_days"),
}
"""What most dates do without stands folded, by its heading."""
MISSING = {
    "title": _("Wie heißt der Termin?"),
    "first_day": _("An welchem Tag ist es?"),
    "repeats": _("Wie oft ist es?"),
}
WEEKDAYS = _(
    "Gilt für „Jede Woche“ und „Alle zwei Wochen“. Leer: am Wochentag des ersten Tages."
)


class TimeInput(forms.TimeInput):
    """The telephone's own clock."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class HostEventForm(EventForm):
    """An event as those who invite write it; who that is, they can't change."""

    class Meta:
        model = Event
        fields = [
            name for name in FIELDS if name not in {"repeats", "weekdays", "until"}
        ]
        formsets: Mapping[str, Any] = {}
        widgets = {
            "first_day": day_input(),
            "last_day": day_input(),
            "start_time": TimeInput,
            "end_time": TimeInput,
            "rule": forms.HiddenInput,
            "summary": forms.Textarea(attrs={"rows": 2, "maxlength": 200}),
            "online_url": forms.TextInput(
                attrs={"inputmode": "url", "autocapitalize": "none"}
            ),
        }

    def __init__(
        self, data: Mapping[str, Any] | None, event: Event, host: Host, person: Any
    ):
        shown = event.text.get_prep_value()
        super().__init__(data, instance=event, for_user=person)
        stream = self.fields["text"]
        self.fields["text"] = PlainDescriptionField(
            event.text.stream_block,
            shown,
            label=stream.label,
            help_text=_("Eine leere Zeile trennt Absätze."),
        )
        del self.fields["times"], self.fields["extra"]
        self._offer_places(host, event)
        for name, words in MISSING.items():
            self.fields[name].error_messages["required"] = words
        self.fields["weekdays"].help_text = WEEKDAYS
        self.fields["repeats"].required = True
        if self.initial.get("repeats") != Kind.OWN:
            self.fields["repeats"].choices = [
                choice for choice in Kind.choices if choice[0] != Kind.OWN
            ]
        self.order_fields(FIELDS)

    def clean(self) -> dict[str, Any]:
        """What has an end after so many times keeps it, unless a day is chosen."""
        values = self.cleaned_data
        if not values.get("until") and self.initial.get("times"):
            values["times"] = self.initial["times"]
        return super().clean()

    @property
    def plain_fields(self) -> list[forms.BoundField]:
        """What stands open."""
        folded = {name for names in IN_DETAILS.values() for name in names}
        return [field for field in self if field.name not in folded]

    @property
    def folded_fields(self) -> list[dict[str, Any]]:
        """What stands folded, by heading; open where something is wrong or filled."""
        return [
            {
                "heading": heading,
                "fields": [self[name] for name in names],
                "is_open": any(self[n].errors or self[n].value() for n in names),
            }
            for heading, names in IN_DETAILS.items()
        ]

    def permitted_pictures(self, pictures: set[int]) -> set[int]:
        """There are none to choose; those in the text stay."""
        return pictures

    def _offer_places(self, host: Host, event: Event) -> None:
        if not host.is_partner:
            del self.fields["meeting_place"]
            return
        places = MeetingPlacePage.objects.shown()
        own = event.meeting_place_id
        kept = MeetingPlacePage.objects.filter(pk=own) if own else places.none()
        field = self.fields["meeting_place"]
        self.fields["meeting_place"] = forms.ModelChoiceField(
            (places | kept).order_by("title"),
            label=field.label,
            required=False,
            empty_label=_("woanders"),
        )


class OneDateForm(forms.ModelForm):
    """What is different on one day."""

    class Meta:
        model = EventChange
        fields = ["is_cancelled", "new_day", "new_start", "new_end", "place"]
        widgets = {
            "new_day": day_input(),
            "new_start": TimeInput,
            "new_end": TimeInput,
        }

    def __init__(self, data: Mapping[str, Any] | None, change: EventChange, day: date):
        change.day = day
        super().__init__(data, instance=change)
