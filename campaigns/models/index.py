"""The page that lists all campaigns."""

from functools import reduce
from http import HTTPMethod
from operator import or_
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page
from wagtail.query import PageQuerySet

from businesses.models.routing import RoutesDirectly
from campaigns.feeds.atom import LONGEST, campaigns_feed
from campaigns.models.doors import KnowsClosedDoors
from campaigns.public.listing import index_context
from quartier.translations.panels import TranslationsPanel
from quartier.translations.reading import ReadInLanguages


class CampaignIndexPage(
    KnowsClosedDoors, RoutablePageMixin, RoutesDirectly, ReadInLanguages, Page
):
    """Running, coming and finished campaigns of a neighbourhood."""

    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        TranslationsPanel(heading=_("Sprachen")),
    ]
    subpage_types = ["campaigns.CampaignPage"]
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = _("Übersicht der Aktionen")
        verbose_name_plural = _("Übersichten der Aktionen")

    def direct_children(self) -> PageQuerySet[Any]:
        """Campaigns with their picture."""
        pages = apps.get_model("campaigns", "CampaignPage").objects.child_of(self)
        return pages.select_related("picture")

    def public_campaigns(self) -> Any:
        """Those below this page that everybody may read."""
        pages = apps.get_model("campaigns", "CampaignPage").objects.child_of(self)
        closed = [Q(path__startswith=path) for path in self.closed_paths]
        return pages.live().exclude(reduce(or_, closed, Q(pk=None)))

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the campaigns as they are now."""
        context = super().get_context(request, *args, **kwargs)
        return context | index_context(self, request, timezone.now())

    @path("feed/", name="atom")
    def atom(self, request: HttpRequest) -> HttpResponse:
        """All campaigns as a feed, the newest first."""
        newest = self.public_campaigns().order_by("-first_published_at", "-pk")
        return campaigns_feed(self, newest[:LONGEST], request)
