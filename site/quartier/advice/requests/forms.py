"""What somebody says who asks for an hour; no more is asked than needed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from businesses.choices import language_choices
from businesses.phones import PhoneError, clean_phone
from quartier.accounts.humans import HumanForm
from quartier.advice.choices import RequestKind, Topic, time_choices
from quartier.advice.models import AdviceOfferPage
from quartier.advice.models.request import LONGEST_WORDS

TOO_PRIVATE = _(
    "Schreiben Sie bitte nichts über Ihre Gesundheit oder Ihren Aufenthalt. "
    "Das klären Sie im Gespräch."
)


class TimesForm(forms.Form):
    """When somebody has time, by half days."""

    times = forms.MultipleChoiceField(
        label=_("Wann haben Sie Zeit?"),
        choices=time_choices,
        required=False,
        help_text=_("Je mehr Zeiten Sie nennen, desto schneller geht es."),
        widget=forms.CheckboxSelectMultiple,
    )
    words = forms.CharField(
        label=_("Möchten Sie noch etwas sagen?"),
        max_length=LONGEST_WORDS,
        required=False,
        help_text=TOO_PRIVATE,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AskForm(TimesForm, HumanForm):
    """A name, one way to answer, a language, times."""

    name = forms.CharField(
        label=_("Wie dürfen wir Sie nennen?"),
        max_length=60,
        help_text=_("Ein Vorname genügt."),
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": _("Bitte sagen Sie uns einen Namen.")},
    )
    reach = forms.CharField(
        label=_("Telefon oder E-Mail"),
        max_length=254,
        help_text=_("Eines von beiden genügt. Dorthin kommt die Antwort."),
        error_messages={"required": _("Wohin dürfen wir antworten?")},
    )
    language = forms.ChoiceField(label=_("In welcher Sprache?"))
    topic = forms.ChoiceField(label=_("Worum geht es?"), required=False)
    agreed = forms.BooleanField(
        error_messages={"required": _("Ohne Ihr Einverständnis geht es nicht.")},
    )
    field_order = ("name", "reach", "language", "topic", "times", "words", "agreed")

    def __init__(
        self,
        *args: Any,
        offer: AdviceOfferPage,
        kind: RequestKind,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, purpose=f"advice-{offer.pk}", **kwargs)
        self.fields["language"].choices = _languages(offer)  # type: ignore[attr-defined]
        self.fields["language"].initial = get_language() or "de"
        topics = [(one.value, one.label) for one in Topic if one in offer.topics]
        if len(topics) > 1:
            nothing = ("", _("Keine Angabe"))
            self.fields["topic"].choices = [nothing, *topics]  # type: ignore[attr-defined]
        else:
            del self.fields["topic"]
        if kind is RequestKind.CALL_BACK:
            self.fields["reach"].label = _("Telefon")
            self.fields["reach"].help_text = ""
            self.fields["reach"].widget.attrs |= {
                "type": "tel",
                "autocomplete": "tel",
            }
            self.fields["times"].label = _("Wann dürfen wir anrufen?")
        self.kind = kind
        self.fields["agreed"].label = _(
            "Ich bin einverstanden: Nur „%(partner)s“ liest meine Angaben. Spätestens "
            "%(days)s Tage nach dem letzten Schritt werden sie gelöscht."
        ) % {
            "partner": offer.partner.title if offer.partner else "",
            "days": offer.index.kept_days,
        }

    def clean_name(self) -> str:
        """A name, and no way to send links to strangers in our mails."""
        name = " ".join(self.cleaned_data["name"].split())
        if "://" in name or "www." in name.lower() or not name.isprintable():
            raise ValidationError(_("Bitte schreiben Sie nur einen Namen."))
        return name

    def clean_reach(self) -> dict[str, str]:
        """A telephone number or an address, whichever it is."""
        text = self.cleaned_data["reach"].strip()
        if "@" in text and self.kind is not RequestKind.CALL_BACK:
            try:
                validate_email(text)
            except ValidationError as error:
                raise ValidationError(
                    _("Diese E-Mail ist nicht vollständig. Bitte prüfen Sie sie.")
                ) from error
            return {"email": text.lower(), "phone": ""}
        try:
            return {"email": "", "phone": clean_phone(text)}
        except PhoneError as error:
            raise ValidationError(str(error)) from error


class CodeForm(forms.Form):
    """The code that somebody has noted down."""

    code = forms.CharField(
        label=_("Ihr Code"),
        max_length=40,
        help_text=_("Zehn Zeichen. Groß oder klein ist gleich."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters"}
        ),
        error_messages={"required": _("Bitte schreiben Sie den Code.")},
    )


def _languages(offer: AdviceOfferPage) -> list[Any]:
    """What is spoken there first; nobody is kept from asking in another language."""
    spoken = [choice for choice in language_choices() if choice[0] in offer.languages]
    others = [
        choice for choice in language_choices() if choice[0] not in offer.languages
    ]
    if not spoken:
        return others
    return [(_("Wird dort gesprochen"), spoken), (_("Andere Sprachen"), others)]
