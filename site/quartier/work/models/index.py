"""The page of all offers of work and training."""

from http import HTTPMethod
from typing import Any

from django.apps import apps
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from businesses.models.doors import KnowsClosedDoors
from businesses.models.routing import RoutesDirectly
from quartier.translations.panels import TranslationsPanel
from quartier.translations.reading import ReadInLanguages
from quartier.work.public.board import board_context
from quartier.work.public.feed import work_feed
from quartier.work.public.listing import index_context


class WorkPage(
    KnowsClosedDoors, RoutablePageMixin, RoutesDirectly, ReadInLanguages, Page
):
    """All that is open today, with filters, and as a feed."""

    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        TranslationsPanel(heading=_("Sprachen")),
    ]
    subpage_types = ["work.OpeningPage"]
    max_count_per_parent = 1
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = _("Übersicht Arbeit und Ausbildung")
        verbose_name_plural = _("Übersichten Arbeit und Ausbildung")

    def direct_children(self) -> Any:
        """Offers with who makes them."""
        pages = apps.get_model("work", "OpeningPage").objects.child_of(self)
        return pages.with_records()

    def open_today(self) -> Any:
        """Those that readers see, the newest first."""
        return self.direct_children().open_on(timezone.localdate()).newest()

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the offers that are asked for."""
        context = super().get_context(request, *args, **kwargs)
        return context | index_context(self, request)

    @path("feed/", name="atom")
    def atom(self, request: HttpRequest) -> HttpResponse:
        """The same choice as a feed."""
        return work_feed(self, request)

    @path("aushang/", name="board")
    def board(self, request: HttpRequest) -> HttpResponse:
        """Everything that is open, for paper."""
        return self._sheets(request, board_context(self, request))

    @path("aushang/<int:pk>/", name="sheet")
    def sheet(self, request: HttpRequest, pk: int) -> HttpResponse:
        """One offer on a sheet of its own."""
        return self._sheets(request, board_context(self, request, pk))

    def _sheets(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        return self.render(
            request, context_overrides=context, template="work/board.html"
        )
