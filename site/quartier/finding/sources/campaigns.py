"""Campaigns, their dates and their news."""

from typing import Any

from django.utils import timezone

from campaigns.models import CampaignDate, CampaignPage, CampaignUpdate
from quartier.finding.documents import Moment, near_moments
from quartier.finding.kinds import CAMPAIGNS, DATES, NEWS, register
from quartier.finding.sources.pages import PageSource, text_of
from quartier.finding.sources.records import RecordSource


class Campaigns(PageSource):
    """Campaigns; those that are over keep their result."""

    name = "campaigns.campaign"
    kind = CAMPAIGNS
    model = CampaignPage

    def with_records(self, pages: Any) -> Any:
        """With districts and tags."""
        return pages.prefetch_related("districts", "tagged_items__tag")

    def told(self, page: CampaignPage) -> dict[str, Any]:
        """Sentence, story, result, districts, tags and period."""
        return {
            "summary": page.teaser,
            "text": f"{text_of(page.body)} {page.result}",
            "where": ", ".join(one.name for one in page.districts.all()),
            "tags": tuple(sorted(one.tag.name for one in page.tagged_items.all())),
            "moments": (Moment.of_days(page.first_day, page.last_day),),
        }


class CampaignDates(RecordSource):
    """Dates of campaigns that take place."""

    name = "campaigns.date"
    kind = DATES
    model = CampaignDate
    page = "campaign"
    page_type = CampaignPage

    def shown(self, records: Any) -> Any:
        """All that belong to a public campaign."""
        return records.select_related("district")

    def address(self, record: CampaignDate, page_address: str) -> str:
        """Its place on the campaign's page."""
        return f"{page_address}#date-{record.pk}"

    def told(self, record: CampaignDate, page: CampaignPage) -> dict[str, Any]:
        """What and where, and of which campaign."""
        moment = Moment.between(record.starts_at, record.ends_at)
        takes_place = not record.is_cancelled
        district = record.district.name if record.district else ""
        places = (record.place, record.street_line, district)
        return {
            "title": record.title,
            "summary": page.title,
            "text": record.text,
            "where": ", ".join(filter(None, places)),
            "moments": near_moments([moment] if takes_place else [], timezone.now()),
        }


class CampaignNews(RecordSource):
    """Short posts about campaigns."""

    name = "campaigns.update"
    kind = NEWS
    model = CampaignUpdate
    page = "campaign"
    page_type = CampaignPage

    def shown(self, records: Any) -> Any:
        """Published ones."""
        return records.shown()

    def address(self, record: CampaignUpdate, page_address: str) -> str:
        """Its place on the campaign's page."""
        return f"{page_address}#update-{record.pk}"

    def told(self, record: CampaignUpdate, page: CampaignPage) -> dict[str, Any]:
        """What happened, and in which campaign."""
        return {"title": record.title, "summary": page.title, "text": record.text}


def register_all() -> None:
    """Have all of these found."""
    for source in (Campaigns(), CampaignDates(), CampaignNews()):
        register(source)
