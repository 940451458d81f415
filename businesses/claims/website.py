"""Proving a business by a mailbox in the domain of its own website."""

from datetime import datetime, timedelta

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from businesses.claims import proof
from businesses.claims.forms import WebsiteMailForm
from businesses.claims.granting import usable_code
from businesses.claims.limits import may_mail
from businesses.claims.own_domain import own_domain
from businesses.claims.responses import (
    ended,
    public_business,
    said,
    secret_page,
    too_many,
)
from businesses.models import BusinessPage, ClaimCode, ProofWay
from businesses.single_use import fresh_secret, stored_hash
from businesses.team.telling import in_one_line
from quartier.accounts.humans import for_anybody
from quartier.mail.sending import send_mail

LASTS = timedelta(hours=24)
KIND = "claim-link"


@for_anybody
@require_http_methods(["GET", "HEAD", "POST"])
def ask_for_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Have a link sent to the shop's own mailbox; for anybody, no account is needed."""
    business = public_business(pk)
    domain = own_domain(business.website)
    if not domain:
        raise Http404
    form = WebsiteMailForm(
        request.POST or None, domain=domain, purpose=f"claim-link:{pk}"
    )
    if request.method == "POST" and form.is_valid():
        if not may_mail(request, business.pk):
            return too_many(request)
        if form.spend():
            send_link(business, form.cleaned_data["email"], timezone.now())
        return said(
            request,
            _("Sehen Sie in Ihre Post"),
            _("Wir haben einen Link geschickt. Er gilt einen Tag und nur einmal."),
        )
    context = {"business": business, "domain": domain, "form": form}
    return render(request, "businesses/claims/website.html", context)


def send_link(business: BusinessPage, email: str, now: datetime) -> None:
    """Mail a link that opens the profile once."""
    secret = fresh_secret()
    with transaction.atomic():
        ClaimCode.objects.create(
            business=business,
            way=ProofWay.WEBSITE,
            email=email,
            expires_at=now + LASTS,
            secret_hash=stored_hash(secret),
        )
        context = {
            "title": in_one_line(business.title),
            "link": reverse("claim_by_link", args=[secret]),
        }
        language = get_language() or "de"
        send_mail("claim_link", email, context, kind=KIND, language=language)


@secret_page
@for_anybody
@require_http_methods(["GET", "HEAD", "POST"])
def open_link(request: HttpRequest, secret: str) -> HttpResponse:
    """Where the link leads: it shows the business, the button goes on.

    For anybody: the button takes the secret along, and the last step asks once more.
    """
    code = usable_code(stored_hash(secret), timezone.now())
    if code is None:
        return ended(request)
    if request.method == "POST":
        proof.keep(request, code)
        return redirect("finish_claim")
    return render(request, "businesses/claims/link.html", {"business": code.business})
