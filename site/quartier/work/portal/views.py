"""The pages about offers in the portals of shops and organisations.

Both have the same; `kind` says for whom a page is. Everything works without scripts.
"""

from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from businesses.portal.frame import portal_page
from quartier.accounts.models import User
from quartier.events.portal.saving import ChangedMeanwhileError
from quartier.partners.portal.frame import (
    for_staff,
    forget_typed,
    typed_before_sign_in,
)
from quartier.partners.portal.waiting import newest, version_of
from quartier.work.models import OpeningPage
from quartier.work.portal.forms import offer_form
from quartier.work.portal.makers import Maker, first_index, own_maker
from quartier.work.portal.saving import (
    save_opening,
    say_open,
    say_taken,
)
from quartier.work.portal.showing import Row, lists, rows

METHODS = ["GET", "HEAD", "POST"]


@require_safe
@for_staff
def openings(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """What is offered, then what has ended."""
    maker = own_maker(request.user, kind, pk)
    today = timezone.localdate()
    found = lists(request, maker, maker.url("openings"), today)
    shown = rows(found.rows, today)
    return _page(request, maker, "openings.html", lists=found, rows=shown)


@require_http_methods(METHODS)
@for_staff
def add(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """A new offer."""
    maker = own_maker(request.user, kind, pk)
    first_index()
    return _write(request, maker, maker.new_opening(), "")


@require_http_methods(METHODS)
@for_staff
def edit(request: HttpRequest, kind: str, pk: int, opening_pk: int) -> HttpResponse:
    """Change an offer."""
    maker = own_maker(request.user, kind, pk)
    opening = maker.opening(opening_pk)
    return _write(request, maker, newest(opening), version_of(opening))


@require_safe
@for_staff
def opening(request: HttpRequest, kind: str, pk: int, opening_pk: int) -> HttpResponse:
    """One offer: how it stands, and what can be done."""
    maker = own_maker(request.user, kind, pk)
    found = maker.opening(opening_pk)
    row = Row.of(found, timezone.localdate())
    public_url = found.get_url(request) if row.is_public else ""
    return _page(request, maker, "opening.html", row=row, public_url=public_url)


@require_POST
@for_staff
def taken(request: HttpRequest, kind: str, pk: int, opening_pk: int) -> HttpResponse:
    """Somebody was found; or the offer is open again."""
    maker = own_maker(request.user, kind, pk)
    found, person = maker.opening(opening_pk), cast(User, request.user)
    if request.POST.get("do") == "again":
        say_open(found.pk, person)
        messages.success(request, _("Das Angebot ist wieder offen."))
    else:
        say_taken(found.pk, person)
        messages.success(request, _("Gut. Das Angebot ist nicht mehr zu sehen."))
    return redirect(maker.url("opening", opening_pk=opening_pk))


def _write(
    request: HttpRequest, maker: Maker, opening: OpeningPage, version: str
) -> HttpResponse:
    person, is_sent = cast(User, request.user), request.method == "POST"
    kept = typed_before_sign_in(request)
    title = opening.title
    form = offer_form()(request.POST if is_sent else kept, opening, person)
    if is_sent:
        version = request.POST.get("loaded_version", "")
    if is_sent and form.is_valid():
        try:
            saved = save_opening(form, maker, person, version)
        except ChangedMeanwhileError as refusal:
            form.add_error(None, str(refusal))
            version = version_of(maker.opening(opening.pk))
        else:
            forget_typed(request)
            return _saved(request, maker, saved)
    return _page(
        request,
        maker,
        "form.html",
        status=422 if form.errors else 200,
        opening=opening,
        opening_title=title,
        form=form,
        version=version,
        kept=bool(kept) and not is_sent,
    )


def _saved(request: HttpRequest, maker: Maker, opening: OpeningPage) -> HttpResponse:
    if opening.live and not opening.has_unpublished_changes:
        messages.success(request, _("Gespeichert. Das sehen jetzt alle."))
    else:
        messages.info(request, _("Gespeichert. Die Redaktion sieht kurz darüber."))
    return redirect(maker.url("opening", opening_pk=opening.pk))


def _page(
    request: HttpRequest, maker: Maker, name: str, *, status: int = 200, **context: Any
) -> HttpResponse:
    frame = "partners" if maker.is_partner else "businesses"
    owner = {"partner": maker.page} if maker.is_partner else {}
    return portal_page(
        request,
        f"work/portal/{name}",
        None if maker.is_partner else maker.page,
        status=status,
        frame=f"{frame}/portal/base.html",
        maker=maker,
        list_url=maker.url("openings"),
        **owner,
        **context,
    )
