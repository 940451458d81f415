"""What a kind of campaign is: its spots, their states, and what people do there."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from campaigns.phases import Phase

Words = str | Promise

FREE, ADOPTED, THIRSTY = "free", "adopted", "thirsty"
"""States that follow from adoptions and from the days since care."""

CLOSED, OPEN = "closed", "open"
"""States that follow from the day on which a spot opens."""


@dataclass(frozen=True, kw_only=True)
class SpotState:
    """A state of a spot, told by shape, colour and word.

    `mark` is the name of an icon, `tone` one of leaf, sun, brick, muted. A state that
    `needs_hands` is told to those who look after the spot.
    """

    key: str
    label: Words
    mark: str
    tone: str = "leaf"
    needs_hands: bool = False
    for_editors: bool = False
    """Whether the editors hear of it too, as of damage."""


@dataclass(frozen=True, kw_only=True)
class SpotAction:
    """What a passer-by or an adopter does at a spot, kept as an entry of its diary.

    `leads_to` is the key of the state that follows, "" if none does, and `leads_from`
    those from which it follows; None is any. `for_everybody` tells whether it takes no
    account.
    """

    key: str
    label: Words
    done: Words
    icon: str
    leads_to: str = ""
    leads_from: frozenset[str] | None = None
    counts_as_care: bool = False
    for_everybody: bool = False


@dataclass(frozen=True, kw_only=True)
class Sample:
    """What a campaign of this format starts with.

    `body` is a StreamField's value. `checklist` are pairs of words and days before (-)
    or after the first day, `afterwards` the same after the last one. `phases` are keys
    of phases with days before or after the first; the campaign is under way from that
    day on, and finished on the day after the last.
    """

    title: Words
    teaser: Words
    body: Sequence[tuple[str, object]] = ()
    checklist: Sequence[tuple[Words, int]] = ()
    afterwards: Sequence[tuple[Words, int]] = (
        (_("Allen danken, die mitgemacht haben"), 3),
        (_("Ergebnis, Zahlen und Bilder eintragen"), 14),
    )
    phases: Sequence[tuple[str, int]] = ((Phase.CALL, -42),)


@dataclass(frozen=True, kw_only=True)
class Format:
    """One kind of campaign. All it needs is this, a template and its texts.

    `fields` are the names of the fields of `Spot` that editors fill in beside number
    and label. `list_template` shows the spots on the page of the campaign,
    `spot_template` one spot on its own page, behind its code.
    """

    key: str
    name: Words
    spot: Words
    spots: Words
    states: Sequence[SpotState]
    fields: frozenset[str]
    list_template: str
    spot_template: str
    sample: Sample
    actions: Sequence[SpotAction] = ()
    adoptable: bool = False
    """Whether somebody looks after a spot for a season."""
    thirsty_after_days: int | None = None
    """Days without care after which a spot asks for it; None for spots that don't."""
    opens_by_day: bool = False
    """Whether a spot shows nothing before its day."""
    walked_in_order: bool = False
    """Whether visitors collect the spots one by one, with a code at each."""
    own_lines: bool = False
    """Whether each business that takes part has a line and a time of its own."""

    def has_state(self, key: str) -> bool:
        """Whether that is one of its states."""
        return any(one.key == key for one in self.states)

    def state(self, key: str) -> SpotState:
        """A state by its key; the first where another format left an unknown one."""
        return next((one for one in self.states if one.key == key), self.states[0])

    def action(self, key: str) -> SpotAction | None:
        """An action by its key."""
        return next((one for one in self.actions if one.key == key), None)
