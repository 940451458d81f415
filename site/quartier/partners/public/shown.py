"""Organisations, people and places in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import get_language

from businesses.choices import language_name
from businesses.profile.hours import ShownState
from businesses.profile.presentation import ShownPicture
from businesses.profile.reachable import Reachable
from quartier.partners.choices import Toilet
from quartier.partners.spoken_hours import in_words

if TYPE_CHECKING:
    from quartier.partners.models import ConsultationHour, MeetingPlacePage


class ShownPlace(Reachable):
    """A meeting place, and what is made of it for readers."""

    record: "MeetingPlacePage"

    @property
    def toilet_label(self) -> str:
        """What there is; empty if nobody has said."""
        if self.record.toilet == Toilet.UNKNOWN:
            return ""
        return self.record.get_toilet_display()

    @cached_property
    def gallery(self) -> list[ShownPicture]:
        """All pictures, the main one first; none twice."""
        shown = [ShownPicture(self.record.picture)] if self.record.picture else []
        rows = self.record.gallery.select_related("image")
        return shown + [
            ShownPicture(row.image, row.caption)
            for row in rows
            if row.image_id != self.record.picture_id
        ]


@dataclass(frozen=True)
class PlaceCard:
    """A meeting place in a list."""

    place: "MeetingPlacePage"
    url: str
    state: ShownState

    @classmethod
    def of(
        cls, place: "MeetingPlacePage", request: HttpRequest, now: datetime
    ) -> "PlaceCard":
        """With its state at that moment, in the reader's language."""
        state = ShownState.of(place.schedule, now, get_language() or "de")
        return cls(place, place.get_url(request) or "", state)


@dataclass(frozen=True)
class ShownTime:
    """Who is there when, in words."""

    topic: str
    who: str
    lines: list[str]
    """The usual week: "Di 10:00–12:00"."""
    languages: list[str]

    @classmethod
    def of(cls, hour: "ConsultationHour") -> "ShownTime":
        """The same in the reader's language."""
        return cls(
            hour.topic,
            hour.who,
            in_words(hour.hours, get_language() or "de"),
            [language_name(code) for code in hour.languages],
        )


def people_in_words(people: Any) -> list[Reachable]:
    """Those whom readers can call or write to."""
    return [Reachable(person) for person in people.select_related("picture")]
