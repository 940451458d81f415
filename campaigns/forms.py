"""What must be right about a campaign before it is published."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from campaigns.phases import Phase
from campaigns.public.when import day
from quartier.media.choosing import PermittedPictures

LONGEST = timedelta(days=5 * 366)
"""A longer period is a slip in a year."""
BESIDE = timedelta(days=366)
"""How far before or after the period a phase may begin."""


class CampaignPageForm(PermittedPictures, WagtailAdminPageForm):
    """Days that make sense: a period, and phases in their order within reach of it."""

    def clean(self) -> dict[str, Any]:
        """Name the first day that is wrong, at its own field."""
        values = super().clean()
        first, last = values.get("first_day"), values.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("Der letzte Tag liegt vor dem ersten."))
        elif first and last and last - first > LONGEST:
            text = _("Das sind mehr als fünf Jahre. Stimmt das Jahr?")
            self.add_error("last_day", text)
        elif first and last:
            self._check_phases(first, last)
        return values

    def _check_phases(self, first: date, last: date) -> None:
        before: tuple[date, Phase] | None = None
        for form in sorted(self._phases(), key=_begins):
            begins, phase = _begins(form)
            wrong = _out_of_order(phase, before) or _out_of_reach(
                phase, begins, first, last
            )
            if wrong:
                form.add_error("first_day", wrong)
                return
            before = begins, phase

    def _phases(self) -> Iterator[Any]:
        """The forms of the phases that stay and are complete."""
        formset = self.formsets.get("phases")
        for form in formset.forms if formset else ():
            whole = form.is_valid() and form.cleaned_data.get("first_day")
            if whole and not form.cleaned_data.get("DELETE"):
                yield form


def _begins(form: Any) -> tuple[date, Phase]:
    values = form.cleaned_data
    return values["first_day"], Phase(values["phase"])


def _out_of_order(phase: Phase, before: tuple[date, Phase] | None) -> str:
    if before is None or before[1].place < phase.place:
        return ""
    words = {"phase": phase.label, "other": before[1].label, "day": day(before[0])}
    if before[1] is phase:
        return _("„%(phase)s“ steht schon in der Liste.") % words
    text = _("„%(other)s“ beginnt schon am %(day)s. Davor gehört „%(phase)s“.")
    return text % words


def _out_of_reach(phase: Phase, begins: date, first: date, last: date) -> str:
    if begins < first - BESIDE or begins > last + BESIDE:
        return _("Der Tag ist mehr als ein Jahr entfernt. Stimmt das Jahr?")
    words = {"phase": phase.label}
    if phase in {Phase.UNDER_WAY, Phase.CARE} and begins > last:
        return _("„%(phase)s“ beginnt erst nach dem letzten Tag.") % words
    if phase is Phase.FINISHED and begins < first:
        return _("„%(phase)s“ ist vor dem ersten Tag.") % words
    return ""
