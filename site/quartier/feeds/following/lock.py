"""One worker at a time for each calendar, and none that comes back late."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from django.db.models import Q
from django.utils import timezone

from quartier.feeds.models import CalendarFeed
from quartier.feeds.models.feed import CalendarFeedQuerySet

LASTS = timedelta(minutes=10)
"""Nothing that is done under the lock takes as long; who held it longer was killed."""


class LostLockError(Exception):
    """Somebody else has gone on with it."""


@dataclass(frozen=True)
class Lock:
    """The right to write for one calendar; the token tells workers apart."""

    feed: int
    token: str

    def renew(self) -> None:
        """Hold it on; in a transaction it keeps all others out until that ends.

        Raises LostLockError for a worker that somebody took for dead.
        """
        until = timezone.now() + LASTS
        if not self._rows().update(busy_until=until):
            raise LostLockError

    def release(self, **written: object) -> None:
        """Let go, writing this at the same time; nothing if it was lost."""
        self._rows().update(busy_until=None, busy_with="", **written)

    def _rows(self) -> CalendarFeedQuerySet:
        return CalendarFeed.objects.filter(pk=self.feed, busy_with=self.token)


def take(feed: int, now: datetime) -> Lock | None:
    """The lock of a calendar, or None while somebody else has it."""
    free = Q(busy_until=None) | Q(busy_until__lt=now)
    token = uuid4().hex
    rows = CalendarFeed.objects.filter(free, pk=feed)
    taken = rows.update(busy_with=token, busy_until=timezone.now() + LASTS)
    return Lock(feed, token) if taken else None
