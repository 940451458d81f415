"""The pages of "Mein Geschäft" about campaigns; everything works without scripts."""

from typing import Any, cast

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from businesses.models import BusinessPage, Doing
from businesses.portal.frame import for_teams, portal_page
from businesses.team.guards import own_business
from campaigns.adoption import NotAdoptableError, SpotTakenError, adopt, end
from campaigns.models import CampaignPage, CampaignUpdate
from campaigns.participating import (
    TakesPartAlreadyError,
    join,
    leave,
    set_line,
    set_time,
)
from campaigns.portal.forms import LineForm, UpdateForm
from campaigns.portal.guards import (
    campaign_for,
    own_adoption,
    own_participation,
    participation,
    spot_of,
)
from campaigns.portal.showing import free_spots, map_of, own_spots, rows
from campaigns.public.when import period
from campaigns.spots.diary import note
from campaigns.updates import is_waiting, post
from quartier.accounts.models import User
from quartier.media.shop_pictures import ShopPictureForm


@require_safe
@for_teams
def campaigns(request: HttpRequest, pk: int) -> HttpResponse:
    """What one takes part in, and what one could join."""
    business = own_business(request.user, pk, Doing.CAMPAIGNS)
    found = rows(business, timezone.now())
    return portal_page(
        request,
        "campaigns/portal/campaigns.html",
        business,
        own=[row for row in found if row.is_joined],
        others=[row for row in found if not row.is_joined],
    )


@require_safe
@for_teams
def campaign(request: HttpRequest, pk: int, campaign_pk: int) -> HttpResponse:
    """One campaign: join it, or all that one does in it."""
    business, page = _found(request, pk, campaign_pk)
    return _campaign(request, business, page)


@require_POST
@for_teams
def take_part(request: HttpRequest, pk: int, campaign_pk: int) -> HttpResponse:
    """Join."""
    business, page = _found(request, pk, campaign_pk)
    try:
        join(page, business, cast(User, request.user))
        messages.success(request, _("Schön, dass Sie dabei sind."))
    except TakesPartAlreadyError as error:
        messages.info(request, str(error))
    return redirect("portal_campaign", pk, campaign_pk)


@require_POST
@for_teams
def stop(request: HttpRequest, pk: int, campaign_pk: int) -> HttpResponse:
    """Leave; what one looked after is free again."""
    business, page = _found(request, pk, campaign_pk)
    leave(own_participation(business, page), timezone.now())
    messages.success(request, _("Sie machen bei dieser Aktion nicht mehr mit."))
    return redirect("portal_campaigns", pk)


@require_POST
@for_teams
def own_line(request: HttpRequest, pk: int, campaign_pk: int) -> HttpResponse:
    """Say what one plans, and when."""
    business, page = _found(request, pk, campaign_pk)
    one = own_participation(business, page)
    form = LineForm(request.POST, participation=one, own_time=_has_own_time(page))
    if form.is_valid():
        try:
            if _has_own_time(page):
                set_time(
                    one, form.cleaned_data["starts_at"], form.cleaned_data["ends_at"]
                )
            is_public = set_line(one, form.cleaned_data["line"])
        except ValidationError as error:
            form.add_error(None, error)
    if form.errors:
        return _campaign(request, business, page, line_form=form, status=422)
    said = _("Gespeichert.") if is_public else _("Ihr Satz wartet auf Freigabe.")
    messages.success(request, said)
    return redirect("portal_campaign", pk, campaign_pk)


@require_POST
@for_teams
def take_spot(request: HttpRequest, pk: int, campaign_pk: int) -> HttpResponse:
    """Look after a spot that is free; who does not take part yet does so with it."""
    business, page = _found(request, pk, campaign_pk)
    spot, user = spot_of(page, request.POST.get("spot", "")), cast(User, request.user)
    try:
        adopt(spot, business, user)
    except (SpotTakenError, NotAdoptableError) as error:
        return _campaign(request, business, page, error=str(error), status=409)
    if participation(business, page) is None:
        join(page, business, user)
    messages.success(
        request, _("Danke! %(spot)s gehört jetzt zu Ihnen.") % {"spot": spot}
    )
    return redirect("portal_campaign", pk, campaign_pk)


@require_POST
@for_teams
def give_up_spot(request: HttpRequest, pk: int, campaign_pk: int) -> HttpResponse:
    """Look after a spot no longer."""
    business, page = _found(request, pk, campaign_pk)
    end(own_adoption(business, page, request.POST.get("spot", "")))
    messages.success(request, _("Der Ort ist wieder frei."))
    return redirect("portal_campaign", pk, campaign_pk)


@require_POST
@for_teams
def water(request: HttpRequest, pk: int, campaign_pk: int) -> HttpResponse:
    """Tell in one tap that one has cared for the own spot."""
    business, page = _found(request, pk, campaign_pk)
    adoption = own_adoption(business, page, request.POST.get("spot", ""))
    kind = page.format
    action = kind.action(request.POST.get("action", "")) if kind else None
    if action is not None:
        user = cast(User, request.user)
        note(adoption.spot, action, timezone.now(), user=user, business=business)
        messages.success(request, _("Danke. Das steht jetzt im Tagebuch."))
    return redirect("portal_campaign", pk, campaign_pk)


@require_http_methods(["GET", "HEAD", "POST"])
@for_teams
def write(request: HttpRequest, pk: int, campaign_pk: int) -> HttpResponse:
    """Write what is new, with a picture if there is one; an editor reads it first."""
    business, page = _found(request, pk, campaign_pk)
    own_participation(business, page)
    is_sent = request.method == "POST"
    form = UpdateForm(request.POST if is_sent else None)
    with_picture = is_sent and bool(request.FILES)
    picture_form = ShopPictureForm(
        request.POST if with_picture else None, request.FILES if with_picture else None
    )
    status = 200
    if is_sent:
        picture_is_good = not with_picture or picture_form.is_valid()
        if form.is_valid() and picture_is_good:
            user = cast(User, request.user)
            picture = (
                picture_form.save_for(user, business.title) if with_picture else None
            )
            post(
                page,
                business,
                user,
                title=form.cleaned_data["title"],
                text=form.cleaned_data["text"],
                now=timezone.now(),
                picture=picture,
            )
            messages.success(request, _("Danke. Die Redaktion sieht sich das an."))
            return redirect("portal_campaign", pk, campaign_pk)
        status = 422
    context = _frame(page) | {"form": form, "picture_form": picture_form}
    return portal_page(
        request, "campaigns/portal/write.html", business, status=status, **context
    )


def _found(
    request: HttpRequest, pk: int, campaign_pk: int
) -> tuple[BusinessPage, CampaignPage]:
    business = own_business(request.user, pk, Doing.CAMPAIGNS)
    return business, campaign_for(business, campaign_pk, timezone.localdate())


def _has_own_time(page: CampaignPage) -> bool:
    kind = page.format
    return kind is not None and kind.own_lines


def _frame(page: CampaignPage) -> dict[str, Any]:
    return {
        "campaign": page,
        "period": period(page.first_day, page.last_day),
    }


def _campaign(
    request: HttpRequest,
    business: BusinessPage,
    page: CampaignPage,
    *,
    line_form: LineForm | None = None,
    error: str = "",
    status: int = 200,
) -> HttpResponse:
    one = participation(business, page)
    if one is not None and line_form is None:
        line_form = LineForm(participation=one, own_time=_has_own_time(page))
    updates = CampaignUpdate.objects.filter(campaign=page, business=business)
    free = free_spots(page)
    return portal_page(
        request,
        "campaigns/portal/campaign.html",
        business,
        status=status,
        **_frame(page),
        participation=one,
        line_form=line_form,
        error=error,
        own_spots=list(own_spots(business, page, timezone.now())),
        free_spots=free,
        free_map=map_of(page, free),
        waiting_updates=[
            u for u in updates.order_by("-posted_at")[:5] if is_waiting(u)
        ],
        public_url=page.get_url(request),
    )
