"""Numbers without meaning that put businesses into a shuffled order."""

import numpy as np
import numpy.typing as npt

_GOLDEN = 0x9E3779B97F4A7C15
_MIXERS = ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB))
_WORD = (1 << 64) - 1


def shuffled(page_ids: npt.NDArray[np.int64], salt: int = 0) -> npt.NDArray[np.uint64]:
    """A number for each page, another one with each salt, equally likely all over.

    The finishing steps of SplitMix64 (Steele, Lea and Flood 2014,
    https://doi.org/10.1145/2660193.2660195): each bit of the page and of the salt
    changes about half of the bits.
    """
    mixed = _mixed(page_ids.astype(np.uint64))
    return _mixed(mixed ^ np.uint64(salt * _GOLDEN & _WORD))


def _mixed(numbers: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    numbers = numbers + np.uint64(_GOLDEN)
    for shift, factor in _MIXERS:
        numbers = (numbers ^ numbers >> np.uint64(shift)) * np.uint64(factor)
    return numbers ^ numbers >> np.uint64(31)
