"""Organisations that work in the quarter or pay for its work."""

from http import HTTPMethod
from typing import Any, ClassVar

from django.apps import apps
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from businesses.models.doors import KnowsClosedDoors
from businesses.models.routing import RoutesDirectly
from businesses.web_addresses import WebAddressField
from quartier.blocks.bodies import ShortTextBlock
from quartier.partners.forms import PartnerPageForm
from quartier.partners.panels import PARTNER
from quartier.partners.public.partner import partner_context
from quartier.partners.public.partners import index_context
from quartier.places.models import Located


class PartnersPage(KnowsClosedDoors, RoutesDirectly, Page):
    """All organisations, in the order of the editors."""

    intro = models.TextField(_("Einleitung"), max_length=400, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    subpage_types = ["partners.PartnerPage"]
    max_count_per_parent = 1
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = _("Übersicht der Partner")
        verbose_name_plural = _("Übersichten der Partner")

    def direct_children(self) -> Any:
        """Organisations with their logo."""
        pages = apps.get_model("partners", "PartnerPage").objects.child_of(self)
        return pages.select_related("logo")

    def public_partners(self) -> Any:
        """Those that everybody may read, in the editors' order."""
        return self.direct_children().shown()

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the organisations."""
        context = super().get_context(request, *args, **kwargs)
        return context | index_context(self, request)


class PartnerQuerySet(PageQuerySet):
    """Sets of organisations."""

    def partners(self) -> "PartnerQuerySet":
        """Those that do the work."""
        return self.filter(is_partner=True)

    def funders(self) -> "PartnerQuerySet":
        """Those that pay for it."""
        return self.filter(is_funder=True)

    def shown(self) -> "PartnerQuerySet":
        """Those that everybody may read, in the editors' order."""
        return self.live().public().order_by("path")


class PartnerPage(KnowsClosedDoors, Located, Page):
    """An organisation, its people, and what it does here.

    `is_trusted` says that dates, offers and texts of its staff need no release. It is
    no part of a version: an old one that is brought back changes nothing about it.
    """

    claim = models.CharField(
        _("In einem Satz"),
        max_length=160,
        blank=True,
        help_text=_("Was tun Sie für die Menschen hier? Ein kurzer Satz."),
    )
    text = StreamField(ShortTextBlock(), verbose_name=_("Text"), blank=True)
    logo = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    website = WebAddressField(_("Website"), blank=True)
    phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    is_partner = models.BooleanField(
        _("Arbeitet hier mit"), default=True, help_text=_("Steht unter „Partner“.")
    )
    is_funder = models.BooleanField(
        _("Fördert das Projekt"),
        default=False,
        help_text=_("Steht unter „Gefördert durch“."),
    )
    is_trusted = models.BooleanField(
        _("Termine und Angebote ohne Freigabe"), default=False, editable=False
    )

    objects: ClassVar[PageManager] = PageManager.from_queryset(PartnerQuerySet)()

    base_form_class = PartnerPageForm
    edit_handler = PARTNER
    parent_page_types = ["partners.PartnersPage"]
    subpage_types: ClassVar[list[str]] = []
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    class Meta:
        verbose_name = _("Partner")
        verbose_name_plural = _("Partner")

    def with_content_json(self, content: dict[str, Any]) -> "PartnerPage":
        """A version of it, with the trust of today."""
        page: PartnerPage = super().with_content_json(content)
        page.is_trusted = self.is_trusted
        return page

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the organisation in words; `page` is what readers see of it."""
        context = super().get_context(request, *args, **kwargs)
        return context | partner_context(self, request, timezone.now())
