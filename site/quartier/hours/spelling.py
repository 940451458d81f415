"""Hours as people write them, put into the spelling that OpenStreetMap uses."""

import re
from collections.abc import Callable

from quartier.hours.errors import HoursError
from quartier.hours.expression import check
from quartier.hours.notes import APPOINTMENT_NOTE
from quartier.hours.rules import clock
from quartier.hours.special_days import check_special_hours

_DASHES = re.compile("[\N{HYPHEN}-\N{HORIZONTAL BAR}\N{MINUS SIGN}]")
_QUOTES = re.compile("[„“”«»]")
_NOTE = re.compile(r'("[^"]*")')

_WORDS = [
    (r"mo(?:n|ntags?)?", "Mo"),
    (r"di(?:e|enstags?)?", "Tu"),
    (r"mi(?:t|ttwochs?)?", "We"),
    (r"do(?:n|nnerstags?)?", "Th"),
    (r"fr(?:e|eitags?)?", "Fr"),
    (r"sa(?:m|mstags?)?|sonnabends?", "Sa"),
    (r"so(?:n|nntags?)?", "Su"),
    (r"tägl(?:ich)?", "Mo-Su"),
    (r"feiertage?n?|feiertags", "PH"),
    (r"geschlossen|ruhetag|zu", "off"),
    (r"bis", "-"),
    (r"und|u", ","),
]
_WORD_PATTERNS = [
    (re.compile(rf"\b(?:{word})\b\.?", re.IGNORECASE), osm) for word, osm in _WORDS
]
_IDLE = re.compile(r"\b(?:uhr|von|öffnungszeiten)\b[:.]?", re.IGNORECASE)
_ARRANGED = re.compile(
    r"\b(?:(?:und|nur|oder|termine?)\s+)*nach\s+(?:\w+\s+){0,2}(?:vereinbarung|absprache)",
    re.IGNORECASE,
)
_DAY_COLON = re.compile(r"\b(Mo|Tu|We|Th|Fr|Sa|Su|PH)\s*:")
_BETWEEN_DAYS = re.compile(r"\s*[/&+]\s*(?=[^\W\d])")
_TIME = re.compile(r"(?<![\w:.])(\d{1,2})(?:[.:h](\d\d))?h?(?![\w:.])")
_OPEN_END = re.compile(r"\bab (\d\d:\d\d)(?!-)", re.IGNORECASE)


def clean_hours(text: str) -> str:
    """The text if it can be read, or its one clear meaning in OSM's spelling.

    "Mo–Fr 9–18 Uhr" becomes "Mo-Fr 09:00-18:00". Raises HoursError, in a sentence
    that says what to do, for everything that is left.
    """
    lines = (" ".join(line.split()).strip(" ;") for line in text.splitlines())
    text = "; ".join(filter(None, lines))
    for spelling in (text, _typed_well(text), _translated(_typed_well(text))):
        try:
            check(spelling)
        except HoursError:
            continue
        return spelling
    check(text)
    return text


def clean_special_hours(text: str) -> str:
    """The same for a special day: times, or weekdays with times; "" is closed."""
    if not text.strip():
        return ""
    cleaned = clean_hours(text)
    check_special_hours(cleaned)
    return cleaned


def _typed_well(text: str) -> str:
    """The same with plain hyphens, quotes and spaces."""
    text = _QUOTES.sub('"', _DASHES.sub("-", text))
    return _outside_notes(text, lambda part: re.sub(r"\s*-\s*", "-", part))


def _translated(text: str) -> str:
    """The same with OSM's words for German ones and full times for short ones."""
    text = _ARRANGED.sub(f'; "{APPOINTMENT_NOTE}"', text) if '"' not in text else text
    return re.sub(r"^[\s;]+", "", _outside_notes(text, _osm_words))


def _osm_words(part: str) -> str:
    part = _BETWEEN_DAYS.sub(",", _IDLE.sub(" ", part))
    for pattern, osm in _WORD_PATTERNS:
        part = pattern.sub(osm, part)
    part = _DAY_COLON.sub(r"\1", part)
    part = _OPEN_END.sub(r"\1+", _TIME.sub(_full_time, part))
    part = re.sub(r"\s*([-,])\s*", r"\1", " ".join(part.split()))
    part = re.sub(r"(?<=\d),(?=[A-Z])", ", ", part)
    return re.sub(r"[\s,;]*;[\s,;]*", "; ", f"{part} ")


def _full_time(match: re.Match[str]) -> str:
    return clock(int(match[1]) * 60 + int(match[2] or 0))


def _outside_notes(text: str, change: Callable[[str], str]) -> str:
    parts = _NOTE.split(text)
    parts[::2] = map(change, parts[::2])
    return "".join(parts).strip(" ,;")
