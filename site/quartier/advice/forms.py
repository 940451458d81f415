"""The one form through which an offer of advice is written."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from businesses.choices import language_choices
from businesses.place_form import ReachableForm
from quartier.advice.choices import Audience, Topic, Way
from quartier.hours.errors import HoursError
from quartier.hours.schedule import Schedule
from quartier.hours.spelling import clean_hours
from quartier.partners.spoken_hours import spoken


def topic_choices() -> list[tuple[str, list[tuple[str, Any]]]]:
    """All topics, grouped by whom they are for."""
    return [
        (str(audience.label), [(topic.value, topic.label) for topic in audience.topics])
        for audience in Audience
    ]


class AdviceOfferPageForm(ReachableForm):
    """An offer, written by editors or by the staff of its organisation."""

    topics = forms.MultipleChoiceField(
        label=_("Themen"),
        choices=topic_choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Worum geht es? Wählen Sie ein Thema.")},
    )
    languages = forms.MultipleChoiceField(
        label=_("Beratung auf"),
        choices=language_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "hours" in self.fields:
            self.initial["hours"] = _as_written(self.instance.hours)

    def clean_hours(self) -> str:
        """Times that can be read and told, kept as opening hours are."""
        text = self.cleaned_data["hours"]
        if not text.strip():
            return ""
        try:
            hours = clean_hours(text)
        except HoursError as error:
            raise ValidationError(error.message) from error
        schedule = Schedule(hours, land=settings.LAND, country=settings.COUNTRY)
        lines = schedule.summary(timezone.now(), settings.LANGUAGE_CODE)
        if not any(line.has_times for line in lines):
            raise ValidationError(
                _("Schreiben Sie Wochentage und Uhrzeiten, etwa: Di 10–12 Uhr.")
            )
        return hours

    def clean(self) -> dict[str, Any]:
        """Topics fit those whom it is for; who can just come must know when."""
        values = super().clean()
        audience, topics = values.get("audience"), values.get("topics")
        if audience and topics:
            fitting = {topic.value for topic in Audience(audience).topics}
            if strangers := set(topics) - fitting:
                names = ", ".join(sorted(str(Topic(one).label) for one in strangers))
                words = _("Passt nicht zu dieser Gruppe: %(names)s.") % {"names": names}
                self.add_error("topics", words)
        is_open = values.get("way") in {Way.OPEN, Way.BOTH}
        has_times = values.get("hours", True) or values.get("when", True)
        if is_open and not has_times:
            self.add_error("hours", _("Wann kann man einfach kommen?"))
        return values


def _as_written(hours: str) -> str:
    """Stored times in German words, where these mean all of what is stored."""
    words = spoken(hours)
    return words if words == hours or clean_hours(words) == hours else hours
