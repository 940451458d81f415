"""Front page and plain pages."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from businesses.models.doors import KnowsClosedDoors
from businesses.models.routing import RoutesDirectly
from home.front.blocks import FrontBodyBlock, stretches, usual_body
from home.front.parts import FrontParts
from quartier.blocks.bodies import BodyBlock
from quartier.translations.panels import ReadabilityPanel, TranslationsPanel
from quartier.translations.reading import ReadInLanguages

PASSED_THROUGH = (
    *("directorypage", "campaignindexpage", "calendarpage"),
    *("newsindexpage", "districtpage"),
)


class FrontPage(KnowsClosedDoors, RoutesDirectly, Page):
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
    body = StreamField(
        FrontBodyBlock(), verbose_name=_("Inhalt"), blank=True, default=usual_body
    )

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
        "work.WorkPage",
        "advice.AdvicePage",
        "partners.MeetingPlacesPage",
        "partners.PartnersPage",
        "home.DistrictPage",
        "home.NewsIndexPage",
    ]

    class Meta:
        verbose_name = _("Startseite")
        verbose_name_plural = _("Startseiten")

    def direct_child(self, slug: str) -> Page | None:
        """One of the kinds of pages to which most visitors go."""
        children = Page.objects.child_of(self).filter(slug=slug)
        child = children.select_related(*PASSED_THROUGH).first()
        rows = (getattr(child, name, None) for name in PASSED_THROUGH)
        return next(filter(None, rows), None)

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the living parts; each is asked for when it is shown."""
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        return context | {
            "front": FrontParts(self, request, now),
            "stretches": list(stretches(self.body)),
            "tells_today": any(one.block_type == "today" for one in self.body),
            "now": now,
        }


class StandardPage(ReadInLanguages, Page):
    """A page of text: about the project, legal notices, guides."""

    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("Inhalt"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("body"),
        ReadabilityPanel(heading=_("Verständlich?")),
        TranslationsPanel(heading=_("Sprachen")),
    ]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("Seite")
        verbose_name_plural = _("Seiten")
