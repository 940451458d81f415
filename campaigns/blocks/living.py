"""Blocks that put a living part of the campaign between its words.

What they show comes from the campaign: its spots, dates, shops. The page then leaves
that part out at its usual place. Each stands on a page once.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class LivingBlock(blocks.StaticBlock):
    """A part of the campaign without content of its own."""

    class Meta:
        preview_template = "campaigns/blocks/living_preview.html"


class SpotsBlock(LivingBlock):
    """Map and list of the spots."""

    class Meta:
        label = _("Karte und Liste der Orte")
        icon = "site"
        template = "campaigns/includes/spots_section.html"
        admin_text = _("Hier stehen die Orte der Aktion mit ihrem Zustand.")
        description = admin_text


class ParticipantsBlock(LivingBlock):
    """The businesses that take part."""

    class Meta:
        label = _("Wer mitmacht")
        icon = "group"
        template = "campaigns/includes/faces.html"
        admin_text = _("Hier stehen die Geschäfte, die mitmachen.")
        description = admin_text


class DatesBlock(LivingBlock):
    """The dates with their sign-up."""

    class Meta:
        label = _("Termine")
        icon = "calendar"
        template = "campaigns/includes/dates_section.html"
        admin_text = _("Hier stehen die Termine mit der Anmeldung.")
        description = admin_text


class DownloadsBlock(LivingBlock):
    """What can be printed and passed on."""

    class Meta:
        label = _("Zum Herunterladen")
        icon = "download"
        template = "campaigns/includes/downloads.html"
        admin_text = _("Hier stehen Plakat, Bilder und Pressetext.")
        description = admin_text


class FundingBlock(LivingBlock):
    """Who pays, with the emblem."""

    class Meta:
        label = _("Förderhinweis")
        icon = "info-circle"
        template = "campaigns/includes/funding.html"
        admin_text = _("Hier stehen Emblem und Förderzeile der Website.")
        description = admin_text


class JoinBlock(blocks.StructBlock):
    """A call to join in, with a sentence of its own."""

    sentence = blocks.CharBlock(
        label=_("Satz"), max_length=160, default=_("Machen Sie mit!")
    )

    class Meta:
        label = _("Aufruf zum Mitmachen")
        icon = "pick"
        template = "campaigns/blocks/join.html"
        description = _("Ein Satz und der Knopf, der zur Phase passt.")
        preview_value = {"sentence": _("Noch acht Kübel suchen eine Patin.")}
