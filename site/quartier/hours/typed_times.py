"""Times as people type them into the editor: "9", "9.30", "930", "9-18"."""

import re
from itertools import pairwise

from django.utils.translation import gettext as _

from quartier.hours.editable_week import EditableDay
from quartier.hours.errors import HoursError
from quartier.hours.rules import DAY

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.,h]?\s*(\d\d))?\s*(?:uhr|h)?", re.IGNORECASE)
_RANGE = re.compile(r"(.+?)\s*(?:-|–|—|bis)\s*(.+)", re.IGNORECASE)

TypedSlot = tuple[str, str]
"""What stands in the two inputs of one stretch: from and to."""


def read_time(typed: str) -> int:
    """Minutes since 0:00, 24:00 included; HoursError for what is no time."""
    match = _TIME.fullmatch(typed.strip())
    if match:
        minutes = int(match[1]) * 60 + int(match[2] or 0)
        if int(match[2] or 0) < 60 and minutes <= DAY:
            return minutes
    raise HoursError(
        _("„%(typed)s“ ist keine Uhrzeit. Schreiben Sie zum Beispiel 9:00 oder 18:30.")
        % {"typed": typed.strip()}
    )


def read_day(
    typed: list[TypedSlot], *, by_appointment: bool, is_closed: bool
) -> EditableDay:
    """One row of the editor; HoursError, without the day's name, if it is unclear."""
    slots = sorted(read_slot(*slot) for slot in typed if any(map(str.strip, slot)))
    if is_closed and slots:
        raise HoursError(
            _(
                "„geschlossen“ ist angekreuzt, aber es stehen Zeiten da. "
                "Löschen Sie eines von beiden."
            )
        )
    if is_closed and by_appointment:
        raise HoursError(
            _("Wählen Sie entweder „geschlossen“ oder „nach Vereinbarung“.")
        )
    if any(end > start for (_from, end), (start, _to) in pairwise(slots)):
        raise HoursError(_("Die Zeiten überschneiden sich."))
    if by_appointment and slots == [(0, DAY)]:
        slots = []
    return EditableDay(tuple(slots), by_appointment, is_closed)


def read_slot(first: str, last: str) -> tuple[int, int]:
    """Two inputs as minutes; an end before the start is on the next day.

    "9-18" in one input counts for both.
    """
    if not (first.strip() and last.strip()):
        both = _RANGE.fullmatch((first or last).strip())
        if both is None:
            read_time(first or last)
            raise HoursError(_missing(first))
        first, last = both[1], both[2]
    start, end = read_time(first), read_time(last)
    if start == end:
        raise HoursError(
            _(
                "Anfang und Ende sind gleich. "
                "Für „rund um die Uhr“ schreiben Sie 0:00 bis 24:00."
            )
        )
    return start % DAY, end if end > start % DAY else end + DAY


def _missing(first: str) -> str:
    if first.strip():
        return _("Es fehlt, bis wann Sie geöffnet haben.")
    return _("Es fehlt, ab wann Sie geöffnet haben.")
