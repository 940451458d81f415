"""Notes in quotes inside opening hours, such as "nach Vereinbarung"."""

import re

APPOINTMENT_NOTE = "nach Vereinbarung"
OPEN_END_MARK = "\N{HORIZONTAL ELLIPSIS}"
"""Put before the note of a time without an end ("18:00+"): the library tells
intervals apart by their notes only."""

_APPOINTMENT = re.compile(
    r"vereinbarung|absprache|auf anfrage|anmeldung|\btermin|verabredung"
    r"|appointment|on request|rendez-?vous",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"\s*(und|oder|sowie|auch|weitere|sonst|außerhalb|and|or|also|other)\b",
    re.IGNORECASE,
)


def is_appointment(note: str) -> bool:
    """Whether the note says that visitors have to arrange a time first."""
    return bool(_APPOINTMENT.search(note))


def is_appointment_besides(note: str) -> bool:
    """Whether appointments come on top of the times ("und nach Vereinbarung")."""
    return is_appointment(note) and bool(_BESIDES.match(note))
