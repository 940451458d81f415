"""How often one network may ask within a minute.

Each process counts for itself, in its memory: a count that all of them share would cost
more than most answers do. So a network may come through as often as is allowed, times
the processes at the most.
"""

from collections.abc import Mapping
from threading import Lock
from time import time
from typing import Any

from django.conf import settings

from quartier.accounts.networks import network_in

WINDOW = 60
"""Seconds."""

MOST_NETWORKS = 50_000
"""From so many on within a minute, counting begins anew."""


class Counts:
    """How often each network has asked within this minute."""

    def __init__(self) -> None:
        self._window = 0
        self._asked: dict[str, int] = {}
        self._one_at_a_time = Lock()

    def add(self, network: str, window: int) -> int:
        """Count one question and tell how many it makes."""
        with self._one_at_a_time:
            if window != self._window or len(self._asked) >= MOST_NETWORKS:
                self._window, self._asked = window, {}
            asked = self._asked.get(network, 0) + 1
            self._asked[network] = asked
            return asked

    def forget(self) -> None:
        """Begin anew."""
        with self._one_at_a_time:
            self._asked = {}


counts = Counts()


def seconds_to_wait(meta: Mapping[str, Any]) -> int:
    """0: welcome; otherwise the seconds until the next minute begins.

    `meta` is what the web server tells of the question.
    """
    window, passed = divmod(int(time()), WINDOW)
    asked = counts.add(network_in(meta), window)
    return WINDOW - passed if asked > settings.API_PER_MINUTE else 0
