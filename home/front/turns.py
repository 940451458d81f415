"""Whose turn it is: who has waited longest comes first.

All wait in one line. Who was shown goes to its end, and so does who is new; who leaves
makes room. So everybody is shown within as many days as the line takes, n businesses
at three a day in n/3 days, however many come and go.
"""

from collections.abc import Mapping
from datetime import date
from hashlib import blake2b

A_DAY = 3
"""How many are shown on one day."""


def next_in_line(waiting: Mapping[int, date], count: int = A_DAY) -> list[int]:
    """Those who have waited longest, from their keys and since when each waits."""
    line = sorted(waiting, key=lambda key: (waiting[key], _shuffled(key)))
    return line[:count]


def _shuffled(key: int) -> bytes:
    """A place among those who wait equally long, the same each day."""
    return blake2b(str(key).encode(), digest_size=8).digest()
