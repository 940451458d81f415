"""Who may arrange a campaign's dates and people: whoever may edit its page."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from campaigns.models import CampaignDate, CampaignPage, Participation


def editable_campaign(request: HttpRequest, pk: int | None) -> CampaignPage:
    """The campaign; refuses those who may not edit it, and tells them nothing."""
    page = CampaignPage.objects.filter(pk=pk).first()
    if page is None:
        raise Http404
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


def editable_date(request: HttpRequest, pk: int) -> CampaignDate:
    """The same for one of its dates."""
    date = CampaignDate.objects.select_related("campaign", "district").filter(pk=pk)
    found = date.first()
    if found is None or found.campaign_id is None:
        raise Http404
    editable_campaign(request, found.campaign_id)
    return found


def editable_participation(request: HttpRequest, pk: int) -> Participation:
    """The same for a business that takes part."""
    rows = Participation.objects.select_related("campaign", "business")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    editable_campaign(request, found.campaign_id)
    return found
