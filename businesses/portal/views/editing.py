"""One part of the profile: its form, saving it, and what was typed meanwhile."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.views.decorators.http import require_http_methods, require_POST

from businesses.models import BusinessPage
from businesses.moderation.lanes import Conflict, InvalidValuesError, save_part
from businesses.moderation.part_form import PartForm, form_class
from businesses.moderation.parts import PICTURES, Lane, Part
from businesses.moderation.values import as_typed, rows_as_typed, values_of
from businesses.moderation.versions import Versions
from businesses.moderation.waiting import waits_for_release
from businesses.moderation.words import differences_in_words
from businesses.portal import drafts
from businesses.portal.frame import for_teams, portal_page
from businesses.portal.pages import PAGES
from businesses.portal.views.home import address_after
from businesses.portal.views.pictures import (
    pictures_page,
    rows_of,
    with_main_picture,
)
from businesses.team.guards import own_business
from businesses.team.standing import is_trusted
from quartier.accounts.models import User
from quartier.media.shop_pictures import ShopPictureForm

CONTINUED = "weiter"
"""The parameter with which somebody goes on with what they had typed."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_teams
def edit(request: HttpRequest, pk: int, part: Part) -> HttpResponse:
    """The form of a part."""
    business = own_business(request.user, pk, part.doing)
    if request.method == "POST":
        return _save(request, business, part)
    if part is PICTURES:
        return pictures_page(request, business)
    person = cast(User, request.user)
    versions = Versions.of(pk)
    begun = drafts.draft_of(business, person, part)
    kept = drafts.typed_before_sign_in(request, pk, part)
    version = versions.fingerprint(part, timezone.localdate())
    data = None
    if kept:
        data, version = drafts.as_data(kept["values"]), kept["version"]
    elif begun and CONTINUED in request.GET:
        data, version = drafts.as_data(begun.values), begun.loaded_version
    form = form_class(part)(data, versions.shown(part), person, versions.pictures())
    offered = None if data is not None else begun
    return _form_page(
        request, versions.live, part, form, version, offered=offered, kept=bool(kept)
    )


@require_POST
@for_teams
def draft(request: HttpRequest, pk: int, part: Part) -> HttpResponse:
    """Keep what is being typed, or forget it; a script asks for the former."""
    business = own_business(request.user, pk, part.doing)
    person = cast(User, request.user)
    if "discard" in request.POST:
        drafts.forget(business, person, part)
        return redirect("portal_part", pk, part)
    version = request.POST.get("loaded_version", "")
    drafts.keep(business, person, part, drafts.inputs_of(part, request.POST), version)
    return HttpResponse(status=204)


def _save(request: HttpRequest, business: BusinessPage, part: Part) -> HttpResponse:
    person = cast(User, request.user)
    version = request.POST.get("loaded_version", "")
    data = _with_picks(request.POST, business.pk, part)
    if part is PICTURES:
        data = with_main_picture(data)
    try:
        outcome = save_part(business.pk, person, part.key, data, version)
    except InvalidValuesError as refusal:
        drafts.keep(business, person, part, drafts.inputs_of(part, data), version)
        return _form_page(request, business, part, refusal.form, version, status=422)
    except Conflict as clash:
        drafts.keep(business, person, part, drafts.inputs_of(part, data), version)
        return _conflict_page(request, business, part, clash, data)
    drafts.forget(business, person, part)
    if drafts.typed_before_sign_in(request, business.pk, part):
        del request.session[drafts.TYPED]
    return redirect(address_after(business.pk, outcome.change))


def _form_page(
    request: HttpRequest,
    business: BusinessPage,
    part: Part,
    form: PartForm,
    version: str,
    *,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    page = PAGES[part.key]
    if part is PICTURES:
        versions = Versions.of(business.pk)
        today = timezone.localdate()
        context["rows"] = rows_of(values_of(versions.newest, part, today))
        context["upload_form"] = ShopPictureForm()
    return portal_page(
        request,
        f"businesses/portal/parts/{part.key}.html",
        business,
        status=status,
        part=part,
        part_page=page,
        form=form,
        version=version,
        is_live_at_once=part.lane is Lane.FACTS or is_trusted(business),
        waits=part.lane is Lane.EDITORIAL and waits_for_release(business, part),
        **context,
    )


def _conflict_page(
    request: HttpRequest,
    business: BusinessPage,
    part: Part,
    clash: Conflict,
    data: QueryDict,
) -> HttpResponse:
    """Both versions side by side; each field is picked, nothing is lost."""
    return portal_page(
        request,
        "businesses/portal/conflict.html",
        business,
        status=409,
        part=part,
        part_page=PAGES[part.key],
        clash=clash,
        differences=differences_in_words(clash.theirs, clash.yours, timezone.now()),
        typed=[
            (name, value)
            for name, values in drafts.inputs_of(part, data).items()
            for value in values
        ],
    )


def _with_picks(posted: QueryDict, pk: int, part: Part) -> QueryDict:
    """What was typed, with the other version of every field picked like that."""
    picked = [name for name in part.names if posted.get(f"pick_{name}") == "theirs"]
    if not picked:
        return posted
    data = posted.copy()
    versions = Versions.of(pk)
    stands = values_of(versions.shown(part), part, timezone.localdate())
    for name in picked:
        for key in list(data):
            if key == name or key.startswith((f"{name}_", f"{name}-")):
                del data[key]
        value = stands[name]
        rows = name in part.relations
        typed = rows_as_typed(name, value) if rows else as_typed({name: value})
        MultiValueDict.update(
            data,
            {
                key: one if isinstance(one, list) else [one]
                for key, one in typed.items()
            },
        )
    return data
