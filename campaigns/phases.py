"""The way of a campaign from the idea to its result; arithmetic without records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.db import models
from django.utils.translation import gettext_lazy as _


class Phase(models.TextChoices):
    """Where a campaign stands, in the order in which it gets there."""

    IDEA = "idea", _("Idee")
    CALL = "call", _("Mitmachen")
    UNDER_WAY = "under_way", _("Läuft")
    CARE = "care", _("Pflege")
    FINISHED = "finished", _("Abgeschlossen")

    @property
    def place(self) -> int:
        """Its place on the way, from 0."""
        return list(Phase).index(self)


@dataclass(frozen=True)
class Step:
    """A phase and the local day on which it begins, from midnight on."""

    phase: Phase
    first_day: date


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps by their days; of two on one day the later phase comes last."""
    return tuple(sorted(steps, key=lambda step: (step.first_day, step.phase.place)))


def phase_on(steps: Iterable[Step], today: date) -> Phase:
    """The phase on a day: that of the last step that has begun, at first the idea."""
    begun = [step for step in in_order(steps) if step.first_day <= today]
    return begun[-1].phase if begun else Phase.IDEA


def next_step(steps: Iterable[Step], today: date) -> Step | None:
    """The next step after a day; None if nothing more is planned."""
    return next((one for one in in_order(steps) if one.first_day > today), None)


def runs_backwards(steps: Sequence[Step]) -> bool:
    """Whether a later day leads to an earlier phase, or to the same twice."""
    places = [step.phase.place for step in in_order(steps)]
    return any(second <= first for first, second in pairwise(places))
