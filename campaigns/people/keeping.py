"""How long the names of those who signed up are kept; what people can ask to see."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.models import Participation, SignUp
from campaigns.people.hosts import host_of
from campaigns.people.sign_ups import cancel
from quartier.accounts import personal_data, retention
from quartier.accounts.models import User
from quartier.accounts.personal_data import PersonalData, Row
from quartier.accounts.retention import Retention


def _unconfirmed(before: datetime) -> QuerySet[SignUp]:
    return SignUp.objects.unconfirmed_before(before)


def _of_past_dates(before: datetime) -> QuerySet[SignUp]:
    return SignUp.objects.filter(date__ends_at__lt=before)


def _theirs(user: User) -> QuerySet[SignUp]:
    return SignUp.objects.filter(email__iexact=user.email)


def _sign_ups(user: User) -> Iterator[Row]:
    for one in _theirs(user).select_related("date__campaign"):
        yield {
            _("Aktion"): host_of(one.date).title,
            _("Termin"): one.date.title,
            _("Beginn"): one.date.starts_at,
            _("Vorname"): one.name,
            _("E-Mail"): one.email,
            _("Wie viele kommen?"): one.people,
            _("Stand"): one.get_state_display(),
            _("Angemeldet am"): one.asked_at,
        }


def _erase_sign_ups(user: User) -> None:
    """Others get their places."""
    for pk in list(_theirs(user).values_list("pk", flat=True)):
        cancel(pk, timezone.now())
        SignUp.objects.filter(pk=pk).delete()


def _participations(user: User) -> Iterator[Row]:
    made = Participation.objects.filter(made_by=user)
    for one in made.select_related("campaign", "business"):
        yield {
            _("Aktion"): one.campaign.title,
            _("Geschäft"): one.business.title,
            _("Dabei seit"): one.joined_at,
        }


def _forget_participations(user: User) -> None:
    Participation.objects.filter(made_by=user).update(made_by=None)


def register_all() -> None:
    """Called once, when the apps are ready."""
    retention.register(Retention("unconfirmed-sign-ups", _unconfirmed))
    retention.register(Retention("sign-ups", _of_past_dates))
    personal_data.register(
        PersonalData(
            "campaign-dates",
            gettext_lazy("Ihre Anmeldungen zu Terminen"),
            _sign_ups,
            _erase_sign_ups,
            stays=gettext_lazy("Wie viele da waren, bleibt als Zahl."),
        )
    )
    personal_data.register(
        PersonalData(
            "campaign-participations",
            gettext_lazy("Aktionen, bei denen Sie Ihr Geschäft angemeldet haben"),
            _participations,
            _forget_participations,
            stays=gettext_lazy("Ihr Geschäft macht weiter mit."),
        )
    )
