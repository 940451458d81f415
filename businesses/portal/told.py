"""What a person is told after a save: what customers see now, and the way back."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from businesses.models import ChangeState, ProfileChange
from businesses.moderation.lanes import may_be_taken_back
from businesses.moderation.values import changed_names
from businesses.moderation.versions import Versions
from businesses.moderation.words import in_words, label_of


@dataclass(frozen=True)
class Told:
    """A change in words."""

    change: ProfileChange
    title: str
    lines: list[str]
    can_undo: bool

    @property
    def is_waiting(self) -> bool:
        """Whether the public page does not show it yet."""
        return self.change.state == ChangeState.WAITING


def told(change: ProfileChange, versions: Versions, now: datetime) -> Told:
    """What to say after this change."""
    can_undo = may_be_taken_back(change, versions)
    if change.state == ChangeState.WAITING:
        title = _("Wartet auf Freigabe durch die Redaktion")
        line = _("Bis dahin sehen Ihre Kunden die bisherige Fassung.")
        return Told(change, title, [line], can_undo)
    if change.state == ChangeState.UNDONE:
        return Told(change, _("Das ist zurückgenommen"), [], False)
    return Told(
        change,
        _("Das sehen Ihre Kunden jetzt"),
        _lines(change, versions, now),
        can_undo,
    )


def _lines(change: ProfileChange, versions: Versions, now: datetime) -> list[str]:
    if change.part == "today":
        return [versions.live.schedule.sentence(now, get_language() or "de")]
    lines = []
    for name in changed_names(change.before, change.after):
        words = in_words(name, change.after[name], now)
        if name in ("logo", "gallery"):
            continue
        if name == "opening_hours":
            lines += words or [_("Öffnungszeiten unbekannt")]
        else:
            lines.append(f"{label_of(name)}: {', '.join(words) or '–'}")
    return lines[:8]
