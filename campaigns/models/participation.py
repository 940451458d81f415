"""Which businesses take part in which campaign."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ParticipationState(models.TextChoices):
    """Where a business stands in a campaign."""

    ASKED = "asked", _("eingeladen")
    JOINED = "joined", _("macht mit")
    LEFT = "left", _("macht nicht mehr mit")


class ParticipationQuerySet(models.QuerySet["Participation"]):
    """Sets of participations."""

    def joined(self) -> "ParticipationQuerySet":
        """Those of businesses that take part."""
        return self.filter(state=ParticipationState.JOINED)

    def shown(self) -> "ParticipationQuerySet":
        """Those that readers see: joined, and both pages are public."""
        return self.joined().filter(business__live=True, campaign__live=True)

    def to_approve(self) -> "ParticipationQuerySet":
        """Those with a line that an editor has not read yet."""
        return self.joined().exclude(proposed_line="")


class Participation(models.Model):
    """A business takes part in a campaign, with a line and a time of its own.

    A line that a team has changed waits beside the one that readers see.
    """

    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        on_delete=models.CASCADE,
        related_name="participations",
    )
    business = models.ForeignKey(
        "businesses.BusinessPage",
        verbose_name=_("Geschäft"),
        on_delete=models.CASCADE,
        related_name="participations",
    )
    state = models.CharField(
        _("Stand"),
        max_length=10,
        choices=ParticipationState,
        default=ParticipationState.JOINED,
    )
    line = models.CharField(
        _("Was haben Sie vor?"),
        max_length=140,
        blank=True,
        help_text=_("Ein Satz. Er steht auf der Seite der Aktion."),
    )
    line_is_approved = models.BooleanField(_("Satz ist freigegeben"), default=False)
    proposed_line = models.CharField(
        _("Neuer Satz, noch nicht freigegeben"), max_length=140, blank=True
    )
    starts_at = models.DateTimeField(_("Beginn"), null=True, blank=True)
    ends_at = models.DateTimeField(_("Ende"), null=True, blank=True)
    joined_at = models.DateTimeField(_("Dabei seit"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects: ClassVar = ParticipationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Teilnahme")
        verbose_name_plural = _("Teilnahmen")
        ordering = ["business__title", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "business"], name="a_business_takes_part_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.business}: {self.get_state_display()}"

    @property
    def public_line(self) -> str:
        """The line as readers see it: none before an editor has read it."""
        return self.line if self.line_is_approved else ""
