"""Front page and plain pages."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from businesses.models.routing import RoutesDirectly
from home.welcome import welcome
from quartier.blocks.bodies import BodyBlock

PASSED_THROUGH = ("directorypage", "campaignindexpage", "calendarpage")


class FrontPage(RoutesDirectly, Page):
    """The first page: what this quarter is, and the way to what one needs today."""

    sentence = models.CharField(
        _("Das Quartier in einem Satz"), max_length=200, blank=True
    )
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Bild"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("Inhalt"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("sentence"),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]
    subpage_types = [
        "home.StandardPage",
        "businesses.DirectoryPage",
        "campaigns.CampaignIndexPage",
        "events.CalendarPage",
        "advice.AdvicePage",
        "partners.MeetingPlacesPage",
        "partners.PartnersPage",
    ]

    class Meta:
        verbose_name = _("Startseite")
        verbose_name_plural = _("Startseiten")

    def direct_child(self, slug: str) -> Page | None:
        """The directory, the campaigns or the calendar: most visitors go there."""
        children = Page.objects.child_of(self).filter(slug=slug)
        child = children.select_related(*PASSED_THROUGH).first()
        rows = (getattr(child, name, None) for name in PASSED_THROUGH)
        return next(filter(None, rows), None)

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add what is open now and whose turn it is."""
        context = super().get_context(request, *args, **kwargs)
        return context | welcome(self, request, timezone.now())


class StandardPage(Page):
    """A page of text: about the project, legal notices, guides."""

    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("Inhalt"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("body"),
    ]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("Seite")
        verbose_name_plural = _("Seiten")
