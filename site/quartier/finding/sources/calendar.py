"""Events of the calendar."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone

from businesses.search.analysis.texts import language_names
from quartier.events.addresses import event_address
from quartier.events.choices import Audience
from quartier.events.models import CalendarPage, Event, Occurrence
from quartier.finding.documents import Moment, near_moments
from quartier.finding.kinds import DATES, register
from quartier.finding.sources.pages import text_of
from quartier.finding.sources.records import RecordSource


class Events(RecordSource):
    """An event with its near dates, found once however often it takes place."""

    name = "events.event"
    kind = DATES
    model = Event
    page = "calendar"
    page_type = CalendarPage

    def shown(self, records: Any) -> Any:
        """Published ones with the dates that take place."""
        dates = Occurrence.objects.filter(is_cancelled=False).order_by("starts_at")
        return (
            records.shown()
            .select_related("district", "business")
            .prefetch_related(Prefetch("occurrences", dates, "dates_on"))
        )

    def address(self, record: Event, page_address: str) -> str:
        """Its own page."""
        return event_address(page_address, record.pk, record.title)

    def told(self, record: Any, page: CalendarPage) -> dict[str, Any]:
        """What, where, for whom, in which languages, and when."""
        district = record.district.name if record.district else ""
        audience = (str(Audience(code).label) for code in record.audience)
        spoken = map(language_names, record.languages)
        return {
            "title": record.title,
            "summary": record.summary,
            "text": " ".join((text_of(record.text), record.organiser, *spoken)),
            "where": ", ".join(filter(None, (record.where_here, district))),
            "tags": tuple(audience),
            "moments": near_moments(_moments(record), timezone.now()),
        }


def _moments(event: Any) -> Iterator[Moment]:
    for one in event.dates_on:
        yield Moment.between(one.starts_at, one.ends_at, event.is_all_day)


def register_all() -> None:
    """Have all of these found."""
    register(Events())
