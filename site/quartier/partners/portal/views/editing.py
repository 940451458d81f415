"""One part of an organisation's page or of a meeting place: its form, saving it."""

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from businesses.moderation.parts import Lane
from businesses.portal.views.pictures import with_main_picture
from quartier.accounts.models import User
from quartier.media.shop_pictures import ShopPictureForm
from quartier.partners.guards import own_meeting_place, own_partner
from quartier.partners.models import MeetingPlacePage, PartnerPage
from quartier.partners.portal.frame import (
    for_staff,
    forget_typed,
    partner_page,
    typed_before_sign_in,
)
from quartier.partners.portal.part_form import form_of
from quartier.partners.portal.parts import (
    LOGO,
    OF_PARTNERS,
    OF_PLACES,
    PICTURES,
    PagePart,
)
from quartier.partners.portal.pictures import (
    RefusedPictureError,
    add_picture,
    shown_rows,
)
from quartier.partners.portal.rows import row_groups
from quartier.partners.portal.saving import (
    InvalidValuesError,
    StaffPage,
    Versions,
    is_trusted,
    save_part,
)
from quartier.partners.portal.waiting import waits

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
@for_staff
def partner_part(request: HttpRequest, pk: int, page_part: PagePart) -> HttpResponse:
    """A part of the organisation's own page."""
    if page_part not in OF_PARTNERS:
        raise Http404
    partner = own_partner(request.user, pk, page_part.doing)
    return edit_part(
        request, partner, partner, page_part, reverse("partner_home", args=[pk])
    )


@require_http_methods(METHODS)
@for_staff
def place_part(
    request: HttpRequest, pk: int, place_pk: int, page_part: PagePart
) -> HttpResponse:
    """A part of a meeting place that the organisation runs."""
    if page_part not in OF_PLACES:
        raise Http404
    place = own_meeting_place(request.user, pk, place_pk, page_part.doing)
    back = reverse("partner_place", args=[pk, place_pk])
    partner = cast(PartnerPage, place.partner)
    return edit_part(request, partner, place, page_part, back)


def edit_part(
    request: HttpRequest,
    partner: PartnerPage,
    page: StaffPage,
    part: PagePart,
    back: str,
) -> HttpResponse:
    """The form of a part; the picture of a logo or a place may come with it.

    Layers above bring pages of their own (`part_form.add_form`); who may, they ask.
    """
    person = cast(User, request.user)
    if request.method == "POST" and "upload" in request.POST:
        return _upload(request, partner, page, part, back)
    if request.method == "POST":
        return _save(request, partner, page, part, back)
    versions, kept = Versions.of(page), typed_before_sign_in(request)
    version = kept.get("loaded_version", "") if kept else versions.fingerprint(part)
    form = form_of(page, part)(kept, versions.shown(part), person, versions.pictures())
    return _form_page(
        request, partner, page, part, back, form, version=version, kept=bool(kept)
    )


def _save(
    request: HttpRequest,
    partner: PartnerPage,
    page: StaffPage,
    part: PagePart,
    back: str,
) -> HttpResponse:
    typed: QueryDict = request.POST
    if part is PICTURES:
        typed = with_main_picture(typed, "picture")
    version = typed.get("loaded_version", "")
    try:
        is_live = save_part(page, part, cast(User, request.user), typed, version)
    except InvalidValuesError as refusal:
        return _form_page(request, partner, page, part, back, refusal.form, status=422)
    forget_typed(request)
    return _saved(request, page, is_live, back)


def _upload(
    request: HttpRequest,
    partner: PartnerPage,
    page: StaffPage,
    part: PagePart,
    back: str,
) -> HttpResponse:
    upload = ShopPictureForm(request.POST, request.FILES)
    if part not in {LOGO, PICTURES}:
        raise Http404
    try:
        is_live = add_picture(page, part, cast(User, request.user), upload)
    except RefusedPictureError:
        form = form_of(page, part)(None, Versions.of(page).newest, None)
        return _form_page(
            request, partner, page, part, back, form, status=422, upload_form=upload
        )
    return _saved(request, page, is_live, request.path)


def _saved(
    request: HttpRequest, page: StaffPage, is_live: bool, address: str
) -> HttpResponse:
    if is_live:
        messages.success(request, _("Gespeichert. Das sehen jetzt alle."))
    elif page.live:
        messages.info(request, _("Gespeichert. Die Redaktion sieht kurz darüber."))
    else:
        messages.success(request, _("Gespeichert."))
    return redirect(address)


def _form_page(
    request: HttpRequest,
    partner: PartnerPage,
    page: StaffPage,
    part: PagePart,
    back: str,
    form: Any,
    *,
    status: int = 200,
    version: str = "",
    **context: Any,
) -> HttpResponse:
    versions = Versions.of(page)
    template = "pictures" if part in {LOGO, PICTURES} else "part"
    if template == "pictures":
        context.setdefault("upload_form", ShopPictureForm())
        context["logo"] = versions.newest.logo if part is LOGO else None
        context["rows"] = shown_rows(versions, part)
    return partner_page(
        request,
        f"partners/portal/{template}.html",
        partner,
        status=status,
        place=page if isinstance(page, MeetingPlacePage) else None,
        part=part,
        form=form,
        row_groups=row_groups(form),
        version=version or versions.fingerprint(part),
        is_live_at_once=part.lane is Lane.FACTS or is_trusted(page),
        waiting=waits(page) if part.lane is Lane.EDITORIAL else None,
        back_url=back,
        **context,
    )
