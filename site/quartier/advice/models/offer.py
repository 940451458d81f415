"""One offer of advice."""

from datetime import datetime
from http import HTTPMethod
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from businesses.models.doors import KnowsClosedDoors
from quartier.advice.choices import Audience, Topic, Way
from quartier.advice.forms import AdviceOfferPageForm
from quartier.advice.panels import OFFER
from quartier.advice.public.offer import offer_context
from quartier.blocks.bodies import ShortTextBlock
from quartier.hours.schedule import Schedule
from quartier.partners.models import Doing, StaffRole
from quartier.places.models import District, Located
from quartier.translations.reading import ReadInLanguages

if TYPE_CHECKING:
    from quartier.advice.models import AdvicePage


class AdviceOfferQuerySet(PageQuerySet):
    """Sets of offers."""

    def with_records(self) -> "AdviceOfferQuerySet":
        """With everything that one row each of other tables holds, in one query."""
        places = ("meeting_place", "meeting_place__district")
        return self.select_related("partner", "district", *places)

    def shown(self) -> "AdviceOfferQuerySet":
        """Those that everybody may read, in the editors' order."""
        return self.live().public().order_by("path")


class AdviceOfferPage(KnowsClosedDoors, ReadInLanguages, Located, Page):
    """Who helps with what, where and when, and how to come to talk to them.

    Where it is says the meeting place; the address counts where there is none.
    """

    partner = models.ForeignKey(
        "partners.PartnerPage",
        verbose_name=_("Wer berät"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="advice_offers",
    )
    summary = models.CharField(
        _("In einem Satz"),
        max_length=160,
        help_text=_("Einfache Worte: Wobei helfen Sie?"),
    )
    audience = models.CharField(
        _("Für wen"), max_length=12, choices=Audience, default=Audience.RESIDENTS
    )
    topics = models.JSONField(_("Themen"), default=list)
    text = StreamField(ShortTextBlock(), verbose_name=_("Text"), blank=True)
    who = models.CharField(
        _("Wer hilft Ihnen"),
        max_length=160,
        blank=True,
        help_text=_("Etwa: Anna Bülow, Sozialarbeiterin."),
    )
    way = models.CharField(
        _("So geht es"), max_length=12, choices=Way, default=Way.APPOINTMENT
    )
    hours = models.CharField(
        _("Zeiten"),
        max_length=200,
        blank=True,
        help_text=_("Etwa: Di 10–12 Uhr, Do 14–17 Uhr."),
    )
    when = models.CharField(
        _("Zeiten in Worten"),
        max_length=200,
        blank=True,
        help_text=_("Etwa: jeden ersten Montag im Monat ab 16 Uhr."),
    )
    meeting_place = models.ForeignKey(
        "partners.MeetingPlacePage",
        verbose_name=_("Treffpunkt"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="advice_offers",
    )
    phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    languages = models.JSONField(_("Beratung auf"), default=list, blank=True)
    has_interpreter = models.BooleanField(_("Dolmetschen ist möglich"), default=False)
    is_free = models.BooleanField(_("Kostenlos"), default=True)
    cost = models.CharField(_("Kosten"), max_length=120, blank=True)
    bring = models.TextField(
        _("Bitte mitbringen"),
        max_length=400,
        blank=True,
        help_text=_("Etwa: den Brief, um den es geht."),
    )

    objects: ClassVar[PageManager] = PageManager.from_queryset(AdviceOfferQuerySet)()

    base_form_class = AdviceOfferPageForm
    edit_handler = OFFER
    parent_page_types = ["advice.AdvicePage"]
    subpage_types: ClassVar[list[str]] = []
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    summary_name, body_name = "summary", "text"

    class Meta:
        verbose_name = _("Beratungsangebot")
        verbose_name_plural = _("Beratungsangebote")

    @cached_property
    def index(self) -> "AdvicePage":
        """The list in which it stands."""
        return self.get_parent().specific

    @property
    def is_for_businesses(self) -> bool:
        """Whether shops are meant."""
        return self.audience == Audience.BUSINESSES

    @property
    def topic_names(self) -> list[str]:
        """What it is about, in the reader's language."""
        return [str(topic.label) for topic in Topic if topic in self.topics]

    @property
    def where(self) -> Located:
        """The meeting place, or what has the offer's own address."""
        return self.meeting_place or self

    @property
    def effective_district(self) -> District | None:
        """In which district it takes place."""
        return self.where.district

    @property
    def schedule(self) -> Schedule:
        """When one can come; days on which the meeting place is closed count."""
        there = self.meeting_place.schedule.special_days if self.meeting_place else ()
        return Schedule(
            self.hours,
            tuple(day for day in there if day.is_closed),
            land=settings.LAND,
            country=settings.COUNTRY,
            timezone=settings.TIME_ZONE,
        )

    @property
    def takes_requests(self) -> bool:
        """Whether one can ask for an hour here: somebody must be there to read it."""
        if not self.live or self.partner is None or not Way(self.way).by_appointment:
            return False
        readers = [role for role in StaffRole if role.may(Doing.INBOX)]
        staff = self.partner.staff.filter(role__in=readers, user__is_active=True)
        return staff.exists()

    def hours_in_words(self, now: datetime, language: str) -> list[str]:
        """The usual week: "Di 10:00–12:00"; `language` is the reader's."""
        lines = self.schedule.summary(now, language)
        words = gettext("%(days)s %(times)s")
        shown = [
            words % {"days": line.days, "times": line.text}
            for line in lines
            if line.has_times
        ]
        return [*shown, *self.schedule.notes]

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the offer in words; `page` is what readers see of it."""
        context = super().get_context(request, *args, **kwargs)
        return context | offer_context(self, request, timezone.now())
