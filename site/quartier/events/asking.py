"""What somebody wants to see of the calendar, as it stands in an address."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict

from businesses.choices import LANGUAGES
from quartier.events.choices import Audience

YES = "ja"
DISTRICT, PLACE, AUDIENCE, LANGUAGE = "stadtteil", "ort", "fuer", "sprache"
FREE, STEP_FREE, TEXT, SINCE = "frei", "stufenlos", "q", "ab"
LONGEST_TEXT = 100
LONGEST_SLUG = 255
MOST_WORDS = 8


@dataclass(frozen=True)
class Asked:
    """The filters; empty ones let everything through. Unknown values count as none."""

    district: str = ""
    place: str = ""
    audience: str = ""
    language: str = ""
    is_free: bool = False
    is_step_free: bool = False
    text: str = ""
    since: date | None = None

    @classmethod
    def of(cls, data: QueryDict) -> "Asked":
        """As it stands in an address."""
        return cls(
            district=data.get(DISTRICT, "")[:80],
            place=data.get(PLACE, "")[:LONGEST_SLUG],
            audience=_known(data.get(AUDIENCE, ""), Audience.values),
            language=_known(data.get(LANGUAGE, ""), LANGUAGES),
            is_free=data.get(FREE) == YES,
            is_step_free=data.get(STEP_FREE) == YES,
            text=" ".join(data.get(TEXT, "")[:LONGEST_TEXT].split()).replace("\0", ""),
            since=_day(data.get(SINCE, "")),
        )

    @property
    def words(self) -> list[str]:
        """What was typed, word by word."""
        return self.text.split()[:MOST_WORDS]

    @property
    def is_filtered(self) -> bool:
        """Whether anything is chosen, but for the day."""
        return replace(self, since=None) != Asked()

    @property
    def wants_details(self) -> bool:
        """Whether it asks for what only events say of themselves."""
        asks = self.place, self.audience, self.language, self.is_free, self.is_step_free
        return any(asks)

    def without(self, *names: str) -> "Asked":
        """The same question without some of its filters."""
        return replace(self, **{name: getattr(Asked, name) for name in names})

    def only(self, place: str) -> "Asked":
        """The same question for this place alone."""
        return replace(self, place=place)

    def at(self, day: date | None) -> "Asked":
        """The same question from another day on."""
        return replace(self, since=day)

    def address(self, url: str) -> str:
        """The view for this question below an address."""
        values = {
            TEXT: self.text,
            DISTRICT: self.district,
            PLACE: self.place,
            AUDIENCE: self.audience,
            LANGUAGE: self.language,
            FREE: YES if self.is_free else "",
            STEP_FREE: YES if self.is_step_free else "",
            SINCE: self.since.isoformat() if self.since else "",
        }
        question = urlencode({name: value for name, value in values.items() if value})
        return f"{url}?{question}" if question else url


def _known(value: str, values: Collection[str]) -> str:
    return value if value in values else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
