"""A campaign in a frame of another website: no scripts, no cookies."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from businesses.profile.open_graph import absolute
from campaigns.models.dates import CampaignDate
from campaigns.public.dates import ShownDate
from campaigns.public.when import period

if TYPE_CHECKING:
    from campaigns.models import CampaignPage

MOST_DATES = 3
OF_EVERYBODY = {
    "default-src": ["'none'"],
    "style-src": ["'self'"],
    "font-src": ["'self'"],
    "img-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["*"],
}


def embedded(
    campaign: "CampaignPage", request: HttpRequest, now: datetime
) -> HttpResponse:
    """Title, picture, phase and next dates; any website may show it in a frame."""
    path = campaign.get_url(request) or ""
    dates = CampaignDate.objects.filter(campaign=campaign).coming(now)[:MOST_DATES]
    context = {
        "page": campaign,
        "phase": campaign.phase_on(timezone.localdate(now)),
        "period": period(campaign.first_day, campaign.last_day),
        "dates": [ShownDate(date, path, now) for date in dates],
        "url": absolute(path),
    }
    response = TemplateResponse(request, "campaigns/embed.html", context)
    response.xframe_options_exempt = True
    response._csp_replace = OF_EVERYBODY  # type: ignore[attr-defined]
    return response
