"""What belongs to one business: special days, pictures, links."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from quartier.hours import special_days


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
        """One day is a range too; a range does not run backwards."""
        super().clean()
        if self.first_day and not self.last_day:
            self.last_day = self.first_day
        if self.first_day and self.last_day < self.first_day:
            raise ValidationError(
                {"last_day": _("Der letzte Tag liegt vor dem ersten.")}
            )

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
    url = models.URLField(_("Adresse"), max_length=300)

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
        host = (urlsplit(self.url).hostname or "").removeprefix("www.")
        return self.KNOWN_HOSTS.get(host, host)
