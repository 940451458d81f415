"""What belongs to one business: special days, pictures, links."""

from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from businesses.web_addresses import WebAddressField, host_of
from quartier.hours import special_days
from quartier.hours.errors import HoursError
from quartier.hours.spelling import clean_special_hours


class SpecialDayManager(models.Manager["SpecialDay"]):
    """Keeps the special days to those that still matter."""

    def delete_past(self, today: date) -> int:
        """Delete what was over before today; says how many there were."""
        _all, deleted = self.filter(last_day__lt=today).delete()
        return deleted.get("businesses.SpecialDay", 0)


class SpecialDay(Orderable):
    """A range of days with other hours, or none; shown until its last day is over."""

    business = ParentalKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="special_days"
    )
    first_day = models.DateField(_("Erster Tag"))
    last_day = models.DateField(
        _("Letzter Tag"),
        blank=True,
        help_text=_("Leer lassen, wenn es nur ein Tag ist."),
    )
    hours = models.CharField(
        _("Uhrzeiten an diesen Tagen"),
        max_length=120,
        blank=True,
        help_text=_("Etwa 10:00-14:00. Leer lassen, wenn geschlossen ist."),
    )
    reason = models.CharField(
        _("Grund"),
        max_length=120,
        blank=True,
        help_text=_("Das lesen Ihre Kunden, etwa „Betriebsferien“."),
    )

    objects: ClassVar[SpecialDayManager] = SpecialDayManager()

    panels = [
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        FieldPanel("hours"),
        FieldPanel("reason"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("Besonderer Tag")
        verbose_name_plural = _("Besondere Tage")

    def __str__(self) -> str:
        return f"{self.first_day} – {self.last_day}"

    def clean(self) -> None:
        """One day is a range too; it does not run backwards; its hours can be read."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.first_day and not self.last_day:
            self.last_day = self.first_day
        if self.first_day and self.last_day < self.first_day:
            errors["last_day"] = _("Der letzte Tag liegt vor dem ersten.")
        try:
            self.hours = clean_special_hours(self.hours)
        except HoursError as error:
            errors["hours"] = error.message
        if errors:
            raise ValidationError(errors)

    def is_over(self, today: date) -> bool:
        """Whether its last day is in the past."""
        return bool(self.last_day and self.last_day < today)

    def for_schedule(self) -> special_days.SpecialDay:
        """The same range as the hours engine takes it."""
        return special_days.SpecialDay(
            self.first_day, self.last_day, self.hours, self.reason
        )


class GalleryPicture(Orderable):
    """A picture of the business, in the order that the shop chose."""

    business = ParentalKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="gallery"
    )
    image = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Bild"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    caption = models.CharField(_("Bildunterschrift"), max_length=200, blank=True)

    panels = [FieldPanel("image"), FieldPanel("caption")]

    class Meta(Orderable.Meta):
        verbose_name = _("Bild")
        verbose_name_plural = _("Bilder")


class SocialLink(Orderable):
    """A profile of the business elsewhere on the web."""

    business = ParentalKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="social_links"
    )
    url = WebAddressField(_("Webadresse"), help_text=_("Etwa: instagram.com/meinladen"))

    panels = [FieldPanel("url")]

    KNOWN_HOSTS = {
        "facebook.com": "Facebook",
        "instagram.com": "Instagram",
        "linkedin.com": "LinkedIn",
        "tiktok.com": "TikTok",
        "wa.me": "WhatsApp",
        "x.com": "X",
        "youtube.com": "YouTube",
    }

    class Meta(Orderable.Meta):
        verbose_name = _("Profil im Netz")
        verbose_name_plural = _("Profile im Netz")

    @property
    def label(self) -> str:
        """Name of the network; its host name when we don't know it."""
        host = host_of(self.url)
        return self.KNOWN_HOSTS.get(host, host)
