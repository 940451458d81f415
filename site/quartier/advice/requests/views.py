"""The pages on which people ask for an hour and see what became of it."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from businesses.claims.codes import in_groups, understood
from businesses.claims.responses import secret_page
from quartier.accounts.humans import for_anybody
from quartier.accounts.networks import network_of
from quartier.advice.choices import RequestKind
from quartier.advice.models import AdviceOfferPage, AdviceRequest
from quartier.advice.requests import steps
from quartier.advice.requests.forms import AskForm, CodeForm, TimesForm
from quartier.advice.requests.limits import may_ask, may_guess, may_mail, may_step
from quartier.advice.requests.links import request_of
from quartier.advice.requests.showing import ShownRequest
from quartier.advice.requests.titles import words_of_request
from quartier.translations.titles import words_of

READS = ["GET", "HEAD", "POST"]
CALL_BACK = "rueckruf"
NEW = "neu"


@secret_page
@for_anybody
@require_http_methods(READS)
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """The form. By telephone it leads to the person's own page, else to the mail."""
    offer, status = _offer(pk), 200
    wants_call = CALL_BACK in request.GET and offer.is_for_businesses
    kind = RequestKind.CALL_BACK if wants_call else RequestKind.APPOINTMENT
    data = request.POST if request.method == "POST" else None
    form = AskForm(data, offer=offer, kind=kind)
    if request.method == "POST":
        status = 422
        if form.is_valid() and may_ask(network_of(request), offer.pk):
            return _asked(offer, kind, form)
        if form.is_valid():
            status = 429
            form.add_error(
                None,
                _(
                    "Gerade fragen sehr viele an. "
                    "Bitte rufen Sie an, oder versuchen Sie es in einer Stunde."
                ),
            )
    is_call = kind is RequestKind.CALL_BACK
    context = _about(offer, request) | {"form": form, "is_call": is_call}
    return render(request, "advice/ask.html", context, status=status)


def _asked(offer: AdviceOfferPage, kind: RequestKind, form: AskForm) -> HttpResponse:
    sent = redirect("advice_request_sent", offer.pk)
    values = form.cleaned_data
    email = values["reach"]["email"]
    if not form.spend() or (email and not may_mail(email)):
        return sent
    code = steps.ask(offer, kind, values, get_language() or "de", timezone.now())
    if email:
        return sent
    return redirect(f"{reverse('advice_request', args=[in_groups(code)])}?{NEW}")


@secret_page
@require_safe
def sent(request: HttpRequest, pk: int) -> HttpResponse:
    """A mail is on its way; the same for every address."""
    return render(request, "advice/sent.html", _about(_offer(pk), request))


@secret_page
@for_anybody
@require_http_methods(READS)
def find(request: HttpRequest) -> HttpResponse:
    """Somebody types the code that they have noted down."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            found = request_of(form.cleaned_data["code"])
            if found and found.code_hash:
                code = in_groups(understood(form.cleaned_data["code"]))
                return redirect("advice_request", code)
            if not may_guess(network_of(request)):
                return _gone(request, status=429)
            form.add_error("code", _("Diesen Code kennen wir nicht."))
    return render(request, "advice/find.html", {"form": form}, status=status)


@secret_page
@for_anybody
@require_http_methods(READS)
def mine(request: HttpRequest, token: str) -> HttpResponse:
    """How a request stands; buttons confirm, accept, ask for another time, call off.

    Without CSRF protection: nobody can post it who does not know the link.
    """
    found = request_of(token)
    if found is None:
        # Only codes are short enough to be guessed; a signed link is not.
        is_guess = bool(understood(token)) and not may_guess(network_of(request))
        return _gone(request, 429 if is_guess else 410)
    now, error, form = timezone.now(), "", TimesForm()
    if request.method == "POST":
        form = TimesForm(request.POST)
        try:
            if form.is_valid() and may_step(found.pk):
                _decide(found.pk, request.POST.get("do", ""), form, now)
                return redirect("advice_request", token)
            if form.is_valid():
                error = _("Das war heute zu oft. Bitte rufen Sie an.")
        except AdviceRequest.DoesNotExist:
            return _gone(request, 410)
        except steps.OverError as refusal:
            error, form = str(refusal), TimesForm()
            found.refresh_from_db()
    shown = ShownRequest.of(found, now)
    context: dict[str, Any] = {
        "shown": shown,
        "advice": found,
        "words": words_of_request(found),
        "form": form,
        "error": error,
        "can_be_accepted": shown.can_be_accepted(now),
        "code": in_groups(understood(token)),
        "is_new": NEW in request.GET,
        "offer_url": found.offer.get_url(request) if found.offer else "",
    }
    status = 409 if error else 422 if form.errors else 200
    return render(request, "advice/mine.html", context, status=status)


def _decide(pk: int, what: str, form: TimesForm, now: datetime) -> None:
    match what:
        case "confirm":
            steps.confirm(pk, now)
        case "accept":
            steps.accept(pk, now)
        case "other":
            times, words = form.cleaned_data["times"], form.cleaned_data["words"]
            steps.ask_for_other_time(pk, times, words, now)
        case "cancel":
            steps.withdraw(pk, now)


def _offer(pk: int) -> AdviceOfferPage:
    """An offer that takes requests and that everybody may read."""
    offers = AdviceOfferPage.objects.shown().with_records()
    offer = offers.filter(pk=pk).first()
    if offer is None or not offer.takes_requests:
        raise Http404
    return offer


def _about(offer: AdviceOfferPage, request: HttpRequest) -> dict[str, Any]:
    """Which offer a page is about, in the reader's words."""
    words = words_of([offer])[offer.pk]
    return {"offer": offer, "words": words, "offer_url": offer.get_url(request)}


def _gone(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, "advice/gone.html", status=status)
