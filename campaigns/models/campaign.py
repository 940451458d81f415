"""What businesses do together, told as a page."""

from datetime import date
from http import HTTPMethod
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from campaigns.blocks.bodies import CampaignBodyBlock
from campaigns.feeds.atom import updates_feed
from campaigns.feeds.calendar import date_file, dates_calendar
from campaigns.formats import format_choices, formats
from campaigns.formats.format import Format
from campaigns.forms import CampaignPageForm
from campaigns.models.doors import KnowsClosedDoors
from campaigns.panels import EDIT_HANDLER
from campaigns.phases import Phase, Step, next_step, phase_on
from campaigns.public.embedding import embedded
from quartier.translations.reading import ReadInLanguages


class CampaignTag(TaggedItemBase):
    """A free word on a campaign."""

    content_object = ParentalKey(
        "campaigns.CampaignPage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class CampaignQuerySet(PageQuerySet):
    """Sets of campaigns."""

    def running(self, today: date) -> "CampaignQuerySet":
        """Those whose period is now."""
        return self.filter(first_day__lte=today, last_day__gte=today)

    def coming(self, today: date) -> "CampaignQuerySet":
        """Those that have not begun."""
        return self.filter(first_day__gt=today)

    def over(self, today: date) -> "CampaignQuerySet":
        """Those whose last day has passed."""
        return self.filter(last_day__lt=today)

    def for_cards(self) -> "CampaignQuerySet":
        """With the pictures that cards show."""
        return self.select_related("picture")


class CampaignPage(KnowsClosedDoors, RoutablePageMixin, ReadInLanguages, Page):
    """A campaign: its story, period, phases, places, shops, people and result."""

    teaser = models.CharField(
        _("In einem Satz"),
        max_length=200,
        help_text=_("Worum geht es? Der Satz steht in Listen und auf Plakaten."),
    )
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Bild"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    format_key = models.SlugField(
        _("Art der Aktion"),
        max_length=40,
        choices=format_choices,
        blank=True,
        db_index=False,
        help_text=_("Leer lassen für eine Aktion ohne eigene Orte."),
    )
    first_day = models.DateField(_("Erster Tag"))
    last_day = models.DateField(_("Letzter Tag"))
    districts = ParentalManyToManyField(
        "places.District", verbose_name=_("Stadtteile"), blank=True, related_name="+"
    )
    tags = ClusterTaggableManager(
        through=CampaignTag, verbose_name=_("Schlagwörter"), blank=True
    )
    body = StreamField(CampaignBodyBlock(), verbose_name=_("Inhalt"), blank=True)
    result = models.TextField(
        _("Was daraus wurde"),
        max_length=1_000,
        blank=True,
        help_text=_("Für die Zeit danach: Was wurde getan, und von wem?"),
    )
    contact_name = models.CharField(_("Ansprechperson"), max_length=80, blank=True)
    contact_phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    contact_email = models.EmailField(_("E-Mail"), blank=True)
    shops_may_join = models.BooleanField(
        _("Geschäfte können selbst mitmachen"),
        default=True,
        help_text=_("Sonst trägt die Redaktion ein, wer mitmacht."),
    )
    with_funding = models.BooleanField(
        _("Förderhinweis zeigen"),
        default=True,
        help_text=_("Emblem und Förderzeile auf Seite, Plakat und Bildern."),
    )

    objects: ClassVar[PageManager] = PageManager.from_queryset(CampaignQuerySet)()

    summary_name = "teaser"
    base_form_class = CampaignPageForm
    edit_handler = EDIT_HANDLER
    parent_page_types = ["campaigns.CampaignIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = _("Aktion")
        verbose_name_plural = _("Aktionen")

    @property
    def format(self) -> Format | None:
        """What kind it is; None for a campaign without spots."""
        return formats().get(self.format_key)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Its planned phases."""
        rows = self.phases.all()
        return tuple(Step(Phase(row.phase), row.first_day) for row in rows)

    def phase_on(self, today: date) -> Phase:
        """Where it stands on a local day."""
        return phase_on(self.steps, today)

    def next_step(self, today: date) -> Step | None:
        """Which phase comes next, and when."""
        return next_step(self.steps, today)

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the campaign in words, as it is now."""
        from campaigns.public.page import campaign_context  # it knows all records

        context = super().get_context(request, *args, **kwargs)
        context |= campaign_context(self, request, timezone.now())
        if context["reading"].is_translated:
            context["told_in_body"] = set()  # translations hold words alone
        return context

    @path("feed/", name="atom")
    def atom(self, request: HttpRequest) -> HttpResponse:
        """The updates as a feed."""
        return updates_feed(self, request, timezone.now())

    @path("kalender/", name="calendar")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """All dates for a calendar that asks again by itself."""
        return dates_calendar(self, request, timezone.now())

    @path("termin/<int:pk>/", name="date")
    def date(self, request: HttpRequest, pk: int) -> HttpResponse:
        """One date as a file for a calendar."""
        return date_file(self, request, pk, timezone.now())

    @path("einbetten/", name="embed")
    def embed(self, request: HttpRequest) -> HttpResponse:
        """The campaign in a frame of another website."""
        return embedded(self, request, timezone.now())
