"""What holds for the whole site of one neighbourhood."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable

from home.contrast import readable_on
from home.theme import PAPER, theme_name
from quartier.places.colours import validate_colour


def _legal_page(label: Any) -> models.ForeignKey:
    return models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=label,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )


@register_setting(icon="cog")
class SiteSettings(ClusterableModel, BaseSiteSetting):
    """Name, look, contact, legal pages and funding of a neighbourhood's site."""

    site_name = models.CharField(_("Name der Website"), max_length=80, blank=True)
    tagline = models.CharField(_("Ein Satz dazu"), max_length=140, blank=True)
    logo = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    leaf_colour = models.CharField(
        _("Hauptfarbe"),
        max_length=7,
        blank=True,
        validators=[validate_colour],
        help_text=_("Für Knöpfe und Links. Leer lassen für das Grün von Quartier."),
    )
    brick_colour = models.CharField(
        _("Zweite Farbe"),
        max_length=7,
        blank=True,
        validators=[validate_colour],
        help_text=_("Für Hinweise. Leer lassen für das Ziegelrot von Quartier."),
    )
    contact_phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    contact_email = models.EmailField(_("E-Mail"), blank=True)
    imprint_page = _legal_page(_("Impressum"))
    privacy_page = _legal_page(_("Datenschutz"))
    accessibility_page = _legal_page(_("Barrierefreiheit"))
    easy_language_page = _legal_page(_("Leichte Sprache"))
    contact_page = _legal_page(_("Kontakt"))
    funding_page = _legal_page(_("Förderhinweis"))
    funding_line = models.CharField(
        _("Förderzeile"),
        max_length=200,
        blank=True,
        help_text=_("Etwa: Kofinanziert von der Europäischen Union."),
    )
    show_eu_emblem = models.BooleanField(_("EU-Emblem zeigen"), default=False)

    panels = [
        MultiFieldPanel(
            [FieldPanel("site_name"), FieldPanel("tagline"), FieldPanel("logo")],
            _("Name"),
        ),
        MultiFieldPanel(
            [FieldPanel("leaf_colour"), FieldPanel("brick_colour")], _("Farben")
        ),
        MultiFieldPanel(
            [FieldPanel("contact_phone"), FieldPanel("contact_email")], _("Kontakt")
        ),
        MultiFieldPanel(
            [
                PageChooserPanel("imprint_page"),
                PageChooserPanel("privacy_page"),
                PageChooserPanel("accessibility_page"),
                PageChooserPanel("easy_language_page"),
                PageChooserPanel("contact_page"),
                PageChooserPanel("funding_page"),
            ],
            _("Seiten im Fuß jeder Seite"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("funding_line"),
                FieldPanel("show_eu_emblem"),
                InlinePanel("funding_logos", label=_("Logo")),
            ],
            _("Förderung"),
        ),
    ]

    class Meta:
        verbose_name = _("Website")
        verbose_name_plural = _("Websites")

    def __str__(self) -> str:
        return self.site_name

    @property
    def theme(self) -> str:
        """The name of this site's own colours."""
        return theme_name(self.leaf_colour, self.brick_colour)

    def clean(self) -> None:
        """Accept only colours that people can read on our paper."""
        super().clean()
        errors = {}
        for field in ("leaf_colour", "brick_colour"):
            colour = getattr(self, field)
            nearest = readable_on(PAPER, colour) if colour else colour
            if nearest != colour:
                errors[field] = _(
                    "Diese Farbe ist auf hellem Grund zu schwach. Nehmen Sie %(shade)s "
                    "oder dunkler."
                ) % {"shade": nearest}
        if errors:
            raise ValidationError(errors)


class FundingLogo(Orderable):
    """A logo that the funding asks for."""

    settings = ParentalKey(
        SiteSettings, on_delete=models.CASCADE, related_name="funding_logos"
    )
    image = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Logo"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    url = models.URLField(_("Link"), blank=True)

    panels = [FieldPanel("image"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = _("Logo")
        verbose_name_plural = _("Logos")
