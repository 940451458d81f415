"""Opening hours as the public page shows them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from quartier.hours.schedule import Schedule
from quartier.hours.states import OpenState

SOON = timedelta(minutes=30)
CLOSING_SOON = "closing_soon"


@dataclass(frozen=True, slots=True)
class ShownState:
    """Whether one can go there now: `value` chooses shape and colour."""

    value: str
    label: str
    sentence: str

    @classmethod
    def of(cls, schedule: Schedule, now: datetime, language: str) -> "ShownState":
        """The state at that moment, in the reader's language."""
        state, until = schedule.state_until(now)
        closing = state is OpenState.OPEN and until is not None and until - now <= SOON
        return cls(
            CLOSING_SOON if closing else state.value,
            str(state.label),
            schedule.sentence(now, language),
        )

    @property
    def on_map(self) -> str:
        """The same for a map, where what closes soon is open."""
        return OpenState.OPEN.value if self.value == CLOSING_SOON else self.value


@dataclass(frozen=True, slots=True)
class ShownDay:
    """One line of the week."""

    day: str
    ranges: tuple[str, ...]
    note: str
    is_today: bool


@dataclass(frozen=True, slots=True)
class ShownNotice:
    """What is different soon, and why."""

    label: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ShownHours:
    """State, week and notices; no week where nobody knows the hours."""

    state: ShownState
    week: list[ShownDay]
    summary: list[str]
    special_days: list[ShownNotice]

    @classmethod
    def of(cls, schedule: Schedule, now: datetime, language: str) -> "ShownHours":
        """Everything about the hours, from that moment on."""
        known = schedule.regular is not None
        return cls(
            ShownState.of(schedule, now, language),
            [
                ShownDay(line.name, line.ranges, line.note, line.is_today)
                for line in (schedule.week(now, language) if known else ())
            ],
            list(schedule.notes),
            [
                ShownNotice(notice.period, notice.text, notice.reason)
                for notice in schedule.upcoming_special_days(now, language=language)
            ],
        )
