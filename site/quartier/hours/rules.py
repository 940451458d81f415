"""Opening hours taken apart: the rules of one OSM string.

The library `opening-hours-py` reads the string and prints it in one canonical
spelling; this module splits that spelling, so it never meets free text. Grammar:
https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from opening_hours import OpeningHours as LibraryHours

from quartier.hours.notes import OPEN_END_MARK

DAY = 24 * 60
"""Minutes of a day; times are counted in minutes since 0:00."""

REPLACES, ADDS, ELSE = "; ", ", ", " || "
"""How a rule stands to the ones before it."""

_SELECTOR = (
    r"Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)
_LISTED = re.compile(
    rf'("[^"]*")|(\b(?:{_SELECTOR})(?:\[[^]]*\])?)\s*,\s+(?=(?:{_SELECTOR})\b)',
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r'("[^"]*")|(; | \|\| |, )')
_RULE = re.compile(
    r"(?P<days>.*?)"
    r"(?:(?:^|\s)(?P<times>(?:\d\d:|\(|sunrise|sunset|dawn|dusk)\S*))?"
    r"(?:(?:^|\s)(?P<state>closed|unknown))?"
    r'(?:(?:^|\s)"(?P<note>[^"]*)")?'
)
_ALWAYS_WITH_NOTE = re.compile(r'24/7\s*(?:open\s*)?"')
_CLOCK = re.compile(r"(\d\d):(\d\d)")
_SUN = {"dawn": 6 * 60, "sunrise": 7 * 60, "sunset": 19 * 60, "dusk": 20 * 60}
"""The library's own fixed times for places without coordinates."""
_SUN_TIME = re.compile(r"\(?(dawn|sunrise|sunset|dusk)(?:([+-])(\d\d):(\d\d)\))?")


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes from `start` to `end`; `end` is above 1440 after midnight."""

    start: int
    end: int
    open_end: bool = False

    def __str__(self) -> str:
        return f"{clock(self.start)}-{clock(self.end)}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: on which days, at which times, in which state, with which note."""

    separator: str
    days: str
    spans: tuple[Span, ...] = ()
    state: str = "open"
    note: str = ""

    def __str__(self) -> str:
        times = ",".join(map(str, self.spans))
        state = "" if self.state == "open" else self.state
        note = f'"{self.note}"' if self.note else ""
        return " ".join(filter(None, (self.days, times, state, note))) or "24/7"

    @property
    def is_note(self) -> bool:
        """Whether the rule is nothing but a note in quotes."""
        return (
            bool(self.note) and self.state == "open" and not (self.days or self.spans)
        )

    @property
    def runs_past_midnight(self) -> bool:
        """Whether an evening of this rule ends on the next day."""
        return any(span.end > DAY for span in self.spans)


def clock(minutes: int) -> str:
    """Minutes as OSM writes them: 540 is "09:00", 1560 is "26:00"."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


@lru_cache(maxsize=8192)
def split_rules(text: str) -> tuple[Rule, ...]:
    """The rules of an OSM string; the library's ParserError for anything else.

    The library reads "We, Sa 07:00-13:00" as two rules, Wednesday around the clock
    being one; everybody who writes it means "We,Sa 07:00-13:00".

    The library prints '24/7 "note"' for a note alone, too. Only where it was written
    it means open, so only there a rule keeps "24/7" as its days.
    """
    text = _LISTED.sub(lambda found: found[1] or f"{found[2]},", text)
    rules = _rules(str(LibraryHours(text)))
    if _ALWAYS_WITH_NOTE.search(text):
        return tuple(rules)
    return tuple(
        replace(rule, days="") if rule.days == "24/7" else rule for rule in rules
    )


def join_rules(rules: Iterable[Rule]) -> str:
    """The OSM string of the rules; the first one's separator is left out."""
    text = ""
    for rule in rules:
        text += f"{rule.separator if text else ''}{rule}"
    return text


def _rules(canonical: str) -> Iterator[Rule]:
    separator, start = REPLACES, 0
    for match in _SEPARATOR.finditer(canonical):
        if match[2]:
            yield from _rule(separator, canonical[start : match.start()])
            separator, start = match[2], match.end()
    yield from _rule(separator, canonical[start:])


def _rule(separator: str, text: str) -> Iterator[Rule]:
    """One rule as written; two where some of its times have an open end."""
    parts = _RULE.fullmatch(text)
    if parts is None:
        raise ValueError(text)
    spans = tuple(_span(part) for part in (parts["times"] or "").split(",") if part)
    rule = Rule(
        separator,
        parts["days"],
        tuple(span for span in spans if not span.open_end),
        parts["state"] or "open",
        parts["note"] or "",
    )
    ending = tuple(span for span in spans if span.open_end)
    if rule.spans or not ending:
        yield rule
        separator = ADDS
    if ending:
        note = f"{OPEN_END_MARK}{rule.note}"
        yield replace(rule, separator=separator, spans=ending, note=note)


def _span(text: str) -> Span:
    text = _SUN_TIME.sub(_fixed_sun_time, text).partition("/")[0]
    first, *rest = [
        int(hour) * 60 + int(minute) for hour, minute in _CLOCK.findall(text)
    ]
    end = rest[0] if rest else DAY
    return Span(first, end if end > first else end + DAY, text.endswith("+"))


def _fixed_sun_time(match: re.Match[str]) -> str:
    minutes = _SUN[match[1]]
    if match[2]:
        shift = int(match[3]) * 60 + int(match[4])
        minutes += shift if match[2] == "+" else -shift
    return clock(minutes % DAY)
