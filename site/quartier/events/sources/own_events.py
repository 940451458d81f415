"""The calendar's own events as entries."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from icalendar import Component

from businesses.choices import Wheelchair
from quartier.events.addresses import event_address
from quartier.events.asking import Asked
from quartier.events.dates import BACK
from quartier.events.feeds.components import components_of
from quartier.events.sources.entry import Entry

if TYPE_CHECKING:
    from quartier.events.models import CalendarPage
    from quartier.events.models.event import EventQuerySet

SEARCHED = (
    *("title", "summary", "place", "organiser"),
    *("meeting_place__title", "business__title", "partner__title"),
)
HOUSES = ("meeting_place", "business")
OF_HOUSE = ("title", "slug", "wheelchair")
COLUMN = {"audience": "audience", "language": "languages"}
COLUMNS = (
    *(
        "original_day",
        "starts_at",
        "ends_at",
        "has_end",
        "is_cancelled",
        "is_changed",
        "place",
    ),
    *("event_id", "event__title", "event__summary", "event__start_time"),
    *("event__place", "event__street", "event__house_number"),
    *("event__is_free", "event__step_free", "event__languages", "event__online_url"),
    *(f"event__{house}__{name}" for house in HOUSES for name in OF_HOUSE),
)


def matching(calendar: "CalendarPage", asked: Asked) -> "EventQuerySet":
    """The published events that fit a question."""
    events: EventQuerySet = apps.get_model("events", "Event").objects.shown()
    wanted = Q(calendar=calendar)
    if asked.district:
        wanted &= Q(district__slug=asked.district) | Q(district=None) & _of_house(
            "district__slug", asked.district
        )
    if asked.place:
        wanted &= _of_house("slug", asked.place)
    if asked.is_free:
        wanted &= Q(is_free=True)
    if asked.is_step_free:
        wanted &= Q(step_free=Wheelchair.YES) | Q(
            step_free=Wheelchair.UNKNOWN
        ) & _of_house("wheelchair", Wheelchair.YES)
    # SQLite knows no lists in JSON; their codes are words of one case between quotes.
    for name in ("audience", "language"):
        if value := getattr(asked, name):
            events = events.alias(**{f"{name}_codes": Cast(COLUMN[name], TextField())})
            wanted &= Q(**{f"{name}_codes__contains": f'"{value}"'})
    for word in asked.words:
        wanted &= _any_of(SEARCHED, word)
    return events.filter(wanted)


def entries(
    calendar: "CalendarPage",
    asked: Asked,
    since: datetime,
    until: datetime | None,
    most: int | None,
) -> list[Entry]:
    """Their dates in that time."""
    rows = apps.get_model("events", "Occurrence").objects.from_on(since, until)
    if asked.is_filtered:
        rows = rows.filter(event__in=matching(calendar, asked).values("pk"))
    else:
        rows = rows.filter(event__calendar=calendar).of_live_events()
    url = calendar.url or ""
    return [entry_of(row, url) for row in rows.values(*COLUMNS)[:most]]


def components(
    calendar: "CalendarPage", asked: Asked, now: datetime
) -> Iterable[Component]:
    """Each event with its rule and its changes, unless its last date is long over."""
    rows = apps.get_model("events", "Occurrence").objects.from_on(now - BACK, None)
    events = (
        matching(calendar, asked).filter(pk__in=rows.values("event")).order_by("pk")
    )
    for event in events.with_records().prefetch_related("changes"):
        yield from components_of(event, calendar.full_url or "", now)


def _of_house(name: str, value: str) -> Q:
    """Events in a house of which this is true."""
    return Q(**{f"meeting_place__{name}": value}) | Q(
        meeting_place=None, **{f"business__{name}": value}
    )


def _any_of(names: Iterable[str], word: str) -> Q:
    found = Q()
    for name in names:
        found |= Q(**{f"{name}__icontains": word})
    return found


def entry_of(row: dict[str, Any], url: str) -> Entry:
    """A row of `COLUMNS` as an entry of the calendar at that address."""
    of_place, of_shop = (
        [row[f"event__{house}__{name}"] for name in OF_HOUSE] for house in HOUSES
    )
    title, slug, wheelchair = of_place if of_place[0] else of_shop
    step_free = row["event__step_free"]
    if step_free == Wheelchair.UNKNOWN:
        step_free = wheelchair
    street = f"{row['event__street']} {row['event__house_number']}".strip()
    usual = ", ".join(filter(None, [row["event__place"], title])) or street
    online = _("online") if row["event__online_url"] else ""
    return Entry(
        key=f"event-{row['event_id']}-{row['original_day']}",
        title=row["event__title"],
        url=event_address(url, row["event_id"], row["event__title"]),
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        has_end=row["has_end"],
        is_all_day=row["event__start_time"] is None,
        is_cancelled=row["is_cancelled"],
        is_changed=row["is_changed"],
        summary=row["event__summary"],
        where=row["place"] or usual or online,
        house="" if row["place"] else title or "",
        house_slug=slug or "",
        is_meeting_place=bool(of_place[0]),
        is_free=row["event__is_free"],
        is_step_free=step_free == Wheelchair.YES,
        languages=row["event__languages"],
    )
