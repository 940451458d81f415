"""The page of results: shops first hits, and everything else, kind by kind."""

from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from businesses.directory.pager import Pages
from businesses.directory.public import public_directories
from businesses.directory.typed import clean_text, whole_number
from businesses.directory.way_on import RelatedCategory
from businesses.directory.words import LONGEST_QUESTION, NAMES
from businesses.search.hits import Hit, HitWriter
from businesses.search.live import live_index
from businesses.search.query import SearchQuery
from businesses.search.result import SearchResult
from businesses.search.suggestions import related_categories
from businesses.search.understanding import Understood, understood
from quartier.finding.index.answering import FoundAnswer
from quartier.finding.index.live import live_found
from quartier.finding.kinds import Kind, kinds
from quartier.finding.public.shown import ShownHit, shown
from quartier.places.folding import fold

if TYPE_CHECKING:
    from django.http import QueryDict

    from businesses.models import DirectoryPage

SHOPS_SHOWN = 4
SHOWN_OF_A_KIND = 4
ON_A_PAGE = 20

KIND, PAGE = "art", "seite"
"""Names in addresses, besides "q"."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is found of one kind; `shops` instead of `hits` for shops."""

    key: str
    label: str
    icon: str
    total: int
    all_url: str
    all_label: str
    hits: tuple[ShownHit, ...] = ()
    shops: tuple[Hit, ...] = ()
    is_called_so: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind to be chosen, and how many there are; none beside "all"."""

    label: str
    url: str
    count: int | None
    is_current: bool


class ResultsView:
    """What the template knows as `search`."""

    def __init__(self, request: HttpRequest, now: datetime) -> None:
        data: QueryDict = request.GET
        self._now = now
        self.q = clean_text(data.get("q", ""), LONGEST_QUESTION)
        self.kind = {kind.key: kind for kind in kinds()}.get(data.get(KIND, ""))
        self._page = whole_number(data.get(PAGE, ""))
        self._public = public_directories(request)
        self._urls = self._public.urls(request)
        self._read()

    def _read(self) -> None:
        """Ask both indexes. What is only a guess gives way to what is not."""
        query = self._understood.query
        with live_index.current(query) as engine, live_found.current() as snapshot:
            result = engine.search(query)
            question = engine.asked(query.text or self.q)
            typed = not any(map(engine.is_mistyped, question.words))
            sure = typed and not (result.guessed or result.is_partial)
            answer = FoundAnswer(
                snapshot,
                question,
                self._public.root,
                self._now,
                guesses=not (sure and result.total),
            )
            self._folded = question.folded
            self._shops = result if self._shows_shops(result, answer, sure) else None
            self._shows_found = not (self._shops and answer.is_partial)
            self.counts = answer.counts if self._shows_found else {}
            self.meant = self._correction(answer)
            self.groups = self._grouped(answer)
            self.hits = self._chosen(answer)

    def _shows_shops(
        self, result: SearchResult, answer: FoundAnswer, sure: bool
    ) -> bool:
        if not self.q or not result.shown_total:
            return False
        is_worse = result.is_partial and bool(answer) and not answer.is_partial
        return sure or not (answer.is_as_typed or is_worse)

    def _correction(self, answer: FoundAnswer) -> str:
        """The question as it may have been meant; empty if it was clear."""
        shops = self._shops
        if shops and shops.correction:
            return shops.correction
        return answer.correction if self._shows_found else ""

    @cached_property
    def _understood(self) -> Understood:
        """The question to the directory, with typed conditions as filters."""
        directory = self.directory
        return understood(
            SearchQuery(
                directory_id=directory.pk if directory else 0,
                now=self._now,
                text=self.q,
                page_size=SHOPS_SHOWN,
                facets=frozenset(),
            )
        )

    @property
    def directory(self) -> "DirectoryPage | None":
        """The first one that everybody may read."""
        return self._public.pages[0] if self._public.pages else None

    @property
    def directory_url(self) -> str:
        """Where it is; empty if there is none."""
        return self._urls[self.directory.pk] if self.directory else ""

    @property
    def shops_url(self) -> str:
        """The directory with the same words."""
        return f"{self.directory_url}?{urlencode({'q': self.q})}"

    @property
    def shops_total(self) -> int:
        """How many shops are found."""
        return self._shops.shown_total if self._shops else 0

    @property
    def total(self) -> int:
        """How many things of all kinds are found."""
        return self.shops_total + sum(self.counts.values())

    @property
    def is_empty(self) -> bool:
        """Whether something was asked for, and nothing of it is here."""
        return bool(self.q) and not (self.groups or self.hits)

    @cached_property
    def ways_on(self) -> list[RelatedCategory]:
        """Categories of shops of which the words speak, where nothing is found."""
        names = related_categories(self._understood.query) if self.directory else ()
        return [
            RelatedCategory(
                name.label,
                f"{self.directory_url}?{urlencode({NAMES['categories']: name.value})}",
                name.count,
                name.category.icon if name.category else "",
            )
            for name in names
        ]

    @property
    def correction_url(self) -> str:
        """Where what may have been meant is found."""
        return self._address(q=self.meant) if self.meant else ""

    @cached_property
    def choices(self) -> list[Choice]:
        """The kinds of which anything is found; nothing where there is but one."""
        found = [
            Choice(
                str(kind.label),
                self._address(q=self.q, **{KIND: kind.key}),
                self.counts[kind.key],
                kind == self.kind,
            )
            for kind in kinds()
            if kind.key in self.counts
        ]
        if self.shops_total:
            shops = Choice(_("Geschäfte"), self.shops_url, self.shops_total, False)
            found.insert(0, shops)
        if len(found) < 2 and self.kind is None:
            return []
        everything = Choice(_("Alles"), self._address(q=self.q), None, not self.kind)
        return [everything, *found]

    @property
    def pages(self) -> Pages:
        """The pages of the chosen kind."""
        total = self.counts.get(self.kind.key, 0) if self.kind else 0
        last = max(1, ceil(total / ON_A_PAGE))
        return Pages(min(max(self._page, 1), last), last, self._page_url)

    def _page_url(self, number: int) -> str:
        page = {PAGE: str(number)} if number > 1 else {}
        kind = {KIND: self.kind.key} if self.kind else {}
        return self._address(q=self.q, **kind, **page)

    def _address(self, **parameters: str) -> str:
        return f"{reverse('search')}?{urlencode(parameters)}"

    def _grouped(self, answer: FoundAnswer) -> list[Group]:
        """All groups, those that are called like the question first."""
        if self.kind:
            return []
        shops = [self._group_of_shops(self._shops)] if self._shops else []
        others = [
            self._group(kind, answer) for kind in kinds() if kind.key in self.counts
        ]
        return sorted([*shops, *others], key=lambda group: not group.is_called_so)

    def _group(self, kind: Kind, answer: FoundAnswer) -> Group:
        total = self.counts[kind.key]
        hits = shown(answer.hits(kind, 0, SHOWN_OF_A_KIND), self._now)
        return Group(
            key=kind.key,
            label=str(kind.label),
            icon=kind.icon,
            total=total,
            all_url=self._address(q=self.q, **{KIND: kind.key}),
            all_label=str(kind.all_label) % {"count": total},
            hits=tuple(hits),
            is_called_so=answer.is_called_so(kind),
        )

    def _group_of_shops(self, result: SearchResult) -> Group:
        writer = HitWriter(self.directory_url, self._now, get_language() or "de")
        documents = (*result.hits, *result.unknown_hours_hits)[:SHOPS_SHOWN]
        total = result.shown_total
        return Group(
            key="geschaefte",
            label=_("Geschäfte"),
            icon="pin",
            total=total,
            all_url=self.shops_url,
            all_label=_("Alle %(count)s Geschäfte") % {"count": total}
            if total > SHOPS_SHOWN
            else _("Im Verzeichnis ansehen"),
            shops=tuple(map(writer.hit, documents)),
            is_called_so=any(
                fold(one.name).startswith(self._folded) for one in documents
            ),
        )

    def _chosen(self, answer: FoundAnswer) -> list[ShownHit]:
        """One page of the chosen kind."""
        if self.kind is None or self.kind.key not in self.counts:
            return []
        first = (self.pages.number - 1) * ON_A_PAGE
        hits = answer.hits(self.kind, first, first + ON_A_PAGE)
        return list(shown(hits, self._now))
