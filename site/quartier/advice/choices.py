"""Fixed sets that offers of advice, and those who ask for it, choose from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    """Whom an offer is for. Each has a list of its own."""

    RESIDENTS = "residents", _("Menschen, die hier wohnen")
    BUSINESSES = "businesses", _("Geschäfte und Betriebe")

    @property
    def topics(self) -> list["Topic"]:
        """What their advice is about."""
        is_for_businesses = self is Audience.BUSINESSES
        return [
            topic for topic in Topic if topic.is_for_businesses == is_for_businesses
        ]


class Topic(models.TextChoices):
    """What advice is about. Nothing here tells of anybody's health or residence."""

    WORK = "work", _("Arbeit")
    MONEY = "money", _("Geld und Anträge")
    DEBTS = "debts", _("Schulden")
    HOUSING = "housing", _("Wohnen")
    FAMILY = "family", _("Familie")
    LANGUAGE = "language", _("Deutsch lernen")
    SCHOOL = "school", _("Schule und Ausbildung")
    AUTHORITIES = "authorities", _("Behörden und Formulare")
    EVERYDAY = "everyday", _("Handy und Internet")
    VISIBILITY = "visibility", _("Sichtbar werden")
    DIGITAL = "digital", _("Digitales")
    ENERGY = "energy", _("Energie")
    SUCCESSION = "succession", _("Nachfolge")
    STAFF = "staff", _("Personal")
    FUNDING = "funding", _("Förderung und Gründung")

    @property
    def is_for_businesses(self) -> bool:
        """Whether shops ask about it."""
        return self in FOR_BUSINESSES


FOR_BUSINESSES = frozenset(
    {
        Topic.VISIBILITY,
        Topic.DIGITAL,
        Topic.ENERGY,
        Topic.SUCCESSION,
        Topic.STAFF,
        Topic.FUNDING,
    }
)


class Way(models.TextChoices):
    """How one comes to talk to somebody."""

    OPEN = "open", _("Offene Sprechstunde")
    APPOINTMENT = "appointment", _("Mit Termin")
    BOTH = "both", _("Offen und mit Termin")

    @property
    def is_open(self) -> bool:
        """Whether one can just come."""
        return self is not Way.APPOINTMENT

    @property
    def by_appointment(self) -> bool:
        """Whether one can have an hour of one's own."""
        return self is not Way.OPEN


class RequestKind(models.TextChoices):
    """What somebody asks for."""

    APPOINTMENT = "appointment", _("Termin")
    CALL_BACK = "call-back", _("Rückruf")


class RequestState(models.TextChoices):
    """How far a request has come."""

    UNCONFIRMED = "unconfirmed", _("noch nicht bestätigt")
    OPEN = "open", _("offen")
    ANSWERED = "answered", _("beantwortet")
    AGREED = "agreed", _("Termin steht")
    DONE = "done", _("erledigt")
    CANCELLED = "cancelled", _("abgesagt")

    @property
    def is_over(self) -> bool:
        """Whether nobody has to do anything any more."""
        return self in {RequestState.DONE, RequestState.CANCELLED}


class Result(models.TextChoices):
    """What became of a request; all that stays of it is such numbers."""

    HELPED = "helped", _("Gespräch hat stattgefunden")
    REFERRED = "referred", _("weitervermittelt")
    MISSED = "missed", _("nicht zustande gekommen")
    CANCELLED = "cancelled", _("abgesagt")
    UNANSWERED = "unanswered", _("ohne Antwort geblieben")


DONE_RESULTS = (Result.HELPED, Result.REFERRED, Result.MISSED)
"""What a counsellor chooses from."""


class StepKind(models.TextChoices):
    """What happened to a request."""

    ASKED = "asked", _("Anfrage gestellt")
    ANSWERED = "answered", _("Antwort")
    PROPOSED = "proposed", _("Termin vorgeschlagen")
    FIXED = "fixed", _("Termin fest vereinbart")
    ACCEPTED = "accepted", _("Termin angenommen")
    OTHER_TIME = "other-time", _("Um einen anderen Termin gebeten")
    WITHDRAWN = "withdrawn", _("Von Ihnen abgesagt")
    CANCELLED = "cancelled", _("Von der Beratungsstelle abgesagt")
    DONE = "done", _("Abgeschlossen")


DAYS = {
    "mo": _("Montag"),
    "tu": _("Dienstag"),
    "we": _("Mittwoch"),
    "th": _("Donnerstag"),
    "fr": _("Freitag"),
}
TIMES_OF_DAY = {"am": _("vormittags"), "pm": _("nachmittags")}


def time_choices() -> list[tuple[str, str]]:
    """When somebody has time: "Montag vormittags" and so on."""
    return [
        (f"{day}-{time}", f"{name} {words}")
        for day, name in DAYS.items()
        for time, words in TIMES_OF_DAY.items()
    ]


def times_in_words(times: list[str]) -> list[str]:
    """The same of what was chosen, in the order of the week."""
    return [words for value, words in time_choices() if value in times]
