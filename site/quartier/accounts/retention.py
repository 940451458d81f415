"""What is cleared away when its time is over; how long that is says periods.py."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from quartier.accounts.periods import PERIODS, Period


def delete(rows: QuerySet[Any]) -> None:
    """What usually becomes of rows whose time is over."""
    rows.delete()


@dataclass(frozen=True)
class Retention:
    """One kind of data that does not stay for ever.

    `before` gives the rows that are older than a moment; `clear` deletes them, or takes
    the personal part out of them. Rows that were cleared must not be found again.
    """

    name: str
    before: Callable[[datetime], QuerySet[Any]]
    clear: Callable[[QuerySet[Any]], Any] = delete

    @property
    def period(self) -> Period:
        """How long it is kept."""
        return PERIODS[self.name]


@dataclass(frozen=True)
class Purged:
    """How much of one kind was, or would be, cleared away."""

    kind: Retention
    count: int


_kinds: dict[str, Retention] = {}


def register(kind: Retention) -> None:
    """Make a kind known. It needs a period, and no two have one name."""
    if kind.name not in PERIODS:
        raise ValueError(f"quartier.accounts.periods has no period for {kind.name}.")
    if kind.name in _kinds:
        raise ValueError(f"There are two kinds named {kind.name}.")
    _kinds[kind.name] = kind


def kinds() -> list[Retention]:
    """All kinds, in the order of the table of periods."""
    return [_kinds[name] for name in PERIODS if name in _kinds]


def purge(now: datetime, preview: bool = False) -> Iterator[Purged]:
    """Clear away what is over, kind after kind; with `preview` only count it."""
    for kind in kinds():
        rows = kind.before(now - kind.period.length)
        count = rows.count()
        if count and not preview:
            kind.clear(rows)
        yield Purged(kind, count)
