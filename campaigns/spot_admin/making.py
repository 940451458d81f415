"""Making many spots: along a line, or from a table; shown first, then written."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from campaigns.models import CampaignPage
from campaigns.spot_admin.forms import LineForm, TableForm
from campaigns.spot_admin.guards import own_campaign
from campaigns.spot_admin.maps import draw_map
from campaigns.spot_admin.planning import Planned, plan, write
from campaigns.spot_admin.shops import Shops, shops_for
from campaigns.spot_admin.tables import Draft
from campaigns.spot_admin.views import FORMS, page


@FORMS
def along_line(request: HttpRequest, pk: int) -> HttpResponse:
    """New spots with equal steps along a line."""
    campaign, kind = own_campaign(request, pk)
    form = LineForm(request.POST or None)
    planned = None
    if request.method == "POST" and form.is_valid():
        planned = _planned(campaign, form.drafts(campaign))
        if "write" in request.POST:
            return _write(request, campaign, planned)
    context = {
        "kind": kind,
        "form": form,
        "planned": planned,
        "map": draw_map(campaign, "line"),
    }
    status = 422 if form.errors else 200
    return page(request, "line", campaign, context, status=status)


@FORMS
def from_table(request: HttpRequest, pk: int) -> HttpResponse:
    """Spots from a table; numbers that exist are changed, so it can be sent again."""
    campaign, kind = own_campaign(request, pk)
    is_posted = request.method == "POST"
    form = TableForm(
        request.POST if is_posted else None, request.FILES if is_posted else None
    )
    planned = None
    if is_posted and form.is_valid():
        planned = _planned(campaign, form.cleaned_data["drafts"])
        if "write" in request.POST:
            return _write(request, campaign, planned)
        form = TableForm(initial={"text": form.cleaned_data["text"]})
    context = {"kind": kind, "form": form, "planned": planned}
    status = 422 if form.errors else 200
    return page(request, "table", campaign, context, status=status)


def _planned(campaign: CampaignPage, drafts: list[Draft]) -> list[Planned]:
    return plan(campaign, drafts, Shops(shops_for(campaign)))


def _write(
    request: HttpRequest, campaign: CampaignPage, planned: list[Planned]
) -> HttpResponse:
    made, changed = write(campaign, planned)
    left_out = len(planned) - made - changed
    messages.success(
        request,
        _("Neu: %(made)s. Geändert: %(changed)s.") % {"made": made, "changed": changed},
    )
    if left_out:
        messages.warning(
            request,
            _("Zeilen mit Fehlern, die wir ausgelassen haben: %(count)s.")
            % {"count": left_out},
        )
    return redirect("campaign_spot_list", campaign.pk)
