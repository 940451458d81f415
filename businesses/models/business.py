"""The profile of a business."""

from http import HTTPMethod
from typing import Any, ClassVar

from django.apps import apps
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet
from wagtail.search import index

from businesses.choices import ConfirmedBy, Source, Wheelchair
from businesses.forms import BusinessPageForm
from businesses.models.hours import HasHours
from businesses.numbers.visits import count_opened
from businesses.panels import EDIT_HANDLER
from businesses.profile.context import profile_context
from businesses.profile.vcard import vcard_response
from businesses.web_addresses import WebAddressField
from quartier.blocks.bodies import ShortTextBlock
from quartier.places.models import Located


class BusinessTag(TaggedItemBase):
    """A free word on a business."""

    content_object = ParentalKey(
        "businesses.BusinessPage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class BusinessQuerySet(PageQuerySet):
    """Sets of businesses."""

    def below(self, directory: Page) -> "BusinessQuerySet":
        """The businesses of one directory, drafts too."""
        return self.child_of(directory)

    def with_position(self) -> "BusinessQuerySet":
        """Those that can be shown on a map."""
        return self.exclude(latitude=None).exclude(longitude=None)

    def with_records(self) -> "BusinessQuerySet":
        """With everything that one row each of other tables holds, in one query."""
        return self.select_related("category", "district", "logo")

    def with_team(self) -> "BusinessQuerySet":
        """Each with `has_team`: whether somebody looks after it."""
        members = apps.get_model("businesses", "TeamMember").objects
        team = members.filter(business=models.OuterRef("pk"))
        return self.annotate(has_team=models.Exists(team))

    def with_involvement(self) -> "BusinessQuerySet":
        """Each with `is_involved`: whether it takes, or took, part in joint actions."""
        rows = apps.get_model("businesses", "Involvement").objects
        own = rows.filter(business=models.OuterRef("pk"))
        return self.annotate(is_involved=models.Exists(own))


class BusinessPage(RoutablePageMixin, HasHours, Located, Page):
    """A business as residents see it, one revision per change."""

    claim = models.CharField(
        _("In einem Satz"),
        max_length=140,
        blank=True,
        help_text=_("Was macht Ihr Geschäft besonders? Ein kurzer Satz."),
    )
    description = StreamField(
        ShortTextBlock(), verbose_name=_("Beschreibung"), blank=True
    )
    category = models.ForeignKey(
        "businesses.Category",
        verbose_name=_("Branche"),
        on_delete=models.PROTECT,
        related_name="businesses",
    )
    tags = ClusterTaggableManager(
        through=BusinessTag,
        verbose_name=_("Schlagwörter"),
        blank=True,
        help_text=_("Wonach suchen Leute hier? Etwa: Fahrradreparatur, Kinderschuhe."),
    )
    logo = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Logo oder Hauptbild"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    website = WebAddressField(_("Website"), blank=True)
    imprint_url = WebAddressField(
        _("Link zum eigenen Impressum"),
        blank=True,
        help_text=_("Die Seite mit dem Impressum auf der Website des Geschäfts."),
    )

    languages = models.JSONField(_("Gesprochene Sprachen"), default=list, blank=True)
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
    payment = models.JSONField(_("Bezahlen mit"), default=list, blank=True)

    notice = models.TextField(
        _("Angebot oder Hinweis der Woche"),
        max_length=280,
        blank=True,
        help_text=_("Höchstens drei Sätze. Steht bis zum letzten Tag auf der Seite."),
    )
    notice_until = models.DateField(_("Letzter Tag"), null=True, blank=True)

    source = models.CharField(
        _("Herkunft"), max_length=10, choices=Source, default=Source.EDITOR
    )
    source_key = models.CharField(
        _("Kennung in der Quelle"), max_length=120, blank=True, db_index=True
    )
    imported = models.JSONField(default=dict, editable=False)
    last_confirmed_at = models.DateTimeField(
        _("Zuletzt bestätigt am"), null=True, blank=True
    )
    last_confirmed_by = models.CharField(
        _("Bestätigt"), max_length=10, choices=ConfirmedBy, blank=True
    )

    objects: ClassVar[PageManager] = PageManager.from_queryset(BusinessQuerySet)()

    base_form_class = BusinessPageForm
    edit_handler = EDIT_HANDLER
    parent_page_types = ["businesses.DirectoryPage"]
    subpage_types: ClassVar[list[str]] = []
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]
    search_fields = [
        *Page.search_fields,
        index.SearchField("claim"),
        index.SearchField("street"),
        index.FilterField("category"),
        index.FilterField("district"),
    ]

    class Meta:
        verbose_name = _("Geschäft")
        verbose_name_plural = _("Geschäfte")

    @property
    def osm_id(self) -> str:
        """The OpenStreetMap object, such as "node/240109189"; empty for others."""
        return self.source_key if self.source == Source.OSM else ""

    @property
    def last_confirmed_by_label(self) -> str:
        """By whom the entry was last confirmed: "vom Geschäft"."""
        if self.last_confirmed_by == ConfirmedBy.SOURCE and self.osm_id:
            return str(_("von OpenStreetMap"))
        return self.get_last_confirmed_by_display()

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        """Who may read it; spares the look at all pages above if nothing is private."""
        if PageViewRestriction.objects.exists():
            return super().get_view_restrictions()
        return PageViewRestriction.objects.none()

    def publish(self, *args: Any, **kwargs: Any) -> None:
        """Publish and log in one transaction: a page is never live unexplained."""
        with transaction.atomic():
            super().publish(*args, **kwargs)

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the business in words; `page` is what readers see of it."""
        context = super().get_context(request, *args, **kwargs)
        return context | profile_context(self, request, timezone.now())

    @path("")
    def profile(self, request: HttpRequest) -> HttpResponse:
        """The public page; one more visit."""
        count_opened(request, self.pk)
        return self.render(request)

    @path("visitenkarte/", name="vcard")
    def contact_card(self, request: HttpRequest) -> HttpResponse:
        """The business as an entry for an address book."""
        return vcard_response(self, request)
