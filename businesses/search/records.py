"""What of a page can be found: the record that is stored with each publication."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from businesses.choices import Wheelchair
from businesses.search.pictures import picture_record
from quartier.hours.schedule import Schedule

if TYPE_CHECKING:
    from businesses.models import BusinessPage

LONGEST_TEXT = 5_000


def record_of(page: "BusinessPage") -> dict[str, Any]:
    """The record of a live page, as JSON can hold it.

    Whoever changes its form raises `DOCUMENT_VERSION`.
    """
    schedule, position = page.schedule, page.position
    return {
        "slug": page.slug,
        "name": page.title,
        "category": page.category_id,
        "district": page.district_id,
        "claim": page.claim,
        "text": _text(page),
        "street_line": page.street_line,
        "postcode": page.postcode,
        "town": page.town,
        "phone": page.phone,
        "position": [position.lon, position.lat] if position else None,
        "tags": sorted(item.tag.name for item in page.tagged_items.all()),
        "languages": list(page.languages),
        "wheelchair": page.wheelchair,
        "payment": list(page.payment),
        "campaigns": _campaigns(page),
        "confirmed_on": _confirmed_on(page),
        "completeness": _completeness(page),
        "hours": schedule.hours,
        "special_days": list(special_days_record(schedule)),
        "picture": picture_record(page.logo),
    }


def _campaigns(page: "BusinessPage") -> list[str]:
    """The keys of joint actions that go on."""
    involvements = page.involvements.all() if page.pk else ()
    return sorted({one.key for one in involvements if not one.is_over})


def _text(page: "BusinessPage") -> str:
    block = page.description.stream_block
    parts = block.get_searchable_content(page.description)
    return " ".join(parts)[:LONGEST_TEXT]


def _confirmed_on(page: "BusinessPage") -> str | None:
    moment = page.last_confirmed_at
    return timezone.localdate(moment).isoformat() if moment else None


def _completeness(page: "BusinessPage") -> int:
    """0 to 10: a point for each thing that residents look for and that is told."""
    told = (
        page.claim,
        page.description,
        page.logo_id,
        page.opening_hours,
        page.position,
        page.street_line,
        page.phone or page.email,
        page.website,
        page.wheelchair != Wheelchair.UNKNOWN,
        page.languages or page.payment,
    )
    return sum(map(bool, told))


def special_days_record(schedule: Schedule) -> Iterator[list[str | None]]:
    """First day, last day (None: open end), hours ("": closed) and reason of each."""
    for day in schedule.special_days:
        last_day = day.last_day.isoformat() if day.last_day else None
        yield [day.first_day.isoformat(), last_day, day.hours, day.reason]
