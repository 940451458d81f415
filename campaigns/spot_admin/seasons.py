"""The end of a season: who has not said that they go on makes room for others."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from campaigns.adoption import end_seasons_before
from campaigns.models import Adoption, CampaignPage
from campaigns.spot_admin.guards import own_campaign


def of_earlier_years(campaign: CampaignPage, now: datetime) -> int:
    """How many adoptions began in a year that is over and were not renewed."""
    year = timezone.localtime(now).year
    old = Adoption.objects.current().filter(spot__campaign=campaign, season__lt=year)
    return old.count()


@require_POST
def end_season(request: HttpRequest, pk: int) -> HttpResponse:
    """End those adoptions, once the editor has ticked that they are sure."""
    campaign, _kind = own_campaign(request, pk)
    if request.POST.get("sure") != "yes":
        messages.warning(request, _("Bitte kreuzen Sie an, dass Sie sicher sind."))
        return redirect("campaign_spot_list", pk)
    now = timezone.now()
    year = timezone.localtime(now).year
    ended = end_seasons_before(campaign.pk, year, now=now)
    words = ngettext(
        "%(count)s Ort ist wieder frei.", "%(count)s Orte sind wieder frei.", ended
    )
    messages.success(request, words % {"count": ended})
    return redirect("campaign_spot_list", pk)
