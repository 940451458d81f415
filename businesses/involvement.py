"""The door through which joint actions say which businesses take part in them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from businesses.models import Involvement
from businesses.search.drawing import refresh_documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a business's page says of one joint action."""

    key: str
    label: str
    url: str
    detail: str
    picture_id: int | None
    last_day: date
    is_over: bool


def write_involvements(source: str, told: Mapping[int, Told]) -> None:
    """Have these businesses, by their numbers, and no others, take part in `source`.

    Their pages show it from now on, and the search finds them by it. Writing the same
    again changes nothing.
    """
    with transaction.atomic():
        known = {
            row.business_id: row for row in Involvement.objects.filter(source=source)
        }
        changed = set(known) - set(told)
        Involvement.objects.filter(source=source, business__in=changed).delete()
        for business, one in told.items():
            if _differs(known.get(business), one):
                Involvement.objects.update_or_create(
                    source=source, business_id=business, defaults=asdict(one)
                )
                changed.add(business)
        if changed:
            refresh_documents(sorted(changed))


def _differs(row: Involvement | None, told: Told) -> bool:
    return row is None or any(
        getattr(row, name) != value for name, value in asdict(told).items()
    )
