"""What a line on the dashboard is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """One thing to do: in words, and the address where it is done."""

    words: str
    url: str
    icon: str = "tasks"
