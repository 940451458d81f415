"""How long what is kept: every period of the site, in one table."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class Period:
    """How many days something is kept, what it is, and why so long."""

    days: int
    title: StrPromise
    reason: StrPromise

    @property
    def length(self) -> timedelta:
        """The days as something that can be taken from a moment."""
        return timedelta(days=self.days)


PERIODS = {
    "attempts": Period(
        2,
        _("Zähler gegen zu viele Versuche"),
        _("Sie wirken höchstens einen Tag lang."),
    ),
    "sign-ins": Period(
        30,
        _("Anmeldungen auf Geräten"),
        _("So lange kann ein Gerät angemeldet bleiben."),
    ),
    "email-changes": Period(
        7,
        _("Nicht bestätigte neue E-Mail-Adressen"),
        _("Die Links gelten einen Tag lang."),
    ),
    "archives": Period(
        7,
        _("Archive mit eigenen Daten"),
        _("So lange kann man sie herunterladen."),
    ),
    "words-of-mails": Period(
        30,
        _("Texte gesendeter Mails"),
        _("So lange fragen Menschen nach einer Mail."),
    ),
    "mails": Period(
        365,
        _("Wem wann welche Art von Mail geschrieben wurde"),
        _("So lange darf keine Mail doppelt hinausgehen."),
    ),
    "farewells": Period(
        1,
        _("Letzte Mails an Menschen, die gegangen sind"),
        _("Sie sollen nur noch ankommen."),
    ),
    "undeliverable": Period(
        365,
        _("Notizen über unzustellbare Adressen"),
        _("Ein Postfach kann wieder aufgehen."),
    ),
    "unused-accounts": Period(
        90,
        _("Konten, mit denen sich nie jemand angemeldet hat"),
        _("Die Adresse wurde nicht bestätigt."),
    ),
    "drafts": Period(
        60,
        _("Nicht gespeicherte Eingaben"),
        _("Nach zwei Monaten sind sie überholt."),
    ),
    "used-codes": Period(
        180,
        _("Benutzte und abgelaufene Codes für die Übernahme"),
        _("So lange lässt sich ein Missbrauch aufklären."),
    ),
    "used-invitations": Period(
        180,
        _("Benutzte und abgelaufene Einladungen"),
        _("So lange lässt sich ein Missbrauch aufklären."),
    ),
    "staff-invitations": Period(
        180,
        _("Benutzte und abgelaufene Einladungen in Teams von Partnern"),
        _("So lange lässt sich ein Missbrauch aufklären."),
    ),
    "decided-claims": Period(
        730,
        _("Entschiedene Anfragen zur Übernahme"),
        _("So lange kann ein Streit wieder aufkommen."),
    ),
    "refused-registrations": Period(
        180,
        _("Entwürfe abgelehnter Anmeldungen"),
        _("So lange lässt sich eine Ablehnung überdenken."),
    ),
    "reporters": Period(
        180,
        _("E-Mail-Adressen bei erledigten Hinweisen"),
        _("So lange fragen Menschen, was daraus wurde."),
    ),
    "changes": Period(
        365,
        _("Frühere Stände von Änderungen der Teams"),
        _("Ein Jahr lang lässt sich eine Änderung nachvollziehen."),
    ),
    "unconfirmed-sign-ups": Period(
        2,
        _("Nicht bestätigte Anmeldungen zu Terminen"),
        _("So lange gilt der Link in der Mail."),
    ),
    "sign-ups": Period(
        30,
        _("Anmeldungen zu Terminen, nach dem Termin"),
        _("So lange fragen Menschen noch nach dem Termin."),
    ),
    "advice-requests": Period(
        90,
        _("Anfragen nach Beratung, nach dem letzten Schritt"),
        _("So lange gehen Gespräche weiter. Erledigte gehen nach 30 Tagen."),
    ),
    "daily-numbers": Period(
        762,
        _("Tageszahlen der Geschäfte, danach Monatszahlen"),
        _("25 Monate: So steht jeder gezeigte Monat neben dem des Vorjahrs."),
    ),
}
"""By the name that `quartier.accounts.retention` registers."""
