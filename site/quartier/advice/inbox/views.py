"""The inbox: what waits, what was answered, what is over; and one request."""

from datetime import datetime
from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from quartier.accounts.models import User
from quartier.advice.choices import RequestState, Result
from quartier.advice.inbox.forms import AnswerForm, CancelForm, SettleForm, TimeForm
from quartier.advice.inbox.guards import own_inbox, own_request
from quartier.advice.inbox.numbers import months_of
from quartier.advice.models import AdviceRequest
from quartier.advice.public.cards import where_in_words
from quartier.advice.requests import steps
from quartier.advice.requests.mails import could_not_reach
from quartier.advice.requests.showing import ShownRequest
from quartier.partners.portal.frame import for_staff, partner_page
from quartier.partners.portal.lists import Lists


@require_safe
@for_staff
def requests(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the three lists; what waits longest stands first."""
    partner = own_inbox(request.user, pk)
    received = AdviceRequest.objects.received().filter(partner=partner)
    states, now = RequestState, timezone.now()
    waiting = received.filter(state=states.OPEN)
    answered = received.filter(state__in=[states.ANSWERED, states.AGREED])
    over = received.filter(state__in=[states.DONE, states.CANCELLED])
    lists = Lists(
        request,
        reverse("partner_requests", args=[pk]),
        {
            "offen": (_("Offen"), waiting.order_by("last_step_at", "pk")),
            "beantwortet": (_("Beantwortet"), answered.order_by("-last_step_at", "pk")),
            "erledigt": (_("Erledigt"), over.order_by("-last_step_at", "pk")),
        },
    )
    return partner_page(
        request,
        "advice/inbox/requests.html",
        partner,
        lists=lists,
        rows=[ShownRequest.of(row, now) for row in lists.rows],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
def one_request(request: HttpRequest, pk: int, request_pk: int) -> HttpResponse:
    """One request: read it, answer, name a time, call it off, settle it."""
    found = own_request(request.user, pk, request_pk)
    now = timezone.now()
    forms: dict[str, Any] = _forms(found, now)
    status, error = 200, ""
    if request.method == "POST":
        what = request.POST.get("do", "")
        name = "time" if what in {"propose", "fix"} else what
        if name not in forms:
            raise Http404
        form = forms[name] = _forms(found, now, request.POST)[name]
        status = 422
        if form.is_valid():
            try:
                _decide(found.pk, cast(User, request.user), what, form, now)
                messages.success(request, _("Gespeichert."))
                return redirect("partner_request", pk, request_pk)
            except steps.OverError as refusal:
                status, error = 409, str(refusal)
                found.refresh_from_db()
    return partner_page(
        request,
        "advice/inbox/request.html",
        found.partner,
        status=status,
        advice=found,
        shown=ShownRequest.of(found, now),
        could_not_reach=could_not_reach(found),
        error=error,
        forms=forms,
    )


@require_safe
@for_staff
def numbers(request: HttpRequest, pk: int) -> HttpResponse:
    """How many asked for what."""
    partner = own_inbox(request.user, pk)
    months = months_of(partner)
    return partner_page(request, "advice/inbox/numbers.html", partner, months=months)


def _forms(found: AdviceRequest, now: datetime, data: Any = None) -> dict[str, Any]:
    """The forms by what they do; ids differ, for all stand on one page."""
    place = found.place or (where_in_words(found.offer) if found.offer else "")
    begun = {"starts_at": found.starts_at, "place": place}
    return {
        "answer": AnswerForm(data, auto_id="answer_%s"),
        "time": TimeForm(data, auto_id="time_%s", initial=begun, now=now),
        "cancel": CancelForm(data, auto_id="cancel_%s"),
        "settle": SettleForm(data, auto_id="settle_%s"),
    }


def _decide(pk: int, by: User, what: str, form: Any, now: datetime) -> None:
    values = form.cleaned_data
    match what:
        case "answer":
            steps.answer(pk, by, values["words"], now)
        case "propose" | "fix":
            named = values["starts_at"], values["place"], values["words"]
            step = steps.propose if what == "propose" else steps.fix
            step(pk, by, *named, now)
        case "cancel":
            steps.cancel(pk, by, values["words"], now)
        case "settle":
            steps.settle(pk, by, Result(values["result"]), now)
