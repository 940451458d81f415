"""The two lists of advice: for residents, and for businesses."""

from http import HTTPMethod
from typing import Any

from django.apps import apps
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from businesses.models.doors import KnowsClosedDoors
from businesses.models.routing import RoutesDirectly
from quartier.advice.asking import Asked
from quartier.advice.choices import Audience
from quartier.advice.periods import LONGEST, LONGEST_DONE
from quartier.advice.public.listing import list_context
from quartier.translations.panels import TranslationsPanel
from quartier.translations.reading import ReadInLanguages


class AdvicePage(
    KnowsClosedDoors, RoutesDirectly, RoutablePageMixin, ReadInLanguages, Page
):
    """All advice of a neighbourhood, and how long requests for it are kept."""

    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)
    intro_for_businesses = models.TextField(
        _("Einleitung für Geschäfte"), max_length=400, blank=True
    )
    kept_days = models.PositiveSmallIntegerField(
        _("Anfragen löschen nach (Tagen)"),
        default=LONGEST,
        validators=[MinValueValidator(7), MaxValueValidator(LONGEST)],
        help_text=_("Nach dem letzten Schritt, höchstens 90."),
    )
    kept_days_done = models.PositiveSmallIntegerField(
        _("Erledigte Anfragen löschen nach (Tagen)"),
        default=LONGEST_DONE,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_DONE)],
        help_text=_("Höchstens 30. Es gilt für Anfragen, die danach weitergehen."),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("intro_for_businesses"),
        TranslationsPanel(heading=_("Sprachen")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("kept_days"), FieldPanel("kept_days_done")])],
            heading=_("Wie lange Anfragen bleiben"),
        ),
    ]
    subpage_types = ["advice.AdviceOfferPage"]
    max_count_per_parent = 1
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = _("Übersicht der Beratung")
        verbose_name_plural = _("Übersichten der Beratung")

    def direct_children(self) -> Any:
        """Offers with who makes them and where."""
        pages = apps.get_model("advice", "AdviceOfferPage").objects.child_of(self)
        return pages.with_records()

    def public_offers(self, audience: Audience) -> Any:
        """Those that everybody may read, in the editors' order."""
        return self.direct_children().shown().filter(audience=audience)

    @path("")
    def for_residents(self, request: HttpRequest) -> HttpResponse:
        """Advice for those who live here."""
        return self._list(request, Audience.RESIDENTS)

    @path("betriebe/", name="for_businesses")
    def for_businesses(self, request: HttpRequest) -> HttpResponse:
        """Advice for shops."""
        return self._list(request, Audience.BUSINESSES)

    def _list(self, request: HttpRequest, audience: Audience) -> HttpResponse:
        context = list_context(
            self, request, audience, Asked.of(request.GET, audience), timezone.now()
        )
        return self.render(
            request, context_overrides=context, template="advice/list.html"
        )
