"""Two sorted orders made one."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Order = npt.NDArray[np.intp]


def merged_order(base: Order, other: Sequence[int], places: Sequence[int]) -> Order:
    """A base order into which other documents are put.

    Before the entry of the base that stands at `places[i]` comes `other[i]`; places
    ascend.
    """
    return np.insert(base, places, other)


def ranks(order: Order) -> npt.NDArray[np.int32]:
    """For each document its place in the order."""
    found = np.empty(len(order), np.int32)
    found[order] = np.arange(len(order), dtype=np.int32)
    return found
