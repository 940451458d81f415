"""Counts in the memory of the process, and now and then adds them to the database.

No visitor waits for that: a thread of its own writes, at most every 20 seconds, and
once more when the process ends. What a process has counted and not written is lost
when it is killed; a locked database only means that the same is tried again.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from multiprocessing.util import Finalize
from threading import Lock, Timer

from django.apps import apps
from django.db import Error, connections
from django.utils import timezone

from businesses.models.numbers import Counted, SumKey

logger = logging.getLogger(__name__)

WAIT = 20.0
"""Seconds between two writings."""

MOST_SUMS = 50_000
"""No more different ones are kept while the database cannot be written."""

Write = Callable[[Mapping[SumKey, int]], None]


class Buffer:
    """What was counted since the last writing."""

    def __init__(self, write: Write, wait: float = WAIT) -> None:
        self.wait = wait
        self._write = write
        self._sums: Counter[SumKey] = Counter()
        self._timer: Timer | None = None
        self._one_adds = Lock()
        self._one_writes = Lock()

    def add(self, keys: Iterable[SumKey]) -> None:
        """Count each of these once more."""
        with self._one_adds:
            if len(self._sums) < MOST_SUMS:
                self._sums.update(keys)
            if self._timer is None and self._sums:
                self._timer = Timer(self.wait, self._on_time)
                self._timer.daemon = True
                self._timer.start()

    def flush(self) -> None:
        """Write now; what cannot be written is kept for the next time."""
        with self._one_writes:
            sums = self._take()
            if not sums:
                return
            try:
                self._write(sums)
            except Error:
                logger.warning("Numbers wait: the database cannot be written.")
                self._put_back(sums)

    def forget(self) -> None:
        """Drop what was counted and write nothing of it."""
        self._take()

    def _take(self) -> Counter[SumKey]:
        with self._one_adds:
            if self._timer:
                self._timer.cancel()
            self._timer = None
            sums, self._sums = self._sums, Counter()
            return sums

    def _put_back(self, sums: Counter[SumKey]) -> None:
        with self._one_adds:
            self._sums.update(sums)
        self.add(())

    def _on_time(self) -> None:
        try:
            self.flush()
        finally:
            connections.close_all()


def write(sums: Mapping[SumKey, int]) -> None:
    """Add the sums to the database."""
    apps.get_model("businesses", "DailyNumber").objects.add(sums)


buffer = Buffer(write)
# Processes that multiprocessing started end without the callbacks of atexit.
Finalize(None, buffer.flush, exitpriority=10)


def count(businesses: Iterable[int], counted: Counted) -> None:
    """Count these businesses once more for today."""
    today = timezone.localdate()
    buffer.add(SumKey(pk, today, counted.value) for pk in businesses)
