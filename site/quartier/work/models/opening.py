"""A job, an apprenticeship, a course: offered by a shop or by an organisation."""

from datetime import date
from http import HTTPMethod
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from businesses.models.doors import KnowsClosedDoors
from quartier.blocks.bodies import ShortTextBlock
from quartier.translations.reading import ReadInLanguages
from quartier.work.choices import German, Kind
from quartier.work.forms import SHOWN_FOR, OpeningPageForm
from quartier.work.panels import OPENING
from quartier.work.public.ended import ended_context
from quartier.work.public.opening import opening_context


def in_eight_weeks() -> date:
    """The last day on which a new offer is shown."""
    return timezone.localdate() + SHOWN_FOR


class OpeningQuerySet(PageQuerySet):
    """Sets of offers."""

    def to_be_had(self) -> "OpeningQuerySet":
        """Those that nobody has taken, of shops and organisations that are public."""
        made = models.Q(business__live=True) | models.Q(partner__live=True)
        return self.filter(made, is_taken=False)

    def open_on(self, today: date) -> "OpeningQuerySet":
        """Those that can be taken up, for everybody to read.

        An offer ends with the last moment of its day, without any clock, and when
        who made it is gone.
        """
        return self.live().public().to_be_had().filter(shown_until__gte=today)

    def with_records(self) -> "OpeningQuerySet":
        """With everything that one row each of other tables holds, in one query."""
        makers = ("business", "partner", "meeting_place")
        rows = self.select_related(*(f"{one}__district" for one in makers))
        return rows.defer(*(f"{one}__district__outline" for one in makers))

    def newest(self) -> "OpeningQuerySet":
        """The newest first."""
        return self.order_by("-first_published_at", "-pk")


class OpeningPage(KnowsClosedDoors, ReadInLanguages, Page):
    """An offer that ends by itself. Either a business or a partner makes it.

    One whose maker was deleted stays for editors, and nobody else sees it.
    """

    kind = models.CharField(_("Art"), max_length=16, choices=Kind)
    summary = models.TextField(
        _("In einfachen Worten"),
        max_length=300,
        help_text=_("Was macht man da? Zwei, drei kurze Sätze, keine Fachwörter."),
    )
    text = StreamField(ShortTextBlock(), verbose_name=_("Mehr dazu"), blank=True)
    business = models.ForeignKey(
        "businesses.BusinessPage",
        verbose_name=_("Geschäft"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="openings",
    )
    partner = models.ForeignKey(
        "partners.PartnerPage",
        verbose_name=_("Partner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="openings",
    )
    meeting_place = models.ForeignKey(
        "partners.MeetingPlacePage",
        verbose_name=_("Treffpunkt"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="openings",
        help_text=_("Leer: beim Geschäft oder beim Partner."),
    )

    starts_on = models.DateField(_("Beginnt am"), null=True, blank=True)
    starts = models.CharField(
        _("Oder in Worten"),
        max_length=80,
        blank=True,
        help_text=_("Etwa: sofort, nach den Ferien."),
    )
    hours_from = models.PositiveSmallIntegerField(
        _("Stunden in der Woche, von"), null=True, blank=True
    )
    hours_to = models.PositiveSmallIntegerField(_("bis"), null=True, blank=True)
    pay = models.CharField(
        _("Lohn oder Kosten"),
        max_length=120,
        blank=True,
        help_text=_("Etwa: 15 Euro in der Stunde; Kurs kostenlos."),
    )
    german = models.CharField(
        _("Wie viel Deutsch?"), max_length=4, choices=German, default=German.A2
    )
    languages = models.JSONField(_("Sprachen im Team"), default=list, blank=True)
    needs_no_papers = models.BooleanField(_("Auch ohne Zeugnisse"), default=False)
    takes_foreign_papers = models.BooleanField(
        _("Zeugnisse aus anderen Ländern zählen"), default=False
    )
    needs = models.TextField(_("Das brauchen Sie"), max_length=400, blank=True)
    learns = models.TextField(_("Das lernen Sie"), max_length=400, blank=True)

    contact_name = models.CharField(_("Wen fragt man?"), max_length=80)
    contact_phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    contact_email = models.EmailField(_("E-Mail"), blank=True)
    shown_until = models.DateField(
        _("Zu sehen bis"),
        default=in_eight_weeks,
        db_index=True,
        help_text=_("Danach verschwindet das Angebot von selbst."),
    )
    is_taken = models.BooleanField(_("Schon vergeben"), default=False)

    objects: ClassVar[PageManager] = PageManager.from_queryset(OpeningQuerySet)()

    base_form_class = OpeningPageForm
    edit_handler = OPENING
    parent_page_types = ["work.WorkPage"]
    subpage_types: ClassVar[list[str]] = []
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    summary_name, body_name = "summary", "text"

    class Meta:
        verbose_name = _("Angebot für Arbeit oder Ausbildung")
        verbose_name_plural = _("Angebote für Arbeit und Ausbildung")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(business=None) | models.Q(partner=None),
                name="one_makes_an_offer",
            )
        ]

    def clean(self) -> None:
        """What a form was not asked to check."""
        super().clean()
        if (self.business_id is None) == (self.partner_id is None):
            words = _("Wählen Sie entweder ein Geschäft oder einen Partner.")
            raise ValidationError(words)

    @property
    def offered_by(self) -> Any:
        """The page of the business or of the partner."""
        return self.business or self.partner

    @property
    def place(self) -> Any:
        """Whose address is the place of work: a meeting place, or who offers it."""
        return self.meeting_place or self.offered_by

    def is_open_on(self, today: date) -> bool:
        """Whether it can still be taken up."""
        made = self.offered_by is not None and self.offered_by.live
        return self.live and made and not self.is_taken and today <= self.shown_until

    @classmethod
    def makers(cls) -> dict[type[Page], str]:
        """On which types of pages offers depend, and by which field."""
        names = ("business", "partner", "meeting_place")
        fields = [cls._meta.get_field(name) for name in names]
        return {field.related_model: field.name for field in fields}

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The offer; of one that has ended only that, with the way to the others."""
        if self.is_open_on(timezone.localdate()) or getattr(
            request, "is_preview", False
        ):
            return super().serve(request, *args, **kwargs)
        context = super().get_context(request) | ended_context(self, request)
        return TemplateResponse(request, "work/ended.html", context, status=410)

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the offer in words; `page` is what readers see of it."""
        context = super().get_context(request, *args, **kwargs)
        return context | opening_context(self, request, timezone.now())
