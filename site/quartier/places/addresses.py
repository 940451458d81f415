"""Addresses as people type them, and those that are known."""

import re
from itertools import takewhile

from quartier.places.folding import fold
from quartier.places.models import Address

MOST_RESULTS = 10
MOST_COMPARED = 200
"""Addresses from which the first ones in their streets are taken."""
LONGEST_QUERY = 120

_NUMBER_AT_THE_END = re.compile(
    r"^(?P<street>.*?\S)\s+(?P<number>\d+\s?[a-zA-Z]?(?:\s?[-/+]\s?\d+\s?[a-zA-Z]?)?)$"
)


def in_parts(typed: str) -> tuple[str, str]:
    """Street and house number: "Lange Str. 12 a" is ("Lange Str.", "12 a")."""
    line = " ".join(typed.partition(",")[0].split())
    parts = _NUMBER_AT_THE_END.match(line)
    return (parts["street"], parts["number"]) if parts else (line, "")


def matching(typed: str) -> list[Address]:
    """Up to ten known addresses that may be meant, in the order of their houses."""
    text = fold(typed[:LONGEST_QUERY].replace("\x00", ""))
    found = Address.objects.matching(text)[:MOST_COMPARED] if text else []
    return sorted(found, key=in_the_street)[:MOST_RESULTS]


def found_at(typed: str) -> Address | None:
    """The one known address that is meant; None if there is none, or more than one."""
    street, number = in_parts(typed)
    found = matching(typed)
    same = [
        address
        for address in found
        if fold(address.street) == fold(street)
        and fold(address.house_number) == fold(number)
    ]
    if len(same) == 1:
        return same[0]
    return found[0] if len(found) == 1 else None


def in_the_street(address: Address) -> tuple[str, int, str]:
    """The order of houses in a street: 2, 10, 10a."""
    digits = "".join(takewhile(str.isdecimal, address.house_number))
    return address.street, int(digits or 0), address.house_number


def as_results(addresses: list[Address]) -> dict[str, list[dict[str, object]]]:
    """What the address search answers: labels with their positions in degrees."""
    return {
        "results": [
            {
                "label": str(address),
                "latitude": float(address.latitude),
                "longitude": float(address.longitude),
            }
            for address in addresses
        ]
    }
