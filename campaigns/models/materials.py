"""What is printed and sent around: posters, cards, signs, pictures."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MaterialState(models.TextChoices):
    """How far the worker has got with a file."""

    ORDERED = "ordered", _("bestellt")
    IN_WORK = "in_work", _("wird gemacht")
    MADE = "made", _("fertig")
    FAILED = "failed", _("nicht gelungen")


class Material(models.Model):
    """One file made from a campaign's content.

    `fingerprint` tells from which content; another content needs a new file. `done` of
    `steps` pages are finished while the worker is at it.
    """

    campaign = models.ForeignKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="materials"
    )
    kind = models.SlugField(_("Was"), max_length=30, db_index=False)
    language = models.CharField(max_length=10, default="de")
    in_black_and_white = models.BooleanField(default=False)
    fingerprint = models.CharField(max_length=64)
    state = models.CharField(
        _("Stand"),
        max_length=10,
        choices=MaterialState,
        default=MaterialState.ORDERED,
    )
    done = models.PositiveSmallIntegerField(default=0)
    steps = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    ordered_at = models.DateTimeField(auto_now_add=True)
    made_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Material")
        verbose_name_plural = _("Material")
        ordering = ["kind", "language", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "kind", "language", "in_black_and_white"],
                name="one_file_of_each_kind",
            )
        ]

    def __str__(self) -> str:
        return f"{self.campaign}: {self.kind}"
