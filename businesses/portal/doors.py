"""Doors of the portal that lead beyond the profile; apps above add their own."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Door:
    """A page of the portal that is no part of the profile."""

    url: str
    icon: str
    label: str


_added: list[Callable[[int], Door]] = []


def add_door(door_of: Callable[[int], Door]) -> None:
    """Have the portal of each business, known by its key, show one more door."""
    _added.append(door_of)


def further_doors(pk: int) -> list[Door]:
    """What others have added, then numbers and team."""
    return [
        *(door_of(pk) for door_of in _added),
        Door(reverse("portal_numbers", args=[pk]), "list", _("Zahlen")),
        Door(reverse("team", args=[pk]), "users", _("Team")),
    ]
