"""The page that lists all campaigns."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page


class CampaignIndexPage(Page):
    """Running, coming and finished campaigns of a neighbourhood."""

    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    subpage_types = ["campaigns.CampaignPage"]

    class Meta:
        verbose_name = _("Übersicht der Aktionen")
        verbose_name_plural = _("Übersichten der Aktionen")
