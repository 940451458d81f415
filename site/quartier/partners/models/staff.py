"""Who works for an organisation on this site."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from businesses.models.team import SingleUse


class Doing(models.TextChoices):
    """What somebody of the staff can do for their organisation."""

    SEE = "see", _("ansehen")
    HOURS = "hours", _("Zeiten der Treffpunkte ändern")
    DATES = "dates", _("Termine eintragen")
    OFFERS = "offers", _("Beratung anbieten")
    INBOX = "inbox", _("Anfragen beantworten")
    JOBS = "jobs", _("Kurse und Stellen eintragen")
    PAGE = "page", _("Seiten und Texte ändern")
    TEAM = "team", _("das Team ändern")


LEADS_ONLY = frozenset({Doing.PAGE, Doing.TEAM})


class StaffRole(models.TextChoices):
    """What somebody is in the staff."""

    LEAD = "lead", _("Leitung")
    COUNSELLOR = "counsellor", pgettext_lazy("role", "Beratung")

    def may(self, doing: Doing) -> bool:
        """Leads do everything, counsellors what their work brings along."""
        return self is StaffRole.LEAD or doing not in LEADS_ONLY


class StaffMember(models.Model):
    """A person who works for an organisation."""

    partner = models.ForeignKey(
        "partners.PartnerPage", on_delete=models.CASCADE, related_name="staff"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="staff_places"
    )
    role = models.CharField(_("Aufgabe"), max_length=10, choices=StaffRole)
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
                fields=["partner", "user"], name="one_place_per_person_and_partner"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"

    def may(self, doing: Doing) -> bool:
        """Whether this person can do that here."""
        return StaffRole(self.role).may(doing)


class StaffInvitation(SingleUse):
    """Asks somebody into the staff of an organisation, by mail."""

    partner = models.ForeignKey(
        "partners.PartnerPage", on_delete=models.CASCADE, related_name="invitations"
    )
    role = models.CharField(
        _("Aufgabe"), max_length=10, choices=StaffRole, default=StaffRole.COUNSELLOR
    )
    email = models.EmailField(_("E-Mail"))

    class Meta:
        verbose_name = _("Einladung")
        verbose_name_plural = _("Einladungen")
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.email
