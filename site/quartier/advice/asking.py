"""What somebody looks for among the offers, as it stands in an address."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import QueryDict

from businesses.choices import LANGUAGES
from quartier.advice.choices import Audience, Way

if TYPE_CHECKING:
    from quartier.advice.models import AdviceOfferPage

YES = "ja"
TOPIC, LANGUAGE, DISTRICT = "thema", "sprache", "stadtteil"
WAY, INTERPRETER, PAGE = "art", "dolmetschen", "seite"
WAYS = {"offen": Way.OPEN, "termin": Way.APPOINTMENT}


@dataclass(frozen=True)
class Asked:
    """The filters; empty ones let everything through. Unknown values count as none."""

    topic: str = ""
    language: str = ""
    district: str = ""
    way: str = ""
    interpreter: bool = False

    @classmethod
    def of(cls, data: QueryDict, audience: Audience) -> "Asked":
        """As it stands in an address."""
        topics = [topic.value for topic in audience.topics]
        return cls(
            topic=_known(data.get(TOPIC, ""), topics),
            language=_known(data.get(LANGUAGE, ""), LANGUAGES),
            district=data.get(DISTRICT, "")[:80],
            way=_known(data.get(WAY, ""), WAYS),
            interpreter=data.get(INTERPRETER) == YES,
        )

    @property
    def is_filtered(self) -> bool:
        """Whether anything is chosen."""
        return self != Asked()

    def without(self, name: str) -> "Asked":
        """The same question without one of its filters."""
        return self.with_value(name, getattr(Asked, name))

    def with_value(self, name: str, value: str | bool) -> "Asked":
        """The same question with another value of one filter."""
        return Asked(**(self.__dict__ | {name: value}))

    def address(self, url: str, page: int = 1) -> str:
        """The view for this question below an address."""
        values = {
            TOPIC: self.topic,
            LANGUAGE: self.language,
            DISTRICT: self.district,
            WAY: self.way,
            INTERPRETER: YES if self.interpreter else "",
            PAGE: str(page) if page > 1 else "",
        }
        question = urlencode({name: value for name, value in values.items() if value})
        return f"{url}?{question}" if question else url

    def fitting(self, offers: Iterable["AdviceOfferPage"]) -> list["AdviceOfferPage"]:
        """The offers that answer it.

        A neighbourhood has some dozens of offers, so they are looked through here:
        what one holds of topics and languages no database asks alike.
        """
        return [offer for offer in offers if self._fits(offer)]

    def _fits(self, offer: "AdviceOfferPage") -> bool:
        district = offer.effective_district
        way = Way(offer.way)
        is_right_way = {
            "": True,
            "offen": way.is_open,
            "termin": way.by_appointment,
        }[self.way]
        return (
            is_right_way
            and (not self.topic or self.topic in offer.topics)
            and (not self.language or self.language in offer.languages)
            and (not self.district or bool(district and district.slug == self.district))
            and (not self.interpreter or offer.has_interpreter)
        )


def _known(value: str, values: Collection[str]) -> str:
    return value if value in values else ""
