"""The steps of the editors' list: each a POST, answered by the row as it is now."""

from dataclasses import dataclass, replace
from typing import cast

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from businesses.choices import ConfirmedBy
from businesses.freshness.asking import ask_by_hand
from businesses.freshness.columns import CareTable, columns, row_name
from businesses.freshness.confirming import confirm
from businesses.freshness.states import forget_counts, with_care
from businesses.freshness.taking_back import (
    Before,
    put_back_on_site,
    read_before,
    take_back_confirmation,
)
from businesses.models import BusinessPage, ConfirmationWay
from quartier.accounts.models import User

LONGEST_NOTE = 250


@dataclass(frozen=True)
class Done:
    """What a step did, and the note by which it can be taken back."""

    text: str
    token: str = ""


@require_POST
@transaction.atomic
def confirm_by_phone(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody at the shop said that all is right; with what else they said."""
    business, person = _editable(request, pk), cast(User, request.user)
    before = Before.of(business, person)
    note = request.POST.get("note", "").strip()[:LONGEST_NOTE]
    made = confirm(business, ConfirmedBy.EDITOR, ConfirmationWay.PHONE, person, note)
    token = replace(before, confirmation=made.pk).token
    return _answer(request, business, Done(_("Bestätigt."), token))


@require_POST
def send_mail(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask by mail now, unless that was done within the last week."""
    business = _editable(request, pk)
    sent = ask_by_hand(business, timezone.now())
    text = _("Keine Mail: Es gibt keine gute Adresse, oder die letzte Mail ist neu.")
    if sent:
        text = ngettext(
            "%(count)s Mail ist unterwegs.", "%(count)s Mails sind unterwegs.", sent
        ) % {"count": sent}
    return _answer(request, business, Done(text))


@require_POST
@transaction.atomic
def take_off_site(request: HttpRequest, pk: int) -> HttpResponse:
    """Unpublish a business that is no more."""
    business, person = _editable(request, pk), cast(User, request.user)
    if not business.permissions_for_user(person).can_unpublish():
        raise PermissionDenied
    before = Before.of(business, person)
    business.unpublish(user=person)
    return _answer(request, business, Done(_("Vom Netz genommen."), before.token))


@require_http_methods(["GET", "HEAD", "POST"])
@transaction.atomic
def take_back(request: HttpRequest, token: str) -> HttpResponse:
    """Have it as it was. Without script a page asks first."""
    person = cast(User, request.user)
    before = read_before(token, person)
    if before is None:
        messages.error(request, _("Das lässt sich nicht mehr zurücknehmen."))
        return redirect("upkeep:index")
    business = _editable(request, before.business)
    if request.method != "POST":
        context = {
            "page": business,
            "token": token,
            "back_to": _back_to(request),
            "header_title": business.title,
            "breadcrumbs_items": [
                {"url": reverse("upkeep:index"), "label": _("Pflege")},
                {"url": "", "label": _("Rückgängig")},
            ],
        }
        return render(request, "businesses/upkeep/take_back.html", context)
    if before.confirmation is not None:
        is_back = take_back_confirmation(before, person)
    elif business.permissions_for_user(person).can_publish():
        is_back = put_back_on_site(before, person)
    else:
        raise PermissionDenied
    text = _("Zurückgenommen.") if is_back else _("Das hat inzwischen jemand geändert.")
    return _answer(request, business, Done(text))


def _editable(request: HttpRequest, pk: int) -> BusinessPage:
    business = get_object_or_404(BusinessPage, pk=pk)
    if not business.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return business


def _answer(request: HttpRequest, business: BusinessPage, done: Done) -> HttpResponse:
    """The row as it is now; for browsers without script the list at the same place."""
    forget_counts()
    if not request.headers.get("HX-Request"):
        return _back_to_list(request, business, done)
    page = with_care(BusinessPage.objects.filter(pk=business.pk)).get()
    page.done = done
    table = CareTable(columns(), [page])
    return render(request, "businesses/upkeep/row.html", {"table": table})


def _back_to_list(
    request: HttpRequest, business: BusinessPage, done: Done
) -> HttpResponse:
    back_to = _back_to(request)
    buttons = []
    if done.token:
        url = reverse("upkeep:take_back", args=[done.token])
        buttons.append(messages.button(url, _("Rückgängig")))
    messages.success(request, f"{business.title}: {done.text}", buttons=buttons)
    return redirect(f"{back_to}#{row_name(business.pk)}")


def _back_to(request: HttpRequest) -> str:
    return get_valid_next_url_from_request(request) or reverse("upkeep:index")
