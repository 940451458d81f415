"""The state of a spot at a moment: what was told, and what follows from the days.

Arithmetic on plain values. What people tell is stored with the spot; that it is free,
thirsty or not yet open follows from adoptions and from the calendar.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from campaigns.formats.format import (
    ADOPTED,
    CLOSED,
    FREE,
    OPEN,
    THIRSTY,
    Format,
    SpotAction,
    SpotState,
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is known of a spot. Days are local; `cared_on` is that of the last care."""

    state: str = ""
    cared_on: date | None = None
    opens_on: date | None = None
    is_adopted: bool = False


def is_open(kind: Format, opens_on: date | None, today: date) -> bool:
    """Whether readers may see what is in it. A door without a day stays shut."""
    if not kind.opens_by_day:
        return True
    return opens_on is not None and opens_on <= today


def is_thirsty(kind: Format, told: Told, today: date) -> bool:
    """Whether so many days have passed since care that it asks for some.

    Only what was looked after before can be waiting for it. Counted are days of the
    calendar, so no clock that is put forward or back makes a difference.
    """
    if kind.thirsty_after_days is None or told.cared_on is None or not told.state:
        return False
    return (today - told.cared_on).days >= kind.thirsty_after_days


def state_of(kind: Format, told: Told, today: date) -> SpotState:
    """The one word for it. What needs somebody's hands comes first."""
    if kind.opens_by_day:
        return kind.state(OPEN if is_open(kind, told.opens_on, today) else CLOSED)
    if told.state and kind.has_state(told.state):
        stored = kind.state(told.state)
        if not stored.needs_hands and is_thirsty(kind, told, today):
            return kind.state(THIRSTY)
        return stored
    if kind.adoptable:
        return kind.state(ADOPTED if told.is_adopted else FREE)
    return kind.states[0]


def state_after(state: str, action: SpotAction) -> str:
    """What is stored once somebody has told this."""
    if not action.leads_to:
        return state
    follows = action.leads_from is None or state in action.leads_from
    return action.leads_to if follows else state


def replayed(kind: Format, state: str, actions: Iterable[str]) -> str:
    """The state after a row of entries, from one before them."""
    for key in actions:
        if action := kind.action(key):
            state = state_after(state, action)
    return state
