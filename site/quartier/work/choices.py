"""Fixed sets that an offer of work or training chooses from."""

from collections.abc import Sequence

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What is offered."""

    JOB = "job", _("Arbeit")
    MINIJOB = "minijob", _("Minijob")
    APPRENTICESHIP = "apprenticeship", _("Ausbildung")
    INTERNSHIP = "internship", _("Praktikum")
    COURSE = "course", _("Kurs")
    QUALIFICATION = "qualification", _("Qualifizierung")

    @property
    def is_course(self) -> bool:
        """Whether somebody learns there without being employed."""
        return self in {Kind.COURSE, Kind.QUALIFICATION}


class German(models.TextChoices):
    """How much German it takes: the levels of the Common European Framework."""

    NONE = "none", _("Kein Deutsch nötig")
    A1 = "a1", _("Erste Wörter (A1)")
    A2 = "a2", _("Einfache Gespräche (A2)")
    B1 = "b1", _("Gespräche im Alltag (B1)")
    B2 = "b2", _("Sicher im Gespräch (B2)")
    C1 = "c1", _("Sehr gutes Deutsch (C1)")

    @property
    def in_a_sentence(self) -> str:
        """What somebody of this level can do."""
        return str(_SENTENCES[self])

    def and_below(self) -> Sequence["German"]:
        """What is open to somebody of this level."""
        levels = list(German)
        return levels[: levels.index(self) + 1]


_SENTENCES = {
    German.NONE: _("Sie können ohne Deutsch anfangen."),
    German.A1: _("Sie verstehen einzelne Wörter und kurze Anweisungen."),
    German.A2: _("Sie verstehen einfache Sätze und können kurz antworten."),
    German.B1: _("Sie kommen in den meisten Gesprächen bei der Arbeit zurecht."),
    German.B2: _("Sie sprechen sicher und lesen auch längere Texte."),
    German.C1: _("Sie sprechen und schreiben fast wie in Ihrer Muttersprache."),
}
