"""The two parts of an offer that staff change, and their forms."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from businesses.moderation.part_form import FormOfPart
from businesses.moderation.parts import Lane
from quartier.advice.forms import AdviceOfferPageForm
from quartier.advice.models import AdviceOfferPage
from quartier.partners.models import Doing, MeetingPlacePage
from quartier.partners.portal.part_form import add_form
from quartier.partners.portal.parts import PagePart

WORDS = PagePart(
    "words",
    _("Name, Thema und Text"),
    Doing.OFFERS,
    Lane.EDITORIAL,
    ("title", "summary", "audience", "topics", "who", "text"),
    slug="text",
    icon="list",
)
FACTS = PagePart(
    "facts",
    _("Zeiten, Ort, Sprachen"),
    Doing.OFFERS,
    Lane.FACTS,
    (
        *("way", "hours", "when", "meeting_place", "phone"),
        *("languages", "has_interpreter", "is_free", "cost", "bring"),
    ),
    slug="zeiten",
    icon="clock",
)
PARTS = {part.slug: part for part in (WORDS, FACTS)}

WIDGETS: dict[str, Any] = {
    "summary": forms.Textarea(attrs={"rows": 2, "maxlength": 160}),
    "who": forms.TextInput(attrs={"maxlength": 160}),
    "way": forms.RadioSelect,
    "audience": forms.RadioSelect,
    "hours": forms.TextInput(attrs={"maxlength": 200, "autocomplete": "off"}),
    "when": forms.TextInput(attrs={"maxlength": 200}),
    "meeting_place": forms.Select,
    "cost": forms.TextInput(attrs={"maxlength": 120}),
    "bring": forms.Textarea(attrs={"rows": 3, "maxlength": 400}),
}
MISSING = {
    "title": _("Wie heißt das Angebot?"),
    "summary": _("Wobei helfen Sie? Ein Satz genügt."),
}


class PartOfOfferForm(FormOfPart, AdviceOfferPageForm):
    """What the forms of both parts share."""

    text_field = "text"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "title" in self.fields:
            self.fields["title"].help_text = _("Etwa: Hilfe bei der Bewerbung.")
            self.fields["who"].label = _("Wer hilft?")
            for name, words in MISSING.items():
                self.fields[name].error_messages["required"] = words
        if "meeting_place" in self.fields:
            shown = MeetingPlacePage.objects.shown()
            self.fields["meeting_place"].queryset = shown


def register_all() -> None:
    """Called once, when the apps are ready."""
    add_form(AdviceOfferPage, PartOfOfferForm, WIDGETS)
