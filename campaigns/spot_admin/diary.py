"""What passers-by tell, for editors: undone with one tap, pictures looked at."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from campaigns.models import DiaryEntry, EntryState
from campaigns.spot_admin.guards import own_campaign, own_entry
from campaigns.spot_admin.views import page
from campaigns.spots.diary import approve_picture, put_back, refuse_picture, take_back

ON_A_PAGE = 30

DEEDS: Mapping[str, Callable[[DiaryEntry], None]] = {
    "zuruecknehmen": take_back,
    "zuruecklegen": put_back,
    "foto-zeigen": approve_picture,
    "foto-verwerfen": refuse_picture,
}


@require_safe
def diary(request: HttpRequest, pk: int) -> HttpResponse:
    """All entries of a campaign, those with a picture to look at first."""
    campaign, kind = own_campaign(request, pk)
    entries = DiaryEntry.objects.filter(spot__campaign=campaign).select_related(
        "spot", "spot__campaign", "picture", "by_business"
    )
    waiting = entries.with_waiting_picture().prefetch_related("picture__renditions")
    shown = Paginator(entries, ON_A_PAGE).get_page(request.GET.get("p"))
    context = {
        "kind": kind,
        "waiting": [(one, kind.action(one.action)) for one in waiting[:ON_A_PAGE]],
        "entries": [
            (one, kind.action(one.action), one.state == EntryState.HIDDEN)
            for one in shown
        ],
        "page_of_entries": shown,
    }
    return page(request, "diary", campaign, context)


@require_POST
def decide(request: HttpRequest, pk: int, entry: int, deed: str) -> HttpResponse:
    """One of the four deeds."""
    one = own_entry(request, pk, entry)
    if deed not in DEEDS:
        raise Http404
    DEEDS[deed](one)
    messages.success(request, _("Erledigt."))
    return redirect("campaign_spot_diary", pk)
