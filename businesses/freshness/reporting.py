"""How a resident says that something is no longer right."""

from django import forms
from django.utils.translation import gettext_lazy as _

from businesses.models import BusinessPage, ErrorReport, ReportedPart, ReportState
from quartier.accounts.humans import HumanForm
from quartier.accounts.throttling import allowed

HOUR = 3600
DAY = 24 * HOUR
MOST_OF_A_NETWORK = 10
"""Within an hour: a class of pupils on a walk with their phones."""
MOST_OF_A_BUSINESS = 20
"""Within a day: from then on somebody means harm."""
MOST_LINKS = 2
LONGEST = 1000

NEEDS_WORDS = frozenset({ReportedPart.OTHER, ReportedPart.TEXT})


class ReportForm(HumanForm):
    """What is wrong, how it is right, and where an answer may go."""

    part = forms.ChoiceField(
        label=_("Was stimmt nicht?"),
        choices=ReportedPart.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Bitte wählen Sie, was nicht stimmt.")},
    )
    text = forms.CharField(
        label=_("Wie ist es richtig?"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    email = forms.EmailField(
        label=_("Ihre E-Mail"),
        required=False,
        max_length=254,
        help_text=_("Nur wenn Sie wissen möchten, was daraus wird."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "invalid": _("Diese E-Mail ist nicht vollständig. Bitte prüfen Sie sie.")
        },
    )

    def clean_text(self) -> str:
        """People tell opening hours; machines tell addresses of websites."""
        text = self.cleaned_data["text"]
        if text.lower().count("http") > MOST_LINKS:
            raise forms.ValidationError(_("Bitte schreiben Sie ohne so viele Links."))
        return text

    def clean(self) -> dict[str, object]:
        """Some things nobody can put right without being told how."""
        values = super().clean() or self.cleaned_data
        if values.get("part") in NEEDS_WORDS and not values.get("text"):
            self.add_error("text", _("Bitte sagen Sie uns in einem Satz, was los ist."))
        return values

    def save(self, business: BusinessPage, language: str) -> ErrorReport:
        """The report; one that says the same and is still open counts for both."""
        said = {name: self.cleaned_data[name] for name in ("part", "text", "email")}
        same = business.reports.filter(state=ReportState.OPEN, **said).first()
        if same or not self.spend():
            return same or business.reports.filter(**said).latest("made_at")
        return ErrorReport.objects.create(business=business, language=language, **said)


def may_report(network: str, business_pk: int) -> bool:
    """Count one report; whether it is not one too many."""
    return allowed(f"report-by:{network}", MOST_OF_A_NETWORK, HOUR) and allowed(
        f"report-on:{business_pk}", MOST_OF_A_BUSINESS, DAY
    )
