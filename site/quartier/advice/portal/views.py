"""The pages on which staff keep their offers."""

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from businesses.portal.doors import Door
from quartier.accounts.models import User
from quartier.advice.models import AdviceOfferPage, AdvicePage
from quartier.advice.portal.guards import own_offer
from quartier.advice.portal.parts import PARTS, WORDS
from quartier.advice.portal.showing import begin, hide, show
from quartier.partners.guards import own_partner
from quartier.partners.models import Doing, PartnerPage
from quartier.partners.portal.frame import for_staff, partner_page
from quartier.partners.portal.part_form import form_class
from quartier.partners.portal.saving import is_trusted
from quartier.partners.portal.views.editing import edit_part
from quartier.partners.portal.waiting import waits

READS = ["GET", "HEAD", "POST"]


@require_safe
@for_staff
def offers(request: HttpRequest, pk: int) -> HttpResponse:
    """What the organisation offers, public or not."""
    partner = own_partner(request.user, pk, Doing.OFFERS)
    own = AdviceOfferPage.objects.filter(partner=partner).order_by("title")
    return partner_page(request, "advice/portal/offers.html", partner, offers=own)


@require_http_methods(READS)
@for_staff
def new_offer(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin an offer with its name and its topic."""
    partner = own_partner(request.user, pk, Doing.OFFERS)
    index = AdvicePage.objects.live().first()
    if index is None:
        raise Http404
    data = request.POST if request.method == "POST" else None
    person = cast(User, request.user)
    form = form_class(AdviceOfferPage, WORDS)(data, AdviceOfferPage(), person)
    if data is not None and form.is_valid():
        offer_pk = begin(index, partner, form, person)
        messages.success(request, _("Gespeichert. Nun fehlen noch Zeiten und Ort."))
        return redirect("partner_offer_part", pk, offer_pk, "zeiten")
    status = 200 if data is None else 422
    template = "advice/portal/new.html"
    return partner_page(request, template, partner, status=status, form=form)


@require_safe
@for_staff
def offer(request: HttpRequest, pk: int, offer_pk: int) -> HttpResponse:
    """One offer: its parts, and whether others see it."""
    found = own_offer(request.user, pk, offer_pk)
    doors = [
        Door(
            reverse("partner_offer_part", args=[pk, offer_pk, part.slug]),
            part.icon,
            part.label,
        )
        for part in PARTS.values()
    ]
    if found.live:
        public = found.get_url(request) or ""
        doors.append(Door(public, "globe", _("So sehen es die Leute")))
    return partner_page(
        request,
        "advice/portal/offer.html",
        found.partner,
        offer=found,
        doors=doors,
        waiting=waits(found),
        in_workflow=found.workflow_in_progress,
        is_trusted=is_trusted(found),
    )


@require_http_methods(READS)
@for_staff
def offer_part(
    request: HttpRequest, pk: int, offer_pk: int, part_slug: str
) -> HttpResponse:
    """One part of an offer."""
    found = own_offer(request.user, pk, offer_pk)
    if part_slug not in PARTS:
        raise Http404
    back = reverse("partner_offer", args=[pk, offer_pk])
    partner = cast(PartnerPage, found.partner)
    return edit_part(request, partner, found, PARTS[part_slug], back)


@require_POST
@for_staff
def show_offer(request: HttpRequest, pk: int, offer_pk: int) -> HttpResponse:
    """Show it to everybody, at once or after an editor's look."""
    found = own_offer(request.user, pk, offer_pk)
    if not found.live:
        if show(found, cast(User, request.user)):
            messages.success(request, _("Das Angebot ist jetzt zu sehen."))
        else:
            messages.info(request, _("Die Redaktion sieht kurz darüber."))
    return redirect("partner_offer", pk, offer_pk)


@require_POST
@for_staff
def hide_offer(request: HttpRequest, pk: int, offer_pk: int) -> HttpResponse:
    """Take it off the list."""
    found = own_offer(request.user, pk, offer_pk)
    if found.live:
        hide(found, cast(User, request.user))
        messages.success(request, _("Das Angebot ist nicht mehr zu sehen."))
    return redirect("partner_offer", pk, offer_pk)
