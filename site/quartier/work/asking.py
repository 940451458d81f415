"""What somebody looks for, as it stands in an address that can be passed on."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import Q
from django.http import QueryDict

from quartier.work.choices import German, Kind

YES = "ja"
KIND, GERMAN, DISTRICT, HOURS = "art", "deutsch", "stadtteil", "stunden"
NO_PAPERS, PAGE = "ohne-zeugnisse", "seite"
HOURS_CHOICES = {"bis-10": (0, 10), "10-30": (10, 30), "ab-30": (30, 60)}
"""Hours a week, from and to; an offer fits if its own span touches this one."""


@dataclass(frozen=True)
class Asked:
    """The filters; empty ones let everything through. Unknown values count as none."""

    kind: str = ""
    german: str = ""
    district: str = ""
    hours: str = ""
    no_papers: bool = False

    @classmethod
    def of(cls, data: QueryDict) -> "Asked":
        """As it stands in an address."""
        return cls(
            kind=_known(data.get(KIND, ""), Kind.values),
            german=_known(data.get(GERMAN, ""), German.values),
            district=data.get(DISTRICT, "")[:80],
            hours=_known(data.get(HOURS, ""), HOURS_CHOICES),
            no_papers=data.get(NO_PAPERS) == YES,
        )

    @property
    def is_filtered(self) -> bool:
        """Whether anything is chosen."""
        return self != Asked()

    def without(self, name: str) -> "Asked":
        """The same question without one of its filters."""
        return replace(self, **{name: getattr(Asked, name)})

    def matching(self) -> Q:
        """The offers that fit."""
        wanted = Q()
        if self.kind:
            wanted &= Q(kind=self.kind)
        if self.german:
            wanted &= Q(german__in=German(self.german).and_below())
        if self.district:
            slug = self.district
            wanted &= (
                Q(meeting_place__district__slug=slug)
                | Q(meeting_place=None, business__district__slug=slug)
                | Q(meeting_place=None, partner__district__slug=slug)
            )
        if self.hours:
            least, most = HOURS_CHOICES[self.hours]
            wanted &= Q(hours_from__lte=most, hours_to__gte=least)
        if self.no_papers:
            wanted &= Q(needs_no_papers=True)
        return wanted

    def address(self, url: str, **more: object) -> str:
        """The list for this question, from its first page on."""
        values = {
            KIND: self.kind,
            GERMAN: self.german,
            DISTRICT: self.district,
            HOURS: self.hours,
            NO_PAPERS: YES if self.no_papers else "",
        } | more
        question = urlencode({name: value for name, value in values.items() if value})
        return f"{url}?{question}" if question else url

    def page_address(self, url: str) -> Callable[[int], str]:
        """Where each page of the list is."""
        return lambda number: self.address(
            url, **({PAGE: number} if number > 1 else {})
        )


def _known(value: str, values: Collection[str]) -> str:
    return value if value in values else ""
