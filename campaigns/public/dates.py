"""The dates of a campaign in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.functional import cached_property

from campaigns.models.dates import CampaignDate
from campaigns.public.when import moment, span

if TYPE_CHECKING:
    from campaigns.models import CampaignPage

MOST_PAST = 20
"""How many dates that are over a page still names, the latest."""


@dataclass(frozen=True)
class ShownDate:
    """A date as readers see it at `now`; `path` is the campaign's address."""

    date: CampaignDate
    path: str
    now: datetime

    @property
    def anchor(self) -> str:
        """Where it stands on the page of the campaign."""
        return f"date-{self.date.pk}"

    @cached_property
    def when(self) -> str:
        """Day and time."""
        return span(self.date.starts_at, self.date.ends_at, self.now)

    @property
    def where(self) -> str:
        """The meeting point in words, else the address."""
        return self.date.place or self.date.street_line

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.date.ends_at < self.now

    @property
    def is_open(self) -> bool:
        """Whether somebody can still sign up, if only for the waiting list."""
        return self.date.is_open(self.now)

    @property
    def is_full(self) -> bool:
        """Whether all places are taken."""
        return self.date.places_left == 0

    @property
    def sign_up_until(self) -> str:
        """Until when people can say that they come; empty up to the beginning."""
        until = self.date.sign_up_until
        return moment(until, self.now) if until else ""

    @property
    def calendar_url(self) -> str:
        """The date as a file for a calendar."""
        return f"{self.path}termin/{self.date.pk}/"


def shown_dates(
    campaign: "CampaignPage", path: str, now: datetime
) -> tuple[list[ShownDate], list[ShownDate]]:
    """The coming dates, the next first, and those that are over, the last first."""
    rows = CampaignDate.objects.filter(campaign_id=campaign.pk).order_by("starts_at")
    shown = [ShownDate(date, path, now) for date in rows.select_related("district")]
    coming = [date for date in shown if not date.is_over]
    past = [date for date in reversed(shown) if date.is_over]
    return coming, past[:MOST_PAST]
