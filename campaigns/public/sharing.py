"""What machines read of a campaign: messengers and search engines."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language

from businesses.profile.open_graph import OpenGraph, shared_card
from campaigns.models.dates import CampaignDate
from campaigns.phases import Phase

if TYPE_CHECKING:
    from campaigns.models import CampaignPage

CANCELLED = "https://schema.org/EventCancelled"
SCHEDULED = "https://schema.org/EventScheduled"


def open_graph(campaign: "CampaignPage", url: str) -> OpenGraph:
    """The campaign as a messenger shows it: picture, title, its one sentence."""
    text = campaign.search_description or campaign.teaser
    language = get_language() or "de"
    return shared_card(campaign.title, text, url, language, campaign.picture)


def json_ld(
    campaign: "CampaignPage",
    phase: Phase,
    dates: list[CampaignDate],
    url: str,
    place: str,
) -> dict[str, Any]:
    """https://schema.org/Event while it is to come or goes on, then a CreativeWork."""
    about = {
        "@context": "https://schema.org",
        "@id": url,
        "url": url,
        "name": campaign.title,
        "description": campaign.teaser,
    }
    if phase is Phase.FINISHED:
        more: dict[str, Any] = {"@type": "CreativeWork", "abstract": campaign.result}
    else:
        more = {
            "@type": "Event",
            "startDate": campaign.first_day.isoformat(),
            "endDate": campaign.last_day.isoformat(),
            "eventStatus": SCHEDULED,
            "location": _place(place),
            "subEvent": [_event(date, url, place) for date in dates],
        }
    return {name: value for name, value in (about | more).items() if value}


def _event(date: CampaignDate, url: str, place: str) -> dict[str, Any]:
    event = {
        "@type": "Event",
        "url": f"{url}#date-{date.pk}",
        "name": date.title,
        "startDate": date.starts_at.isoformat(),
        "endDate": date.ends_at.isoformat(),
        "eventStatus": CANCELLED if date.is_cancelled else SCHEDULED,
        "location": _place(date.place or date.street_line or place),
    }
    return {name: value for name, value in event.items() if value}


def _place(name: str) -> dict[str, str]:
    return {"@type": "Place", "name": name} if name else {}
