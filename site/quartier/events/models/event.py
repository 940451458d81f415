"""Something that takes place, once or again and again."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField
from wagtail.models import (
    DraftStateMixin,
    PreviewableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from campaigns.public.when import day as day_in_words
from quartier.blocks.bodies import ShortTextBlock
from quartier.events.addresses import event_address
from quartier.events.dates import renew
from quartier.events.models.change import until
from quartier.events.models.signing_up import TakesSignUps
from quartier.events.models.taking_place import TakesPlace
from quartier.recurrence.errors import RecurrenceError
from quartier.recurrence.reading import LONGEST_TEXT, read_rule
from quartier.recurrence.series import DAY, Series

RECORDS = (
    *("calendar", "district", "picture", "partner"),
    *("meeting_place__district", "business__district"),
)


def site_zone() -> str:
    """The zone in which dates are written."""
    return settings.TIME_ZONE


class EventQuerySet(models.QuerySet["Event"]):
    """Sets of events."""

    def shown(self) -> "EventQuerySet":
        """Those that readers see."""
        return self.filter(live=True)

    def with_records(self) -> "EventQuerySet":
        """With everything that one row each of other tables holds, in one query."""
        return self.select_related(*RECORDS)


class Event(
    WorkflowMixin,
    DraftStateMixin,
    RevisionMixin,
    PreviewableMixin,
    TakesPlace,
    TakesSignUps,
    index.Indexed,
    ClusterableModel,
):
    """An event with its dates: local days and times, a rule, and what differs.

    Times are those on the clock of its zone. Without a beginning it takes the whole
    day; without an end it is open; an end before the beginning is on the next day.
    """

    calendar = models.ForeignKey(
        "events.CalendarPage",
        verbose_name=_("Kalender"),
        on_delete=models.CASCADE,
        related_name="events",
    )
    title = models.CharField(_("Titel"), max_length=120)
    summary = models.CharField(
        _("In einem Satz"), max_length=200, blank=True, help_text=_("Worum geht es?")
    )
    text = StreamField(ShortTextBlock(), verbose_name=_("Text"), blank=True)
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("Bild"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    first_day = models.DateField(
        _("Welcher Tag"), help_text=_("Bei einer Reihe der erste.")
    )
    start_time = models.TimeField(
        _("Beginn"), null=True, blank=True, help_text=_("Leer: den ganzen Tag.")
    )
    end_time = models.TimeField(
        _("Ende"), null=True, blank=True, help_text=_("Leer: Das Ende ist offen.")
    )
    last_day = models.DateField(
        _("Letzter Tag"),
        null=True,
        blank=True,
        help_text=_("Nur, wenn ein Termin über mehrere Tage geht."),
    )
    zone = models.CharField(max_length=64, default=site_zone, editable=False)
    rule = models.CharField(_("Regel"), max_length=LONGEST_TEXT, blank=True)
    extra = models.JSONField(_("Zusätzliche Termine"), default=list, blank=True)
    left_out = models.JSONField(_("Ausgelassene Tage"), default=list, blank=True)
    is_cancelled = models.BooleanField(
        _("Fällt ganz aus"),
        default=False,
        help_text=_("Alle Termine bleiben im Kalender, mit dem Hinweis „Fällt aus“."),
    )

    audience = models.JSONField(_("Für wen"), default=list, blank=True)
    languages = models.JSONField(_("Sprachen"), default=list, blank=True)
    is_free = models.BooleanField(_("Kostenlos"), default=False)
    cost = models.CharField(
        _("Kosten"),
        max_length=120,
        blank=True,
        help_text=_("In Worten, etwa: 3 Euro, Kinder frei."),
    )
    partner = models.ForeignKey(
        "partners.PartnerPage",
        verbose_name=_("Wer lädt ein"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="events",
    )
    organiser = models.CharField(
        _("Oder in Worten"),
        max_length=120,
        blank=True,
        help_text=_("Nur, wenn niemand von den Partnern einlädt."),
    )

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="event")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="event",
        for_concrete_model=False,
    )

    objects: ClassVar = EventQuerySet.as_manager()

    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]

    class Meta:
        verbose_name = _("Veranstaltung")
        verbose_name_plural = _("Veranstaltungen")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def revisions(self) -> GenericRelation:
        """Its versions, as Wagtail looks for them."""
        return self._revisions

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it and its dates in one transaction.

        Where only some fields are stored, the others may be those of a draft.
        """
        with transaction.atomic():
            super().save(*args, **kwargs)
            if kwargs.get("update_fields") is None:
                renew(self, timezone.now())

    def clean(self) -> None:
        """Its days and its rule make sense together."""
        super().clean()
        if self.first_day is None:
            return
        if self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": _("Das Ende liegt vor dem Beginn.")})
        try:
            self.series.aligned()
        except RecurrenceError as error:
            field = "rule" if self.rule else "last_day"
            raise ValidationError({field: error.message}) from error
        for day in map(date.fromisoformat, self.left_out):
            if not self.has_date_on(day):
                words = _("Am %(day)s ist kein Termin.") % {"day": day_in_words(day)}
                raise ValidationError({"left_out": words})

    def has_date_on(self, day: date) -> bool:
        """Whether a date is planned for this day, even if it was left out since."""
        series = replace(self.series, left_out=frozenset())
        end = datetime.combine(day, time.max)
        return any(one.date() == day for one in series.originals(end))

    @property
    def is_all_day(self) -> bool:
        """Whether it has no times."""
        return self.start_time is None

    @property
    def inviter(self) -> str:
        """Who invites: a shop to what takes place in it, unless others are named."""
        if self.partner:
            return self.partner.title
        return self.organiser or (self.business.title if self.business else "")

    @property
    def series(self) -> Series:
        """Its dates for the engine. Raises RecurrenceError for what makes no sense."""
        start = datetime.combine(self.first_day, self.start_time or time.min)
        extra = {datetime.fromisoformat(moment) for moment in self.extra}
        times = {moment.date(): moment for moment in extra}

        def planned(day: date) -> datetime:
            return times.get(day) or datetime.combine(day, start.time())

        return Series(
            start=start,
            length=self._length(start),
            zone=ZoneInfo(self.zone),
            is_all_day=self.is_all_day,
            rule=read_rule(self.rule) if self.rule else None,
            extra=frozenset(extra),
            left_out=frozenset(
                planned(date.fromisoformat(day)) for day in self.left_out
            ),
            changes=tuple(
                change.for_series(planned(change.day)) for change in self.changes.all()
            ),
        )

    def _length(self, start: datetime) -> timedelta | None:
        days = (self.last_day or self.first_day) - self.first_day
        if self.is_all_day:
            return days + DAY
        if self.end_time is None:
            return None
        if days:
            return datetime.combine(start.date() + days, self.end_time) - start
        return until(start, self.end_time)

    def address_below(self, calendar_url: str) -> str:
        """Its own page in the calendar at that address."""
        return event_address(calendar_url, self.pk, self.title)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The page that readers see."""
        return "events/event.html"

    def get_preview_context(
        self, request: HttpRequest, mode_name: str
    ) -> dict[str, Any]:
        """What that page is given."""
        # Imported late: the page is made of these records.
        from quartier.events.public.event import event_context

        context = super().get_preview_context(request, mode_name)
        url = self.calendar.get_url(request) or ""
        return context | event_context(self, self.address_below(url), timezone.now())
