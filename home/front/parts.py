"""What the front page shows today. Each part is asked for when a block shows it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from businesses.directory.ground import MapFrame
from businesses.directory.view import DirectoryView
from businesses.models import DirectoryPage
from businesses.search.feeds import open_now
from businesses.search.hits import Hit
from campaigns.public.cards import Card, current_cards
from home.front.days import Day, days_from, later_entries
from home.front.offered import HELP, PARTNERS, Group
from home.front.rotation import shops_of_the_day
from home.indexes import Indexes, indexes_below
from home.news.cards import NewsCard, news_cards
from quartier.events.asking import Asked
from quartier.events.sources import entries
from quartier.events.sources.entry import Entry

if TYPE_CHECKING:
    from home.models import DistrictPage, FrontPage

OPEN_SHOWN = 6
NEWS_SHOWN = 3
LATER_SHOWN = 6
LOOKED_AT = 60
"""Entries of the calendar among which are today's, tomorrow's and the next."""


@dataclass(frozen=True, slots=True)
class Directory:
    """Where all businesses are, and how many."""

    url: str
    all_total: int
    open_total: int


class FrontParts:
    """The parts of a front page for one reader at one moment."""

    def __init__(self, page: "FrontPage", request: HttpRequest, now: datetime) -> None:
        self.page = page
        self.request = request
        self.now = now

    @property
    def today(self) -> date:
        """The day in the site's zone."""
        return timezone.localdate(self.now)

    @cached_property
    def _indexes(self) -> Indexes:
        return indexes_below(self.page, self.page)

    @cached_property
    def _directory_page(self) -> DirectoryPage | None:
        return DirectoryPage.objects.open_to_readers_of(self.page).first()

    @cached_property
    def _view(self) -> DirectoryView | None:
        page = self._directory_page
        if page is None:
            return None
        url = page.get_url(self.request) or "/"
        return DirectoryView(page, url, QueryDict(), self.now)

    @cached_property
    def directory(self) -> Directory | None:
        """Where all businesses are; without it there is little to find."""
        view = self._view
        if view is None:
            return None
        return Directory(view.url, view.all_total, view.open_total)

    @cached_property
    def open_now(self) -> list[Hit]:
        """Some that are open."""
        page = self._directory_page
        return open_now(page, OPEN_SHOWN, now=self.now) if page else []

    @cached_property
    def map(self) -> MapFrame | None:
        """The map with all of them."""
        return self._view.map if self._view and self._view.all_total else None

    @cached_property
    def categories(self) -> list[dict[str, Any]]:
        """The categories that have businesses, with their numbers."""
        view = self._view
        return [
            {
                "slug": option.value,
                "name": option.label,
                "icon": option.icon,
                "count": option.count,
                "url": f"{view.url}?kategorie={option.value}",
            }
            for facet in (view.facets if view else ())
            if facet.name == "kategorie"
            for option in facet.options
            if view and option.count
        ]

    @cached_property
    def rotation(self) -> list[Hit]:
        """Those whose turn it is today."""
        page = self._directory_page
        return shops_of_the_day(page, self.now) if page else []

    @cached_property
    def campaigns(self) -> list[Card]:
        """What runs or comes next."""
        index = self._indexes.campaigns
        return current_cards(index, self.request, self.now) if index else []

    @property
    def campaigns_url(self) -> str:
        """Where all campaigns are."""
        return self._url_of(self._indexes.campaigns)

    @cached_property
    def _entries(self) -> list[Entry]:
        calendar = self._indexes.calendar
        if calendar is None:
            return []
        midnight = timezone.make_aware(datetime.combine(self.today, time.min))
        return entries(calendar, Asked(), midnight, most=LOOKED_AT)

    @cached_property
    def days(self) -> list[Day]:
        """Today and tomorrow; none if both are empty."""
        return days_from(self._entries, self.now, self.calendar_url)

    @property
    def today_count(self) -> int:
        """How many dates there still are today."""
        return sum(len(day.entries) + day.more for day in self.days if day.is_today)

    @cached_property
    def next_dates(self) -> list[Entry]:
        """What comes after tomorrow."""
        after = self.today + timedelta(days=2)
        return later_entries(self._entries, after)[:LATER_SHOWN]

    @property
    def calendar_url(self) -> str:
        """Where all dates are."""
        return self._url_of(self._indexes.calendar)

    @cached_property
    def news(self) -> list[NewsCard]:
        """The newest articles."""
        index = self._indexes.news
        if index is None:
            return []
        return news_cards(index.public_articles().newest()[:NEWS_SHOWN], self.request)

    @property
    def news_url(self) -> str:
        """Where all news are."""
        return self._url_of(self._indexes.news)

    @cached_property
    def districts(self) -> "list[DistrictPage]":
        """The pages of the districts, in the order that editors gave them."""
        from home.models import DistrictPage  # the front page is made of these parts

        pages = DistrictPage.objects.child_of(self.page).live().order_by("path")
        for path in self.page.closed_paths:
            pages = pages.exclude(path__startswith=path)
        found = list(pages.select_related("picture"))
        pictures = [page.picture for page in found if page.picture]
        prefetch_related_objects(pictures, "renditions")
        return found

    @cached_property
    def help(self) -> list[Group]:
        """Which help there is."""
        return HELP.groups(self.page, self.request, self.now)

    @cached_property
    def partners(self) -> list[Group]:
        """Who stands behind all this."""
        return PARTNERS.groups(self.page, self.request, self.now)

    def _url_of(self, index: Any) -> str:
        return index.get_url(self.request) or "" if index else ""
