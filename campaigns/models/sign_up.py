"""People who have said that they come."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


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


class SignUp(models.Model):
    """One person, perhaps with others, for one date. No more is asked than needed."""

    date = models.ForeignKey(
        "campaigns.CampaignDate", on_delete=models.CASCADE, related_name="sign_ups"
    )
    name = models.CharField(_("Vorname"), max_length=60)
    email = models.EmailField(_("E-Mail"))
    people = models.PositiveSmallIntegerField(_("Wie viele kommen?"), default=1)
    language = models.CharField(max_length=10, default="de")
    state = models.CharField(
        _("Stand"), max_length=12, choices=SignUpState, default=SignUpState.UNCONFIRMED
    )
    made_at = models.DateTimeField(_("Angemeldet am"), auto_now_add=True)
    confirmed_at = models.DateTimeField(_("Bestätigt am"), null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = SignUpQuerySet.as_manager()

    class Meta:
        verbose_name = _("Anmeldung zu einem Termin")
        verbose_name_plural = _("Anmeldungen")
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["date", "email"],
                condition=~models.Q(state=SignUpState.CANCELLED),
                name="one_sign_up_for_each_address",
            )
        ]

    def __str__(self) -> str:
        return self.name
