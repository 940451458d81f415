"""What the portal's pages about dates show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from quartier.events.models import Event, Occurrence
from quartier.events.portal.hosts import Host
from quartier.events.public.shown_dates import ShownDate
from quartier.partners.portal.lists import Lists
from quartier.partners.portal.waiting import newest, newest_for_list, with_states
from quartier.recurrence.errors import RecurrenceError
from quartier.recurrence.sentence import sentence

NEXT = 5
NEXT_TO_CHANGE = 12


@dataclass(frozen=True)
class Row:
    """An event of one's own: as readers see it, or as it waits to be seen."""

    event: Event
    """The newest version."""
    when: str
    is_over: bool
    waits: bool
    was_sent_back: bool
    answer: str
    """What an editor wrote who gave it back."""

    @property
    def is_public(self) -> bool:
        """Whether readers see it, perhaps in an older version."""
        return bool(self.event.live)


def lists(request: HttpRequest, host: Host, url: str, now: datetime) -> Lists:
    """What comes, the next first, and what is over, the last first."""
    dates = Occurrence.objects.filter(event=models.OuterRef("pk"), ends_at__gt=now)
    events = (
        host.events.select_related("latest_revision")
        .prefetch_related("changes")
        .annotate(
            next=models.Subquery(dates.order_by("starts_at").values("starts_at")[:1])
        )
    )
    is_draft_of_series = models.Q(live=False) & ~models.Q(rule="")
    comes = (
        models.Q(next__isnull=False)
        | models.Q(first_day__gte=timezone.localdate(now))
        | is_draft_of_series
    )
    by_next = models.F("next").asc(nulls_last=True)
    return Lists(
        request,
        url,
        {
            "kommt": (
                _("Was kommt"),
                events.filter(comes).order_by(by_next, "first_day", "pk"),
            ),
            "vorbei": (
                _("Was vorbei ist"),
                events.exclude(comes).order_by("-first_day", "-pk"),
            ),
        },
    )


def rows(events: Iterable[Event], now: datetime) -> list[Row]:
    """Events as a list shows them; what they refer to has been read."""
    return [_row(one, newest_for_list(one), now) for one in with_states(events)]


def row_of(event: Event, now: datetime) -> Row:
    """How one event stands."""
    return _row(event, newest(event), now)


def _row(event: Event, shown: Event, now: datetime) -> Row:
    state = event.current_workflow_state
    sent_back = state is not None and (
        state.status == WorkflowState.STATUS_NEEDS_CHANGES
    )
    task = state.current_task_state if state is not None and sent_back else None
    return Row(
        shown,
        sentence(shown.series, timezone.localdate(now)),
        _next(shown, now) is None,
        waits=state is not None and not sent_back,
        was_sent_back=sent_back,
        answer=task.comment if task else "",
    )


@dataclass(frozen=True)
class OneDate:
    """A coming date and the day by which it is known."""

    day: date
    shown: ShownDate


def dates_to_change(event: Event, now: datetime) -> Iterator[OneDate]:
    """The next dates, each to be cancelled or moved."""
    for one in event.series.coming(now, NEXT_TO_CHANGE):
        yield OneDate(one.original.date(), ShownDate(one, event, now))


@dataclass(frozen=True)
class Check:
    """What somebody is shown before saving: the sentence and the next dates."""

    when: str
    dates: list[ShownDate]

    @classmethod
    def of(cls, event: Event, now: datetime) -> "Check":
        """Of an event whose form was valid."""
        coming = event.series.coming(now, NEXT)
        return cls(
            sentence(event.series, timezone.localdate(now)),
            [ShownDate(one, event, now) for one in coming],
        )

    @property
    def mark(self) -> str:
        """Is another one when other dates are shown."""
        text = "|".join([self.when, *(one.when for one in self.dates)])
        return sha256(text.encode()).hexdigest()[:16]


def _next(event: Event, now: datetime) -> datetime | None:
    try:
        coming = event.series.coming(now, 1)
    except RecurrenceError:
        return None
    return coming[0].start if coming else None
