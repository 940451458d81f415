"""What happened at a flower tub since it was planted, made up but plausible.

The same tub has the same history each time. It ends as its text tells: watered so many
days ago, and perhaps reported as thirsty or damaged.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from home.demo.days import moment_of

WARM_MONTHS = range(4, 11)
IN_SUMMER = (5, 8, 6, 9, 4, 7)
IN_WINTER = (19, 24, 16)
"""Days from one entry to the next; not every can is told."""

CLOCKS = ("07:40", "18:15", "08:05", "19:30", "12:20", "17:05", "20:10")
NOTES = {
    2: "Zwei Kannen, bis es unten herauslief.",
    5: "Verblühtes abgeschnitten.",
    9: "Heute mit etwas Dünger.",
    14: "Die Erde war noch feucht, nur die Ränder.",
}
PLANTED = "Gemeinsam bepflanzt, am Pflanztag."
PLANTINGS = ((4, 24, "Neue Erde und neue Pflanzen."), (10, 20, "Heide und Tannengrün."))


@dataclass(frozen=True)
class Happening:
    """One entry: when, what, and whether the adopter told it or a passer-by."""

    at: datetime
    action: str
    by_adopter: bool = False
    text: str = ""


def history(
    number: int, tub: Mapping[str, Any], first: date, now: datetime
) -> list[Happening]:
    """Everything about one tub, the oldest first."""
    last = now - timedelta(days=tub["cared"], hours=1)
    told = [Happening(moment_of(first, "11:30"), "planted", True, PLANTED)]
    told += _plantings(first, last.date())
    told += _waterings(number, first, last.date())
    told = sorted((one for one in told if one.at < last), key=lambda one: one.at)
    told.append(Happening(last, "watered", number % 3 != 0))
    if tub.get("reported_thirsty"):
        told.append(Happening(now - timedelta(hours=20), "thirsty"))
    if tub.get("damaged"):
        at = now - timedelta(days=2)
        told.append(Happening(at, "damaged", text=tub["damaged"]))
    return told


def _plantings(first: date, last: date) -> Iterator[Happening]:
    for year in range(first.year, last.year + 1):
        for month, day, text in PLANTINGS:
            planted = date(year, month, day)
            if planted > first + timedelta(days=60):
                yield Happening(moment_of(planted, "15:00"), "planted", True, text)


def _waterings(number: int, first: date, last: date) -> Iterator[Happening]:
    day, count = first + timedelta(days=2 + number % 4), number
    while day < last:
        clock = CLOCKS[count % len(CLOCKS)]
        by_adopter = count % 5 not in {1, 3}
        text = NOTES.get(count % 17, "") if by_adopter else ""
        yield Happening(moment_of(day, clock), "watered", by_adopter, text)
        steps = IN_SUMMER if day.month in WARM_MONTHS else IN_WINTER
        day += timedelta(days=steps[count % len(steps)])
        count += 1
