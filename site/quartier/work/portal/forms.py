"""The form of every offer, cut down to what those who make it write."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from businesses.moderation.part_form import FormOfPart, cut_down, day_input
from businesses.moderation.parts import Lane
from businesses.phones import phone_display
from quartier.partners.models import Doing
from quartier.partners.portal.parts import PagePart
from quartier.work.forms import OpeningPageForm
from quartier.work.models import OpeningPage

PLAIN = (
    *("title", "kind", "summary", "german"),
    *("contact_name", "contact_phone", "contact_email", "shown_until"),
)
FOLDED = {
    _("Beginn, Zeit, Lohn"): ("starts_on", "starts", "hours_from", "hours_to", "pay"),
    _("Was man braucht und was man lernt"): (
        *("needs_no_papers", "takes_foreign_papers", "needs", "learns"),
        *("languages", "text"),
    ),
}
OFFER = PagePart(
    "opening",
    _("Angebot"),
    Doing.JOBS,
    Lane.EDITORIAL,
    (*PLAIN, *(name for names in FOLDED.values() for name in names)),
    slug="angebot",
    icon="hand",
)
WIDGETS: dict[str, Any] = {
    "title": forms.TextInput(attrs={"maxlength": 120}),
    "kind": forms.RadioSelect,
    "summary": forms.Textarea(attrs={"rows": 4, "maxlength": 300}),
    "german": forms.Select,
    "contact_name": forms.TextInput(attrs={"maxlength": 80, "autocomplete": "name"}),
    "contact_phone": forms.TextInput(
        attrs={"type": "tel", "autocomplete": "tel", "maxlength": 40}
    ),
    "contact_email": forms.EmailInput(attrs={"autocomplete": "email"}),
    "shown_until": day_input(),
    "starts_on": day_input(),
    "starts": forms.TextInput(attrs={"maxlength": 80}),
    "hours_from": forms.NumberInput(attrs={"min": 1, "max": 60}),
    "hours_to": forms.NumberInput(attrs={"min": 1, "max": 60}),
    "pay": forms.TextInput(attrs={"maxlength": 120}),
    "needs": forms.Textarea(attrs={"rows": 3, "maxlength": 400}),
    "learns": forms.Textarea(attrs={"rows": 3, "maxlength": 400}),
}
LABELS = {"title": _("Was bieten Sie an?")}
HELP = {"title": _("Etwa: Aushilfe im Verkauf, Ausbildung zur Bäckerin.")}


@dataclass(frozen=True)
class Fold:
    """Fields below a heading that one opens; open where something is wrong."""

    heading: Any
    fields: list[Any]
    is_open: bool


class OfferForm(FormOfPart, OpeningPageForm):
    """An offer as a shop or an organisation writes it."""

    text_field = "text"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["contact_phone"] = phone_display(self.instance.contact_phone)

    @property
    def plain_fields(self) -> list[Any]:
        """What every offer says."""
        return [self[name] for name in PLAIN]

    @property
    def folded_fields(self) -> Iterator[Fold]:
        """What most leave out."""
        for heading, names in FOLDED.items():
            fields = [self[name] for name in names]
            yield Fold(heading, fields, any(field.errors for field in fields))


@cache
def offer_form() -> type[OfferForm]:
    """The class of the form, with its fields."""
    return cut_down(OfferForm, OpeningPage, OFFER, WIDGETS, {}, LABELS, HELP)
