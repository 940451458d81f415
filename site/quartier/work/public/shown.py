"""An offer in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from businesses.choices import language_name
from businesses.phones import phone_display
from campaigns.public.when import day
from quartier.translations.titles import Words, words_of
from quartier.work.choices import German, Kind

if TYPE_CHECKING:
    from quartier.work.models import OpeningPage


class ShownOpening:
    """An offer's own fields, and beside them what is made of them for readers."""

    def __init__(self, record: "OpeningPage"):
        self.record = record

    def __getattr__(self, name: str) -> object:
        return getattr(self.record, name)

    @property
    def starts_in_words(self) -> str:
        """When it begins; empty if nobody has said."""
        if self.record.starts_on and self.record.starts_on > timezone.localdate():
            return _("ab %(day)s") % {"day": day(self.record.starts_on)}
        return self.record.starts or (_("sofort") if self.record.starts_on else "")

    @property
    def hours_in_words(self) -> str:
        """Hours a week: "15 bis 20 Stunden in der Woche"."""
        return hours_in_words(self.record.hours_from, self.record.hours_to)

    @property
    def german_label(self) -> str:
        """How much German it takes, with what that means."""
        level = German(self.record.german)
        if level is German.NONE:
            return level.in_a_sentence
        return f"{level.label}. {level.in_a_sentence}"

    @property
    def papers(self) -> list[str]:
        """What somebody without papers from here should know."""
        said = [
            (self.record.needs_no_papers, _("Zeugnisse brauchen Sie nicht.")),
            (
                self.record.takes_foreign_papers,
                _("Zeugnisse aus anderen Ländern zählen."),
            ),
        ]
        return [words for holds, words in said if holds]

    @property
    def language_names(self) -> list[str]:
        """The languages of the team, in the reader's language."""
        return [language_name(code) for code in self.record.languages]

    @property
    def phone_display(self) -> str:
        """The number as people read it aloud."""
        return phone_display(self.record.contact_phone)

    @property
    def phone_uri(self) -> str:
        """The number as a link (RFC 3966); empty without one."""
        number = self.record.contact_phone
        return f"tel:{number}" if number else ""

    @property
    def until_in_words(self) -> str:
        """The last day on which it can be seen."""
        return day(self.record.shown_until)


@dataclass(frozen=True, slots=True)
class OpeningCard:
    """An offer in a list."""

    words: Words
    url: str
    kind: str
    is_course: bool
    offered_by: str
    district: str
    hours: str
    german: str
    needs_no_papers: bool
    shown_until: date


def opening_cards(
    openings: "Iterable[OpeningPage]", request: HttpRequest
) -> list[OpeningCard]:
    """Cards of offers that were fetched with their records."""
    openings = list(openings)
    words = words_of(openings)
    return [_card(one, words[one.pk], request) for one in openings]


def _card(one: "OpeningPage", words: Words, request: HttpRequest) -> OpeningCard:
    district = one.place.district
    return OpeningCard(
        words=words,
        url=one.get_url(request) or "",
        kind=one.get_kind_display(),
        is_course=Kind(one.kind).is_course,
        offered_by=one.offered_by.title,
        district=district.name if district else "",
        hours=hours_in_words(one.hours_from, one.hours_to),
        german=one.get_german_display(),
        needs_no_papers=one.needs_no_papers,
        shown_until=one.shown_until,
    )


def hours_in_words(least: int | None, most: int | None) -> str:
    """A span of hours a week; empty if nobody has said."""
    if not least and not most:
        return ""
    if least and most and least != most:
        words = _("%(least)s bis %(most)s Stunden in der Woche")
        return words % {"least": least, "most": most}
    if least:
        return _("%(hours)s Stunden in der Woche") % {"hours": least}
    return _("bis %(hours)s Stunden in der Woche") % {"hours": most}
