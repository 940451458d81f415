"""The pages that lead to others: directories, campaigns, calendars."""

from typing import Any

from django.utils.html import strip_tags

from businesses.models import DirectoryPage
from campaigns.models import CampaignIndexPage
from quartier.events.models import CalendarPage
from quartier.finding.kinds import PAGES, register
from quartier.finding.sources.pages import PageSource


class _Overviews(PageSource):
    kind = PAGES

    def told(self, page: Any) -> dict[str, Any]:
        """Their introduction."""
        return {"summary": strip_tags(page.intro)}


class Directories(_Overviews):
    """Lists of shops."""

    name = "businesses.directory"
    model = DirectoryPage


class CampaignIndexes(_Overviews):
    """Lists of campaigns."""

    name = "campaigns.index"
    model = CampaignIndexPage


class Calendars(_Overviews):
    """Lists of dates."""

    name = "events.calendar"
    model = CalendarPage


def register_all() -> None:
    """Have all of these found."""
    for source in (Directories(), CampaignIndexes(), Calendars()):
        register(source)
