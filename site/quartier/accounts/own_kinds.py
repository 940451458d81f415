"""What the site knows about people by themselves: account, devices, factors, mail."""

from collections.abc import Iterator
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quartier.accounts import archives, personal_data, retention
from quartier.accounts.devices import device_name, end_sessions
from quartier.accounts.leaving import FAREWELL
from quartier.accounts.models import Archive, Attempts, EmailChange, User
from quartier.accounts.personal_data import PersonalData, Row
from quartier.accounts.retention import Retention
from quartier.mail import keeping
from quartier.mail.models import OutgoingMail, Refusal, Undeliverable


def _person(user: User) -> Iterator[Row]:
    yield {
        _("E-Mail-Adresse"): user.email,
        _("Vorname"): user.first_name,
        _("Nachname"): user.last_name,
        _("Sprache der Mails"): user.get_language_display(),
        _("Konto seit"): user.date_joined,
        _("Zuletzt angemeldet"): user.last_login,
        _("Mit Passwort"): user.has_usable_password(),
        _("Administrator"): user.is_superuser,
        _("Gruppen"): [group.name for group in user.groups.all()],
    }
    for change in EmailChange.objects.filter(user=user):
        yield {
            _("Neue E-Mail-Adresse"): change.new_email,
            _("Gewünscht am"): change.asked_at,
        }


def _devices(user: User) -> Iterator[Row]:
    for session in UserSession.objects.filter(user=user):
        yield {
            _("Gerät"): device_name(session.user_agent),
            _("Browser sagt von sich"): session.user_agent,
            _("Netz"): session.ip,
            _("Angemeldet am"): session.created_at,
        }


def _factors(user: User) -> Iterator[Row]:
    for factor in Authenticator.objects.filter(user=user):
        yield {
            _("Art"): factor.get_type_display(),
            _("Name"): factor.data.get("name", ""),
            _("Eingerichtet am"): factor.created_at,
            _("Zuletzt benutzt"): factor.last_used_at,
        }


def _mails(user: User) -> Iterator[Row]:
    for mail in OutgoingMail.objects.filter(to__iexact=user.email):
        yield {
            _("Betreff"): mail.subject,
            _("Geschrieben"): mail.created_at,
            _("Gesendet"): mail.sent_at,
            _("Text"): mail.text,
        }
    for refusal in Refusal.objects.filter(address__iexact=user.email):
        yield {_("Abbestellt"): refusal.kind, _("Seit"): refusal.at}
    for note in Undeliverable.objects.filter(address__iexact=user.email):
        yield {_("Unzustellbar seit"): note.since, _("Grund"): note.reason}


def _erase_mails(user: User) -> None:
    OutgoingMail.objects.filter(to__iexact=user.email).delete()
    Refusal.objects.filter(address__iexact=user.email).delete()
    Undeliverable.objects.filter(address__iexact=user.email).delete()


def _erase_archives(user: User) -> None:
    archives.clear(Archive.objects.filter(user=user))


def _archives(user: User) -> Iterator[Row]:
    for archive in Archive.objects.filter(user=user):
        yield {
            _("Gewünscht am"): archive.asked_at,
            _("Heruntergeladen"): archive.fetched_at,
        }


def _ended_sessions(before: datetime) -> QuerySet[UserSession]:
    """Sign-ins that are over: longer ago than any lasts, or without their session."""
    lasting = Session.objects.values("session_key")
    over = ~Q(session_key__in=lasting)
    return UserSession.objects.filter(Q(created_at__lt=before) | over)


def register_all() -> None:
    """Called once, when the apps are ready."""
    for kind in (
        PersonalData(
            "archives", gettext_lazy("Archive Ihrer Daten"), _archives, _erase_archives
        ),
        PersonalData("mails", gettext_lazy("Mails an Sie"), _mails, _erase_mails),
        PersonalData(
            "second-factors", gettext_lazy("Passkeys, App und Notfallcodes"), _factors
        ),
        PersonalData("devices", gettext_lazy("Geräte"), _devices, end_sessions),
        PersonalData("account", gettext_lazy("Ihr Konto"), _person),
    ):
        personal_data.register(kind)
    for kept in (
        Retention("attempts", lambda b: Attempts.objects.filter(began_at__lt=b)),
        Retention("sign-ins", _ended_sessions),
        Retention(
            "email-changes", lambda b: EmailChange.objects.filter(asked_at__lt=b)
        ),
        Retention(
            "archives",
            lambda b: Archive.objects.filter(asked_at__lt=b),
            archives.clear,
        ),
        Retention("words-of-mails", keeping.with_words_before, keeping.clear_words),
        Retention("mails", keeping.done_before),
        Retention("farewells", lambda b: keeping.done_before(b).filter(kind=FAREWELL)),
        Retention("undeliverable", lambda b: Undeliverable.objects.filter(since__lt=b)),
    ):
        retention.register(kept)
