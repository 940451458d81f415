"""What belongs to one business: special days, pictures, links."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from businesses.models.hours import OtherHours
from businesses.web_addresses import WebAddressField, host_of


class SpecialDay(OtherHours):
    """Days on which a business opens differently, or not at all."""

    business = ParentalKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="special_days"
    )

    class Meta(OtherHours.Meta):
        pass


class OrderedPicture(Orderable):
    """A picture among others, in the order that its people chose."""

    image = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Bild"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    caption = models.CharField(_("Bildunterschrift"), max_length=200, blank=True)

    panels = [FieldPanel("image"), FieldPanel("caption")]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("Bild")
        verbose_name_plural = _("Bilder")


class GalleryPicture(OrderedPicture):
    """A picture of the business, in the order that the shop chose."""

    business = ParentalKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="gallery"
    )

    class Meta(OrderedPicture.Meta):
        pass


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
