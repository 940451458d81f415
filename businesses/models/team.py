"""Who looks after a profile."""

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Doing(models.TextChoices):
    """What a member of a team can do to a profile."""

    SEE = "see", _("ansehen")
    HOURS = "hours", _("Öffnungszeiten ändern")
    NOTICE = "notice", _("Angebot oder Hinweis ändern")
    PICTURES = "pictures", _("Bilder ändern")
    CONTACT = "contact", _("Kontakt und Zugang ändern")
    TEXT = "text", _("Texte ändern")
    CAMPAIGNS = "campaigns", _("bei Aktionen mitmachen")
    DATES = "dates", _("Termine eintragen")
    JOBS = "jobs", _("Stellen ausschreiben")
    TEAM = "team", _("das Team ändern")


HELPERS_MAY = frozenset(
    {
        *(Doing.SEE, Doing.HOURS, Doing.NOTICE),
        *(Doing.PICTURES, Doing.CAMPAIGNS, Doing.DATES),
    }
)


class Role(models.TextChoices):
    """What somebody is in a team."""

    OWNER = "owner", _("Inhaberin oder Inhaber")
    HELPER = "helper", _("Mitarbeit")

    def may(self, doing: Doing) -> bool:
        """Owners do everything, helpers what comes up on a working day."""
        return self is Role.OWNER or doing in HELPERS_MAY


class TeamMember(models.Model):
    """A person in the team of one business."""

    business = models.ForeignKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="team"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    role = models.CharField(_("Aufgabe"), max_length=10, choices=Role)
    joined_at = models.DateTimeField(_("Dabei seit"), auto_now_add=True)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("Mitglied im Team")
        verbose_name_plural = _("Mitglieder im Team")
        ordering = ["joined_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["business", "user"], name="one_place_per_person_and_team"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"

    def may(self, doing: Doing) -> bool:
        """Whether this person can do that here."""
        return Role(self.role).may(doing)


class SingleUseQuerySet(models.QuerySet):
    """Sets of things that open a door once."""

    def usable(self, now: datetime) -> "SingleUseQuerySet":
        """Those that were neither used nor revoked, and have not expired."""
        return self.filter(
            used_at__isnull=True, revoked_at__isnull=True, expires_at__gt=now
        )

    def use(self, secret_hash: str, user: models.Model, now: datetime) -> bool:
        """Use up the one with this secret; False if it is not usable (any more).

        Call it in the transaction of what it opens the door to.
        """
        usable = self.usable(now).filter(secret_hash=secret_hash)
        return usable.update(used_at=now, used_by=user) == 1

    def revoke(self, now: datetime) -> int:
        """Shut those that are still usable; returns how many there were."""
        return self.usable(now).update(revoked_at=now)


class SingleUse(models.Model):
    """Opens a door once. Only a keyed hash of its secret is stored.

    Using it is an update of the rows that are still usable: of many who try at once,
    one changes a row.
    """

    secret_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("Angelegt"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    expires_at = models.DateTimeField(_("Gilt bis"))
    used_at = models.DateTimeField(_("Benutzt am"), null=True, blank=True)
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    revoked_at = models.DateTimeField(_("Zurückgezogen am"), null=True, blank=True)

    objects: ClassVar = SingleUseQuerySet.as_manager()

    class Meta:
        abstract = True


class Invitation(SingleUse):
    """Asks somebody into a team, by mail or by a code to scan."""

    business = models.ForeignKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="invitations"
    )
    role = models.CharField(
        _("Aufgabe"), max_length=10, choices=Role, default=Role.HELPER
    )
    email = models.EmailField(_("E-Mail"), blank=True)

    class Meta:
        verbose_name = _("Einladung")
        verbose_name_plural = _("Einladungen")
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.email or str(_("Einladung zum Scannen"))
