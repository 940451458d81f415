"""What people say who want to come to a date."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quartier.accounts.humans import HumanForm

MOST_PEOPLE = 10


class SignUpFields(forms.Form):
    """Name, address and how many; nothing else is asked."""

    name = forms.CharField(
        label=_("Vorname"),
        max_length=60,
        help_text=_("Oder wie wir Sie rufen sollen."),
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": _("Bitte sagen Sie uns einen Namen.")},
    )
    email = forms.EmailField(
        label=_("E-Mail"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Ohne E-Mail können wir Ihnen nicht bestätigen."),
            "invalid": _("Diese E-Mail ist nicht vollständig. Bitte prüfen Sie sie."),
        },
    )
    people = forms.IntegerField(
        label=_("Wie viele kommen?"),
        min_value=1,
        max_value=MOST_PEOPLE,
        initial=1,
        help_text=_("Mit Ihnen selbst."),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )

    def __init__(self, *args: Any, places: int | None, **kwargs: Any) -> None:
        """`places` is how many a date has at all; None without a limit."""
        super().__init__(*args, **kwargs)
        most = MOST_PEOPLE if places is None else max(1, min(MOST_PEOPLE, places))
        people = forms.IntegerField(min_value=1, max_value=most)
        self.fields["people"].validators = people.validators
        self.fields["people"].widget.attrs["max"] = most

    def clean_name(self) -> str:
        """A name, and no way to send links to strangers in our mails."""
        name = " ".join(self.cleaned_data["name"].split())
        if "://" in name or "www." in name.lower() or not name.isprintable():
            raise forms.ValidationError(_("Bitte schreiben Sie nur einen Namen."))
        return name


class SignUpForm(SignUpFields, HumanForm):
    """The form for everybody, with what keeps machines out."""

    agreed = forms.BooleanField(
        label=_(
            "Ich bin einverstanden: Name und E-Mail dienen nur diesem Termin. "
            "30 Tage danach werden sie gelöscht."
        ),
        error_messages={"required": _("Ohne Ihr Einverständnis geht es nicht.")},
    )
    field_order = ("name", "email", "people", "agreed")


class SignUpByHandForm(SignUpFields):
    """For editors: somebody has called. Not everybody has an address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].required = False
        for name in ("name", "people"):
            self.fields[name].help_text = ""
        for name in ("name", "email"):
            self.fields[name].widget.attrs["autocomplete"] = "off"
