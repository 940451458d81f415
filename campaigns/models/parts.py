"""What belongs to one campaign and is published with it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from campaigns.phases import Phase


class CampaignPhase(models.Model):
    """The day on which a phase of a campaign begins."""

    campaign = ParentalKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="phases"
    )
    phase = models.CharField(_("Phase"), max_length=10, choices=Phase)
    first_day = models.DateField(_("Ab"))

    panels = [FieldRowPanel([FieldPanel("phase"), FieldPanel("first_day")])]

    class Meta:
        verbose_name = _("Phase")
        verbose_name_plural = _("Phasen")
        ordering = ["first_day", "pk"]

    def __str__(self) -> str:
        return f"{self.get_phase_display()}: {self.first_day}"


class PartnerRole(models.TextChoices):
    """What an organisation does for a campaign."""

    PARTNER = "partner", _("macht mit")
    FUNDER = "funder", _("fördert")


class CampaignPartner(Orderable):
    """An organisation that carries or pays for a campaign."""

    campaign = ParentalKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="partners"
    )
    name = models.CharField(_("Name"), max_length=120)
    role = models.CharField(
        _("Rolle"), max_length=10, choices=PartnerRole, default=PartnerRole.PARTNER
    )
    url = models.URLField(_("Website"), blank=True)
    logo = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
        FieldPanel("url"),
        FieldPanel("logo"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("Partner oder Förderer")
        verbose_name_plural = _("Partner und Förderer")

    def __str__(self) -> str:
        return self.name


class ResultNumber(Orderable):
    """One number that tells what came out: "24 Kübel bepflanzt"."""

    campaign = ParentalKey(
        "campaigns.CampaignPage",
        on_delete=models.CASCADE,
        related_name="result_numbers",
    )
    number = models.CharField(_("Zahl"), max_length=12)
    label = models.CharField(_("Wovon"), max_length=60)

    panels = [FieldRowPanel([FieldPanel("number"), FieldPanel("label")])]

    class Meta(Orderable.Meta):
        verbose_name = _("Zahl zum Ergebnis")
        verbose_name_plural = _("Zahlen zum Ergebnis")

    def __str__(self) -> str:
        return f"{self.number} {self.label}"
