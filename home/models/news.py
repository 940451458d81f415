"""News of the neighbourhood as pages."""

from functools import reduce
from http import HTTPMethod
from operator import or_
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from businesses.models.doors import KnowsClosedDoors
from businesses.models.routing import RoutesDirectly
from campaigns.public.filters import Asked
from home.news.article import article_context
from home.news.feed import news_feed
from home.news.listing import index_context
from quartier.blocks.bodies import BodyBlock
from quartier.translations.panels import ReadabilityPanel, TranslationsPanel
from quartier.translations.reading import ReadInLanguages


class NewsTag(TaggedItemBase):
    """A free word on an article."""

    content_object = ParentalKey(
        "home.NewsArticlePage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class NewsQuerySet(PageQuerySet):
    """Sets of articles."""

    def asked_for(self, asked: Asked) -> "NewsQuerySet":
        """Those that fit a question."""
        return self.filter(asked.matching("district"))

    def newest(self) -> "NewsQuerySet":
        """The newest first, with what a list shows of them."""
        rows = self.select_related("picture", "district").defer("district__outline")
        return rows.order_by("-day", "-pk")


class NewsArticlePage(KnowsClosedDoors, ReadInLanguages, Page):
    """What has happened or will happen, told as an article."""

    intro = models.TextField(
        _("Einleitung"),
        max_length=400,
        help_text=_("Was ist neu? Der Text steht auch in Listen."),
    )
    day = models.DateField(_("Vom"), default=timezone.localdate, db_index=True)
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Bild"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    district = models.ForeignKey(
        "places.District",
        verbose_name=_("Stadtteil"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Leer lassen, wenn es alle Stadtteile angeht."),
    )
    author = models.CharField(
        _("Wer schreibt"),
        max_length=80,
        blank=True,
        help_text=_("Leer lassen für die Redaktion."),
    )
    tags = ClusterTaggableManager(
        through=NewsTag, verbose_name=_("Schlagwörter"), blank=True
    )
    body = StreamField(BodyBlock(), verbose_name=_("Inhalt"), blank=True)

    objects: ClassVar[PageManager] = PageManager.from_queryset(NewsQuerySet)()

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("picture"),
        FieldPanel("body"),
        TranslationsPanel(heading=_("Sprachen")),
        MultiFieldPanel(
            [
                FieldPanel("day"),
                FieldPanel("district"),
                FieldPanel("tags"),
                FieldPanel("author"),
            ],
            _("Einordnung"),
        ),
        ReadabilityPanel(heading=_("Verständlich?")),
        TranslationsPanel(heading=_("Sprachen")),
    ]
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = _("Neuigkeit")
        verbose_name_plural = _("Neuigkeiten")

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add what stands around the article."""
        context = super().get_context(request, *args, **kwargs)
        return context | article_context(self, request)


class NewsIndexPage(KnowsClosedDoors, RoutablePageMixin, RoutesDirectly, Page):
    """The list of all news of a neighbourhood."""

    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    subpage_types = ["home.NewsArticlePage"]
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = _("Übersicht der Neuigkeiten")
        verbose_name_plural = _("Übersichten der Neuigkeiten")

    def direct_children(self) -> PageQuerySet[Any]:
        """Articles with picture and district."""
        return NewsArticlePage.objects.child_of(self).newest()

    def public_articles(self) -> NewsQuerySet:
        """Those below this page that everybody may read."""
        closed = [Q(path__startswith=path) for path in self.closed_paths]
        pages = NewsArticlePage.objects.child_of(self).live()
        return pages.exclude(reduce(or_, closed, Q(pk=None)))

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the articles that are asked for."""
        context = super().get_context(request, *args, **kwargs)
        return context | index_context(self, request)

    @path("feed/", name="atom")
    def atom(self, request: HttpRequest) -> HttpResponse:
        """The same choice as a feed."""
        return news_feed(self, request)
