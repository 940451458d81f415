"""The way of a campaign as a line of steps, each in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from campaigns.phases import Phase, Step, in_order, phase_on
from campaigns.public.when import day


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One step; `place` is done, current or coming, `words` says the same."""

    label: str
    place: str
    words: str
    when: str


def shown_steps(steps: Iterable[Step], today: date) -> Iterator[ShownStep]:
    """Every planned step in its order. The idea comes first, planned or not."""
    planned = list(in_order(steps))
    if not planned:
        return
    now = phase_on(planned, today)
    if planned[0].phase is not Phase.IDEA:
        place = "current" if now is Phase.IDEA else "done"
        yield ShownStep(str(Phase.IDEA.label), place, _words(place), "")
    for step in planned:
        place = _place(step, now, today)
        when = day(step.first_day) if place == "coming" else ""
        yield ShownStep(str(step.phase.label), place, _words(place), when)


def _place(step: Step, now: Phase, today: date) -> str:
    if step.first_day > today:
        return "coming"
    return "current" if step.phase is now else "done"


def _words(place: str) -> str:
    return {"done": _("geschafft"), "current": _("jetzt"), "coming": _("kommt noch")}[
        place
    ]
