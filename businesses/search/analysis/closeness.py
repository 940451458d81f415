"""How near a found word is to the asked one."""

from enum import IntEnum


class Closeness(IntEnum):
    """Ways in which a word answers an asked one, the nearest first."""

    EXACT = 0
    STEM = 1
    """Another form of it: "Blume" and "Blumen"."""

    PREFIX = 2
    """It begins like the asked one."""

    SYNONYM = 3
    PART = 4
    """A word that is made of it: "Blumenladen" for "laden"."""

    INSIDE = 5
    """The asked letters stand somewhere within."""

    SLIP = 6
    """It differs by a slip of the keyboard."""

    SLIP_PREFIX = 7
    """It begins like a word that differs by a slip."""
