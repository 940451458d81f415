"""What a visitor would find at the door, and the words for it."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from opening_hours import State

from quartier.hours.notes import is_appointment


class OpenState(StrEnum):
    """Whether a business can be visited at one moment."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    BY_APPOINTMENT = "by_appointment"

    @classmethod
    def read(cls, state: State, note: str) -> "OpenState":
        """What the library found; a note about appointments beats its answer.

        The library calls "nach Vereinbarung" open, and "Sa off (nach Vereinbarung)"
        closed: both mean that one has to ask first.
        """
        if note and is_appointment(note):
            return cls.BY_APPOINTMENT
        return _LIBRARY_STATES[str(state)]

    @property
    def label(self) -> Promise:
        """The state as one or two words in the reader's language."""
        return _LABELS[self]

    @property
    def is_open(self) -> bool:
        """Whether one can simply walk in."""
        return self is OpenState.OPEN

    @property
    def is_known(self) -> bool:
        """Whether anybody has told us the hours."""
        return self is not OpenState.UNKNOWN


_LIBRARY_STATES = {
    str(State.OPEN): OpenState.OPEN,
    str(State.CLOSED): OpenState.CLOSED,
    str(State.UNKNOWN): OpenState.UNKNOWN,
}
_LABELS: dict[OpenState, Promise] = {
    OpenState.OPEN: _("geöffnet"),
    OpenState.CLOSED: _("geschlossen"),
    OpenState.UNKNOWN: _("Öffnungszeiten unbekannt"),
    OpenState.BY_APPOINTMENT: _("nach Vereinbarung"),
}
