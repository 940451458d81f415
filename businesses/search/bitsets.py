"""Sets of small numbers as whole numbers: bit i says whether i is in the set.

Union, intersection and difference are |, & and & ~, and `int.bit_count` counts:
for 5,000 businesses each takes less than a microsecond.
"""

from collections.abc import Iterable, Sequence


def bitset(numbers: Iterable[int]) -> int:
    """The set of these numbers."""
    flags = bytearray()
    for number in numbers:
        if number >= len(flags):
            flags.extend(b"0" * (number + 1 - len(flags)))
        flags[number] = ord("1")
    return int(bytes(reversed(flags)) or b"0", base=2)


def members(bits: int) -> list[int]:
    """The numbers in the set, in ascending order."""
    flags = bin(bits)[:1:-1]
    return [number for number, flag in enumerate(flags) if flag == "1"]


def members_in_order(bits: int, order: Sequence[int]) -> list[int]:
    """The numbers in the set as they follow each other in `order`."""
    flags = bin(bits)[:1:-1]
    size = len(flags)
    return [number for number in order if number < size and flags[number] == "1"]


def union(sets: Iterable[int]) -> int:
    """What is in any of the sets."""
    bits = 0
    for one in sets:
        bits |= one
    return bits
