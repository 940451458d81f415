"""The places of a campaign, who looks after them, and what happened there."""

import secrets
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from campaigns.formats.format import SpotState
from quartier.places.models import Located

SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Signs of codes: none that are taken for another."""

CODE_LENGTH = 8


def new_code() -> str:
    """A code that nobody guesses: 40 bits."""
    return "".join(secrets.choice(SIGNS) for _place in range(CODE_LENGTH))


class SpotQuerySet(models.QuerySet["Spot"]):
    """Sets of spots."""

    def on_map(self) -> "SpotQuerySet":
        """Those with a position."""
        return self.exclude(latitude=None).exclude(longitude=None)

    def public(self) -> "SpotQuerySet":
        """Those of campaigns that everybody may read."""
        # Imported late: the page of the campaign is made of these records.
        from campaigns.models.campaign import CampaignPage

        pages = CampaignPage.objects.live().public()
        return self.filter(campaign__in=pages.values("pk"))

    def without_adopter(self) -> "SpotQuerySet":
        """Those that nobody looks after."""
        taken = Adoption.objects.current().filter(spot=models.OuterRef("pk"))
        return self.filter(~models.Exists(taken))


class Spot(Located):
    """A flower tub, a window, a stop: a place inside a campaign.

    What it can be and do is told by the format of its campaign. `data` holds what only
    one format needs.
    """

    campaign = models.ForeignKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="spots"
    )
    number = models.PositiveSmallIntegerField(_("Nummer"))
    label = models.CharField(_("Name"), max_length=80, blank=True)
    code = models.CharField(
        max_length=12, unique=True, default=new_code, editable=False
    )
    state = models.SlugField(_("Zustand"), max_length=20, blank=True, db_index=False)
    state_since = models.DateTimeField(_("Seit"), null=True, blank=True)
    cared_at = models.DateTimeField(_("Zuletzt versorgt"), null=True, blank=True)
    day = models.DateField(_("Welcher Tag?"), null=True, blank=True)
    business = models.ForeignKey(
        "businesses.BusinessPage",
        verbose_name=_("Geschäft"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="campaign_spots",
        help_text=_("Bei welchem Geschäft der Ort ist."),
    )
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Bild"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    text = models.TextField(_("Text"), max_length=600, blank=True)
    data = models.JSONField(default=dict, blank=True, editable=False)

    objects: ClassVar = SpotQuerySet.as_manager()

    class Meta:
        verbose_name = _("Ort der Aktion")
        verbose_name_plural = _("Orte der Aktionen")
        ordering = ["number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "number"], name="one_spot_for_each_number"
            )
        ]

    def __str__(self) -> str:
        kind = self.campaign.format
        name = f"{kind.spot if kind else pgettext('campaign', 'Ort')} {self.number}"
        return f"{name}: {self.label}" if self.label else name

    @property
    def state_words(self) -> SpotState | None:
        """Its stored state; what follows from the time is not in it."""
        kind = self.campaign.format
        return kind.state(self.state) if kind else None


class AdoptionQuerySet(models.QuerySet["Adoption"]):
    """Sets of adoptions."""

    def current(self) -> "AdoptionQuerySet":
        """Those that have not ended."""
        return self.filter(ended_at__isnull=True)


class Adoption(models.Model):
    """Somebody looks after a spot: a business, a school class, a resident.

    Residents are known by what they want to be called, nothing else. A spot has one
    adopter at a time, also when two ask in the same moment.
    """

    spot = models.ForeignKey(Spot, on_delete=models.CASCADE, related_name="adoptions")
    business = models.ForeignKey(
        "businesses.BusinessPage",
        verbose_name=_("Geschäft"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="adoptions",
    )
    name = models.CharField(
        _("Name"),
        max_length=80,
        blank=True,
        help_text=_("Etwa „Klasse 3b“ oder nur ein Vorname."),
    )
    season = models.PositiveSmallIntegerField(_("Jahr"))
    began_at = models.DateTimeField(_("Seit"), auto_now_add=True)
    ended_at = models.DateTimeField(_("Bis"), null=True, blank=True)
    stand_in = models.CharField(_("Urlaubsvertretung"), max_length=80, blank=True)
    stand_in_from = models.DateField(_("Vertretung ab"), null=True, blank=True)
    stand_in_until = models.DateField(_("Vertretung bis"), null=True, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects: ClassVar = AdoptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("Patenschaft")
        verbose_name_plural = _("Patenschaften")
        ordering = ["-began_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["spot"],
                condition=models.Q(ended_at__isnull=True),
                name="one_adopter_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return self.name or (self.business.title if self.business else "")


class EntryState(models.TextChoices):
    """Whether readers see an entry of a diary."""

    SHOWN = "shown", _("zu sehen")
    WAITING = "waiting", _("wartet auf Freigabe")
    HIDDEN = "hidden", _("verborgen")


class DiaryEntryQuerySet(models.QuerySet["DiaryEntry"]):
    """Sets of entries."""

    def counting(self) -> "DiaryEntryQuerySet":
        """Those that were not taken back."""
        return self.exclude(state=EntryState.HIDDEN)

    def with_waiting_picture(self) -> "DiaryEntryQuerySet":
        """Those whose picture an editor has to look at."""
        return self.filter(state=EntryState.WAITING, picture__isnull=False)


class DiaryEntry(models.Model):
    """What happened at a spot. Never says who a passer-by was."""

    spot = models.ForeignKey(Spot, on_delete=models.CASCADE, related_name="diary")
    action = models.SlugField(_("Was"), max_length=20, db_index=False)
    text = models.CharField(_("Text"), max_length=280, blank=True)
    picture = models.ForeignKey(
        "media.Picture",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    by_business = models.ForeignKey(
        "businesses.BusinessPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    state_before = models.SlugField(max_length=20, blank=True, db_index=False)
    state = models.CharField(
        max_length=10, choices=EntryState, default=EntryState.SHOWN
    )
    made_at = models.DateTimeField(_("Wann"), db_index=True)

    objects: ClassVar = DiaryEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("Eintrag im Tagebuch")
        verbose_name_plural = _("Einträge im Tagebuch")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.spot}: {self.action}"
