"""Conditions among the typed words, as the page speaks of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from businesses.choices import Wheelchair
from businesses.directory.addresses import Addresses
from businesses.directory.form import AT_ONCE, YES
from businesses.search.analysis import Condition
from businesses.search.understanding import Understood

FILTERS: Mapping[Condition, tuple[str, str]] = {
    Condition.OPEN_NOW: ("offen", AT_ONCE),
    Condition.OPEN_ON_SUNDAYS: ("sonntags", YES),
    Condition.STEP_FREE: ("rollstuhl", Wheelchair.YES.value),
}
"""The filter of an address that says the same; nearness needs a place besides."""

LABELS: Mapping[Condition, Promise] = {
    Condition.OPEN_NOW: gettext_lazy("Jetzt geöffnet"),
    Condition.OPEN_ON_SUNDAYS: gettext_lazy("Sonntags geöffnet"),
    Condition.STEP_FREE: gettext_lazy("Stufenlos"),
}


@dataclass(frozen=True, slots=True)
class OtherMeaning:
    """A condition that words could also set, and the address at which they do."""

    label: str
    url: str


def other_meanings(understood: Understood, addresses: Addresses) -> list[OtherMeaning]:
    """What the words that are taken for a name would say otherwise."""
    return [
        OtherMeaning(
            str(LABELS[one.condition]),
            addresses.asking_here(
                understood.other_meaning(one), FILTERS[one.condition]
            ),
        )
        for one in understood.names
        if one.condition and one.condition in FILTERS
    ]


def spoken_notices(understood: Understood) -> list[str]:
    """What readers should know of a condition that they typed."""
    asks = Condition.NEARBY in understood.conditions
    if not asks or understood.query.near:
        return []
    return [
        _("Was in der Nähe ist, wissen wir erst mit Ihrem Standort: „In meiner Nähe“.")
    ]
