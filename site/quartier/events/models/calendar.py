"""The page that shows what takes place: by day, by month, one event, and as feeds."""

from datetime import date
from http import HTTPMethod
from typing import Any

from django.apps import apps
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from campaigns.models.doors import KnowsClosedDoors
from quartier.events.asking import Asked
from quartier.events.feeds.answers import calendar_answer, event_answer
from quartier.events.feeds.atom import atom_answer
from quartier.events.public.event import event_context
from quartier.events.public.listing import list_context
from quartier.events.public.month import month_context
from quartier.events.public.places import places_context
from quartier.translations.panels import TranslationsPanel
from quartier.translations.reading import ReadInLanguages


class CalendarPage(KnowsClosedDoors, RoutablePageMixin, ReadInLanguages, Page):
    """The calendar of a neighbourhood."""

    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        TranslationsPanel(heading=_("Sprachen")),
    ]
    subpage_types: list[str] = []
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = _("Kalender")
        verbose_name_plural = _("Kalender")

    @path("")
    def by_day(self, request: HttpRequest) -> HttpResponse:
        """What comes, day by day."""
        asked = Asked.of(request.GET)
        context = list_context(self, self._url(request), asked, timezone.now())
        return self._page(request, "events/list.html", context)

    @path("monat/<int:year>/<int:month>/", name="month")
    def by_month(self, request: HttpRequest, year: int, month: int) -> HttpResponse:
        """A month as a table of its days."""
        try:
            first = date(year, month, 1)
        except ValueError as error:
            raise Http404 from error
        asked, now = Asked.of(request.GET), timezone.now()
        context = month_context(self, self._url(request), asked, first, now)
        return self._page(request, "events/month.html", context)

    @path("orte/", name="places")
    def by_place(self, request: HttpRequest) -> HttpResponse:
        """What comes in the next weeks, place by place."""
        asked = Asked.of(request.GET)
        context = places_context(self, self._url(request), asked, timezone.now())
        return self._page(request, "events/places.html", context)

    @path("abonnieren/", name="subscribe")
    def subscribe(self, request: HttpRequest) -> HttpResponse:
        """The same choice as a calendar (iCalendar) that asks again by itself."""
        return calendar_answer(self, Asked.of(request.GET), timezone.now())

    @path("feed/", name="atom")
    def atom(self, request: HttpRequest) -> HttpResponse:
        """The dates of the next weeks as a feed, for the same choice."""
        asked = Asked.of(request.GET)
        return atom_answer(self, self._url(request), asked, timezone.now())

    @path("<int:pk>/<slug:words>/", name="event")
    def event(self, request: HttpRequest, pk: int, words: str) -> HttpResponse:
        """One event; its address stays good when its title changes."""
        event = self._event(pk)
        url = event.address_below(self._url(request))
        if request.path != url:
            return HttpResponseRedirect(url)
        context = event_context(event, url, timezone.now())
        return self._page(request, "events/event.html", context)

    @path("<int:pk>/datei/kalender/", name="event_file")
    def event_file(self, request: HttpRequest, pk: int) -> HttpResponse:
        """One event, with all its dates, as a file for a calendar."""
        return event_answer(self, self._event(pk), timezone.now())

    def _event(self, pk: int) -> Any:
        events = apps.get_model("events", "Event").objects.shown().with_records()
        event = events.filter(calendar=self, pk=pk).first()
        if event is None:
            raise Http404
        return event

    def _page(
        self, request: HttpRequest, template: str, context: dict[str, Any]
    ) -> HttpResponse:
        return self.render(request, context_overrides=context, template=template)

    def _url(self, request: HttpRequest) -> str:
        return self.get_url(request) or request.path
