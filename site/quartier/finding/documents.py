"""One thing as the search knows it: what is stored of it, and what is in memory."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any, NamedTuple, Self

from django.utils import timezone

from quartier.places.folding import fold

LONGEST_TEXT = 5_000
MOST_MOMENTS = 60
"""Coming dates of a series that are stored; each night they are told anew."""

FORM = 2
"""To be raised whenever records take another form; all are then written anew."""


class Moment(NamedTuple):
    """From when to when something takes place, in seconds since 1970 (UTC)."""

    starts: int
    ends: int
    is_all_day: bool = False

    @classmethod
    def between(
        cls, starts_at: datetime, ends_at: datetime, is_all_day: bool = False
    ) -> Self:
        """From one instant to another."""
        return cls(int(starts_at.timestamp()), int(ends_at.timestamp()), is_all_day)

    @classmethod
    def of_days(cls, first: date, last: date) -> Self:
        """From the beginning of one day to the end of another, in the site's zone."""
        ends = datetime.combine(last + timedelta(days=1), time.min)
        starts = datetime.combine(first, time.min)
        made = timezone.make_aware(starts), timezone.make_aware(ends)
        return cls.between(*made, is_all_day=True)

    @property
    def starts_at(self) -> datetime:
        """When it begins."""
        return datetime.fromtimestamp(self.starts, UTC)


@dataclass(frozen=True, kw_only=True)
class Found:
    """What is found, and what a hit shows of it; everybody may see all of it.

    `root` and `address` are where it is: the front page of its site as a path in
    Wagtail's tree of addresses, and the rest of the address below it. `until` is when
    it ends to be found (seconds since 1970), None: never. `words` find it, too, and are
    not shown. `moments` are in order.
    """

    object_id: int
    root: str
    address: str
    title: str
    language: str
    summary: str = ""
    text: str = ""
    where: str = ""
    words: str = ""
    tags: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    until: int | None = None

    @cached_property
    def folded_title(self) -> str:
        """The title as the search compares it."""
        return fold(self.title)

    def record(self) -> dict[str, Any]:
        """All but the key, as JSON holds it."""
        values = {name: getattr(self, name) for name in _STORED}
        return values | {
            "text": self.text[:LONGEST_TEXT],
            "tags": list(self.tags),
            "moments": [list(one) for one in self.moments],
        }

    @classmethod
    def of_record(cls, object_id: int, record: dict[str, Any]) -> Self:
        """What `record` made of it."""
        values = {name: record[name] for name in _STORED if name in record}
        values["tags"] = tuple(record["tags"])
        values["moments"] = tuple(Moment(*one) for one in record["moments"])
        return cls(object_id=object_id, **values)


_STORED = (
    *("root", "address", "title", "language", "summary", "text", "where", "words"),
    *("tags", "moments", "until"),
)


def near_moments(moments: Iterable[Moment], now: datetime) -> tuple[Moment, ...]:
    """The last of those that are over, and the next ones."""
    present = now.timestamp()
    in_order = sorted(moments)
    over = [one for one in in_order if one.ends <= present][-1:]
    coming = [one for one in in_order if one.ends > present][:MOST_MOMENTS]
    return (*over, *coming)
