"""The one form through which an event is written."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from businesses.choices import language_choices
from campaigns.public.when import day as day_in_words
from campaigns.public.when import weekday_names
from quartier.events.admin.repeating import Kind, Repeating, repeating_of
from quartier.events.admin.typed_days import DaysField, MomentsField
from quartier.events.choices import Audience
from quartier.media.choosing import PermittedPictures
from quartier.places.models import District
from quartier.recurrence.errors import RecurrenceError
from quartier.recurrence.reading import MOST_TIMES, read_rule


def _weekdays() -> list[tuple[str, str]]:
    return [(str(day), whole) for day, (_short, whole) in enumerate(weekday_names())]


class EventForm(PermittedPictures, WagtailAdminModelForm):
    """An event; how often it comes again is chosen in words and stored as a rule."""

    repeats = forms.ChoiceField(
        label=gettext_lazy("Wie oft?"),
        choices=Kind.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    weekdays = forms.MultipleChoiceField(
        label=gettext_lazy("An welchen Tagen der Woche?"),
        choices=_weekdays,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Leer: am Wochentag des ersten Tages."),
    )
    until = forms.DateField(
        label=gettext_lazy("Bis wann?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("Leer: ohne Ende."),
    )
    times = forms.IntegerField(
        label=gettext_lazy("Oder wie viele Male?"),
        required=False,
        min_value=1,
        max_value=MOST_TIMES,
    )
    left_out = DaysField(
        label=gettext_lazy("Diese Tage auslassen"),
        required=False,
        help_text=gettext_lazy(
            "Ein Tag in jeder Zeile, etwa 24.12.2026. Diese Termine gibt es nicht."
        ),
    )
    extra = MomentsField(
        label=gettext_lazy("Zusätzliche Termine"),
        required=False,
        help_text=gettext_lazy(
            "Einer in jeder Zeile: 24.12.2026 oder 24.12.2026 18:00."
        ),
    )
    audience = forms.MultipleChoiceField(
        label=gettext_lazy("Für wen"),
        choices=Audience.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Nichts angekreuzt: für alle."),
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Sprachen"),
        choices=language_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "calendar" in self.fields and not self.instance.calendar_id:
            calendars = self.fields["calendar"].queryset
            self.initial.setdefault("calendar", calendars.order_by("path").first())
        self.initial |= self._chosen()

    def clean(self) -> dict[str, Any]:
        """Write the rule that was chosen; find the district of the place."""
        values = super().clean()
        first_day, kind = values.get("first_day"), values.get("repeats") or Kind.ONCE
        if values.get("until") and values.get("times"):
            self.add_error(
                "times", _("Sagen Sie bitte nur eines: bis wann oder wie oft.")
            )
        elif first_day and kind == Kind.OWN:
            self._clean_own_rule(values)
        elif first_day:
            values["rule"] = self._chosen_rule(values, Kind(kind), first_day)
        if values.get("meeting_place") and values.get("business"):
            self.add_error(
                "business", _("Wählen Sie einen Treffpunkt oder ein Geschäft.")
            )
        values["extra"] = list(self._with_times(values))
        self._find_district(values)
        return values

    def is_valid(self) -> bool:
        """Changes belong to dates that there are."""
        return super().is_valid() and self._changes_fit()

    def _chosen(self) -> dict[str, Any]:
        """How the stored rule is shown."""
        if not self.instance.rule:
            return {"repeats": Kind.ONCE}
        try:
            rule = read_rule(self.instance.rule)
        except RecurrenceError:
            return {"repeats": Kind.OWN}
        found = repeating_of(rule, self.instance.first_day)
        if found is None:
            return {"repeats": Kind.OWN}
        return {
            "repeats": found.kind,
            "weekdays": [str(day) for day in found.weekdays],
            "until": found.until,
            "times": found.count,
            "rule": "",
        }

    def _clean_own_rule(self, values: dict[str, Any]) -> None:
        try:
            values["rule"] = str(read_rule(values.get("rule") or ""))
        except RecurrenceError as error:
            self.add_error("rule", error.message)

    def _chosen_rule(self, values: dict[str, Any], kind: Kind, first: date) -> str:
        days = tuple(int(day) for day in values.get("weekdays") or ())
        chosen = Repeating(kind, days, values.get("until"), values.get("times"))
        return str(chosen.rule(first) or "")

    def _with_times(self, values: dict[str, Any]) -> Iterable[str]:
        start = values.get("start_time") or datetime.min.time()
        for text in values.get("extra") or []:
            moment = datetime.fromisoformat(text)
            if "T" not in text or values.get("start_time") is None:
                moment = datetime.combine(moment.date(), start)
            yield moment.isoformat(timespec="minutes")

    def _find_district(self, values: dict[str, Any]) -> None:
        latitude, longitude = values.get("latitude"), values.get("longitude")
        if values.get("district") is None and latitude and longitude:
            found = District.objects.containing(float(longitude), float(latitude))
            values["district"] = found

    def _changes_fit(self) -> bool:
        formset = self.formsets.get("changes")
        forms = [] if formset is None else formset.forms
        chosen = [one for one in forms if one.cleaned_data.get("day")]
        kept = [one for one in chosen if not one.cleaned_data.get("DELETE")]
        for one in kept:
            day = one.cleaned_data["day"]
            if not self.instance.has_date_on(day):
                words = {"day": day_in_words(day)}
                one.add_error("day", _("Am %(day)s ist kein Termin.") % words)
        return all(one.is_valid() for one in kept)
