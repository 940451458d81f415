"""Houses of the quarter where people meet and find help."""

from http import HTTPMethod
from typing import Any, ClassVar

from django.apps import apps
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from businesses.choices import Wheelchair
from businesses.models.doors import KnowsClosedDoors
from businesses.models.hours import HasHours
from businesses.models.routing import RoutesDirectly
from businesses.web_addresses import WebAddressField
from quartier.blocks.bodies import ShortTextBlock
from quartier.partners.choices import Toilet
from quartier.partners.forms import MeetingPlacePageForm
from quartier.partners.panels import MEETING_PLACE
from quartier.partners.public.place import place_context
from quartier.partners.public.places import index_context
from quartier.places.models import Located


class MeetingPlacesPage(KnowsClosedDoors, RoutesDirectly, Page):
    """All meeting places."""

    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    subpage_types = ["partners.MeetingPlacePage"]
    max_count_per_parent = 1
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = _("Übersicht der Treffpunkte")
        verbose_name_plural = _("Übersichten der Treffpunkte")

    def direct_children(self) -> Any:
        """Meeting places with what one row each of other tables holds."""
        pages = apps.get_model("partners", "MeetingPlacePage").objects.child_of(self)
        return pages.with_records()

    def public_places(self) -> Any:
        """Those that everybody may read, in the editors' order."""
        return self.direct_children().shown()

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the meeting places as they are now."""
        context = super().get_context(request, *args, **kwargs)
        return context | index_context(self, request, timezone.now())


class MeetingPlaceQuerySet(PageQuerySet):
    """Sets of meeting places."""

    def with_records(self) -> "MeetingPlaceQuerySet":
        """With everything that one row each of other tables holds, in one query."""
        return self.select_related("district", "partner", "picture")

    def shown(self) -> "MeetingPlaceQuerySet":
        """Those that everybody may read, in the editors' order."""
        return self.live().public().order_by("path")


class MeetingPlacePage(KnowsClosedDoors, HasHours, Located, Page):
    """A meeting place: how to get in, who is there when, what one can use."""

    partner = models.ForeignKey(
        "partners.PartnerPage",
        verbose_name=_("Wer führt den Treffpunkt"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="meeting_places",
    )
    claim = models.CharField(_("In einem Satz"), max_length=160, blank=True)
    text = StreamField(ShortTextBlock(), verbose_name=_("Text"), blank=True)
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Hauptbild"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    website = WebAddressField(_("Website"), blank=True)
    way_there = models.TextField(
        _("So kommen Sie hin"),
        max_length=600,
        blank=True,
        help_text=_("Haltestelle, Eingang, was man von der Straße aus sieht."),
    )
    wheelchair = models.CharField(
        _("Mit dem Rollstuhl"),
        max_length=10,
        choices=Wheelchair,
        default=Wheelchair.UNKNOWN,
    )
    wheelchair_note = models.CharField(
        _("Hinweis zum Zugang"),
        max_length=250,
        blank=True,
        help_text=_("Etwa: eine Stufe, Klingel links neben der Tür."),
    )
    toilet = models.CharField(
        _("Toilette"), max_length=10, choices=Toilet, default=Toilet.UNKNOWN
    )
    languages = models.JSONField(_("Gesprochene Sprachen"), default=list, blank=True)

    objects: ClassVar[PageManager] = PageManager.from_queryset(MeetingPlaceQuerySet)()

    base_form_class = MeetingPlacePageForm
    edit_handler = MEETING_PLACE
    parent_page_types = ["partners.MeetingPlacesPage"]
    subpage_types: ClassVar[list[str]] = []
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = pgettext_lazy("house", "Treffpunkt")
        verbose_name_plural = _("Treffpunkte")

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the place in words; `page` is what readers see of it."""
        context = super().get_context(request, *args, **kwargs)
        return context | place_context(self, request, timezone.now())
