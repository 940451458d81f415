"""Chance that comes out the same every time for the same key."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A row of throws that depends on nothing but a text."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._thrown = 0

    def share(self) -> float:
        """A number from 0 up to, not including, 1."""
        self._thrown += 1
        seed = f"{self._key}/{self._thrown}".encode()
        return int.from_bytes(hashlib.blake2b(seed, digest_size=6).digest()) / 2**48

    def between(self, low: float, high: float) -> float:
        """A number from low to high."""
        return low + (high - low) * self.share()

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self.share() * (high - low + 1))

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[int(self.share() * len(choices))]

    def chance(self, share: float) -> bool:
        """True in about ``share`` of all throws."""
        return self.share() < share

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in another order."""
        return sorted(items, key=lambda _: self.share())
