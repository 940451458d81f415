"""The pages on which people sign up, confirm and cancel, without an account."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from businesses.claims.responses import secret_page
from campaigns.models import CampaignDate, SignUp
from campaigns.people import sign_ups
from campaigns.people.forms import SignUpForm
from campaigns.people.hosts import host_of, public_dates
from campaigns.people.limits import may_ask, may_mail
from campaigns.people.links import read_token
from campaigns.public.dates import ShownDate
from quartier.accounts.humans import for_anybody
from quartier.accounts.networks import network_of

View = Callable[..., HttpResponseBase]


def _of_public_date(view: View) -> View:
    """Give a view the date that everybody may see, instead of its number."""

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, pk: int) -> HttpResponseBase:
        found = public_dates().select_related("campaign", "district")
        date = found.filter(pk=pk, takes_sign_ups=True).first()
        if date is None:
            raise Http404
        return view(request, date)

    return guarded


@_of_public_date
@for_anybody
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest, date: CampaignDate) -> HttpResponse:
    """The form. What follows is the same for every address, known or not."""
    now, status = timezone.now(), 200
    if not date.is_open(now):
        return _page(request, "closed.html", date, status=410)
    form = SignUpForm(
        request.POST if request.method == "POST" else None,
        purpose=f"sign-up-{date.pk}",
        places=date.capacity,
    )
    if request.method == "POST":
        status = 422
        if form.is_valid() and may_ask(network_of(request), date.pk):
            try:
                _ask(date, form)
            except sign_ups.ClosedError:
                return _page(request, "closed.html", date, status=410)
            return redirect("sign_up_sent", date.pk)
        if form.is_valid():
            status = 429
            form.add_error(
                None,
                _(
                    "Gerade melden sich sehr viele an. "
                    "Bitte versuchen Sie es in einer Stunde wieder."
                ),
            )
    return _page(request, "sign_up.html", date, status=status, form=form)


def _ask(date: CampaignDate, form: SignUpForm) -> None:
    values = form.cleaned_data
    if not form.spend() or not may_mail(values["email"]):
        return
    sign_ups.ask(
        date.pk,
        name=values["name"],
        email=values["email"],
        people=values["people"],
        language=get_language() or "de",
        now=timezone.now(),
    )


@_of_public_date
@require_safe
def sign_up_sent(request: HttpRequest, date: CampaignDate) -> HttpResponse:
    """What happens next."""
    return _page(request, "sent.html", date)


@secret_page
@for_anybody
@require_http_methods(["GET", "HEAD", "POST"])
def my_sign_up(request: HttpRequest, token: str) -> HttpResponse:
    """How a sign-up stands; buttons confirm and cancel it.

    Without CSRF protection: nobody can post it who does not know the link.
    """
    found = SignUp.objects.select_related("date__campaign", "date__district")
    key = read_token(token)
    one = found.filter(pk=key).first() if key is not None else None
    if one is None:
        return render(request, "campaigns/people/gone.html", status=410)
    error = ""
    if request.method == "POST":
        try:
            _decide(one.pk, request.POST.get("do", ""))
            return redirect("my_sign_up", token)
        except SignUp.DoesNotExist:
            return render(request, "campaigns/people/gone.html", status=410)
        except (sign_ups.ExpiredError, sign_ups.ClosedError) as refusal:
            error = str(refusal)
    now = timezone.now()
    return _page(
        request,
        "mine.html",
        one.date,
        status=409 if error else 200,
        sign_up=one,
        error=error,
        is_over=one.date.starts_at <= now,
    )


def _decide(pk: int, what: str) -> None:
    if what == "confirm":
        sign_ups.confirm(pk, timezone.now())
    elif what == "cancel":
        sign_ups.cancel(pk, timezone.now())


def _page(
    request: HttpRequest,
    name: str,
    date: CampaignDate,
    *,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    host = host_of(date)
    shown = ShownDate(date, host.url.partition("#")[0], timezone.now())
    frame = {"date": shown, "host": host}
    template = f"campaigns/people/{name}"
    response = render(request, template, frame | context, status=status)
    # Not "no-referrer": then browsers post forms without saying where they come from.
    response["Referrer-Policy"] = "same-origin"
    return response
