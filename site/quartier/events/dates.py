"""The dates of events as rows: worked out anew whenever an event is stored.

Rows reach from two months back, which is as far as readers look, to eighteen months
ahead. The clock extends them each night.
"""

import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import transaction
from django.dispatch import Signal

from quartier.recurrence.series import Occurrence

if TYPE_CHECKING:
    from quartier.events.models import Event

BACK = timedelta(days=62)
AHEAD = timedelta(days=550)
FIELDS = (
    *("original_day", "first_day", "last_day", "starts_at", "ends_at"),
    *("has_end", "is_cancelled", "is_changed", "place"),
)

dates_changed = Signal()
"""The rows of an event (`instance`) are others than before; in the same transaction."""

logger = logging.getLogger(__name__)


def renew(event: "Event", now: datetime) -> None:
    """Make the rows of an event fit it, within the caller's transaction.

    Rows that fit stay as they are. An event that was never published has none.
    """
    rows = apps.get_model("events", "Occurrence").objects
    shown = event.series.between(now - BACK, now + AHEAD) if event.live else []
    wanted = [_row(event, one) for one in shown]
    stored = event.occurrences.values_list("pk", *FIELDS)
    known = {values[1:]: values[0] for values in stored}
    fitting = {tuple(row.values()) for row in wanted} & known.keys()
    gone = [pk for values, pk in known.items() if values not in fitting]
    if gone:
        rows.filter(pk__in=gone).delete()
    new = [row for row in wanted if tuple(row.values()) not in fitting]
    rows.bulk_create(rows.model(event_id=event.pk, **row) for row in new)
    if gone or new:
        dates_changed.send(type(event), instance=event)


def extend(now: datetime) -> None:
    """Work ahead for all events; one that can't be worked out stops no other."""
    events = apps.get_model("events", "Event").objects.shown()
    for event in list(events):
        try:
            with transaction.atomic():
                renew(event, now)
        except ValueError:
            logger.exception("The dates of event %s can't be worked out", event.pk)


def _row(event: "Event", one: Occurrence) -> dict[str, Any]:
    end = one.end or one.start
    # What ends at midnight is not on the day that begins then.
    last = max(one.start, end - timedelta(microseconds=1))
    values = (
        one.original.date(),
        one.start.date(),
        last.date(),
        one.start.astimezone(UTC),
        end.astimezone(UTC),
        one.end is not None,
        one.is_cancelled or event.is_cancelled,
        one.change is not None,
        one.change.place if one.change else "",
    )
    return dict(zip(FIELDS, values, strict=True))
