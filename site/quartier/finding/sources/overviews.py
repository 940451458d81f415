"""The pages that lead to others: directories, campaigns, calendars, offers."""

from typing import Any

from django.utils.html import strip_tags

from businesses.models import DirectoryPage
from campaigns.models import CampaignIndexPage
from quartier.advice.models import AdvicePage
from quartier.events.models import CalendarPage
from quartier.finding.kinds import PAGES, register
from quartier.finding.sources.pages import PageSource
from quartier.partners.models import MeetingPlacesPage, PartnersPage
from quartier.work.models import WorkPage


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


class MeetingPlacesPages(_Overviews):
    """Lists of meeting places."""

    name = "partners.meeting_places"
    model = MeetingPlacesPage


class PartnersPages(_Overviews):
    """Lists of organisations."""

    name = "partners.partners"
    model = PartnersPage


class AdvicePages(_Overviews):
    """Lists of advice."""

    name = "advice.index"
    model = AdvicePage


class WorkPages(_Overviews):
    """Lists of jobs and courses."""

    name = "work.index"
    model = WorkPage


def register_all() -> None:
    """Have all of these found."""
    lists = (Directories, CampaignIndexes, Calendars)
    more = (MeetingPlacesPages, PartnersPages, AdvicePages, WorkPages)
    for source in (*lists, *more):
        register(source())
