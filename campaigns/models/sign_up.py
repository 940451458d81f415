"""People who have said that they come."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

TIME_TO_CONFIRM = timedelta(hours=48)
"""How long a place is asked for before nobody has confirmed the address."""


class SignUpState(models.TextChoices):
    """Where somebody's word stands."""

    UNCONFIRMED = "unconfirmed", _("noch nicht bestätigt")
    PLACE = "place", _("hat einen Platz")
    WAITING = "waiting", _("auf der Warteliste")
    CANCELLED = "cancelled", _("abgesagt")


class SignUpQuerySet(models.QuerySet["SignUp"]):
    """Sets of sign-ups."""

    def active(self) -> "SignUpQuerySet":
        """Those that hold or want a place."""
        return self.exclude(state=SignUpState.CANCELLED)

    def with_place(self) -> "SignUpQuerySet":
        """Those that have a place, by name."""
        return self.filter(state=SignUpState.PLACE).order_by("name", "pk")

    def waiting(self) -> "SignUpQuerySet":
        """The waiting list, the first in it first."""
        waits = self.filter(state=SignUpState.WAITING)
        return waits.order_by("confirmed_at", "pk")

    def confirmed(self) -> "SignUpQuerySet":
        """Those that hold a place or wait for one."""
        return self.filter(state__in=[SignUpState.PLACE, SignUpState.WAITING])

    def unconfirmed_before(self, moment: datetime) -> "SignUpQuerySet":
        """Those whose address nobody has confirmed since then."""
        return self.filter(state=SignUpState.UNCONFIRMED, asked_at__lt=moment)


class SignUp(models.Model):
    """One person, perhaps with others, for one date. No more is asked than needed.

    Addresses are kept in small letters. Who signs up by phone may have none.
    """

    date = models.ForeignKey(
        "campaigns.CampaignDate", on_delete=models.CASCADE, related_name="sign_ups"
    )
    name = models.CharField(_("Vorname"), max_length=60)
    email = models.EmailField(_("E-Mail"), blank=True)
    people = models.PositiveSmallIntegerField(_("Wie viele kommen?"), default=1)
    language = models.CharField(max_length=10, default="de")
    state = models.CharField(
        _("Stand"), max_length=12, choices=SignUpState, default=SignUpState.UNCONFIRMED
    )
    asked_at = models.DateTimeField(_("Angemeldet am"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("Bestätigt am"), null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = SignUpQuerySet.as_manager()

    class Meta:
        verbose_name = _("Anmeldung zu einem Termin")
        verbose_name_plural = _("Anmeldungen")
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["date", "email"],
                condition=~models.Q(state=SignUpState.CANCELLED) & ~models.Q(email=""),
                name="one_sign_up_for_each_address",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def has_place(self) -> bool:
        """Whether there is a place for this person."""
        return self.state == SignUpState.PLACE
