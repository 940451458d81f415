"""A list narrowed to a district and a tag, by an address that can be passed on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q
from django.http import QueryDict
from taggit.models import Tag

from quartier.places.models import District

DISTRICT, TAG, PAGE = "stadtteil", "schlagwort", "seite"


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter; its address sets it, or takes it off if it is active."""

    label: str
    url: str
    active: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader wants to see; nothing for words that nobody knows."""

    district: str = ""
    tag: str = ""

    @classmethod
    def of(cls, data: QueryDict) -> "Asked":
        """As it stands in an address."""
        return cls(data.get(DISTRICT, "")[:80], data.get(TAG, "")[:100])

    def matching(self, district: str) -> Q:
        """Rows with tagged items that fit; `district` is the relation's name."""
        wanted = Q()
        if self.district:
            wanted &= Q(**{f"{district}__slug": self.district})
        if self.tag:
            wanted &= Q(tagged_items__tag__slug=self.tag)
        return wanted

    def address(self, url: str, **more: object) -> str:
        """The list for this question, from its first page on."""
        values = {DISTRICT: self.district, TAG: self.tag} | more
        question = urlencode({name: value for name, value in values.items() if value})
        return f"{url}?{question}" if question else url

    def page_address(self, url: str) -> Callable[[int], str]:
        """Where each page of the list is."""
        return lambda number: self.address(
            url, **({PAGE: number} if number > 1 else {})
        )


def district_choices(rows: Iterable[District], asked: Asked, url: str) -> list[Choice]:
    """The districts to choose from; a choice between one is none."""
    choices = []
    for row in rows:
        active = row.slug == asked.district
        address = Asked("" if active else row.slug, asked.tag).address(url)
        choices.append(Choice(row.name, address, active))
    return _if_any(choices)


def tag_choices(rows: Iterable[Tag], asked: Asked, url: str) -> list[Choice]:
    """The tags to choose from."""
    choices = []
    for row in rows:
        active = row.slug == asked.tag
        address = Asked(asked.district, "" if active else row.slug).address(url)
        choices.append(Choice(row.name, address, active))
    return _if_any(choices)


def _if_any(choices: list[Choice]) -> list[Choice]:
    chosen = any(choice.active for choice in choices)
    return choices if chosen or len(choices) > 1 else []
