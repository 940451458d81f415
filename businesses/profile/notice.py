"""The shop's notice, as long as it holds."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.timezone import localdate

if TYPE_CHECKING:
    from businesses.models import BusinessPage


@dataclass(frozen=True, slots=True)
class ShownNotice:
    """What the shop offers or says, up to its last day."""

    text: str
    last_day: date


def notice_of(page: "BusinessPage", now: datetime) -> ShownNotice | None:
    """The notice of a page; None if there is none, or it is over."""
    if not page.notice or page.notice_until is None:
        return None
    if page.notice_until < localdate(now):
        return None
    return ShownNotice(page.notice, page.notice_until)
