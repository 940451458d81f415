"""Showing that a business is one's own: the ways, the code of a card, the last step."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from businesses.claims import proof
from businesses.claims.forms import ENDED, CodeForm
from businesses.claims.granting import Became, usable_code, use_code
from businesses.claims.limits import count_wrong_code, may_try_code
from businesses.claims.origin import is_only_imported, is_proved_by
from businesses.claims.own_domain import own_domain
from businesses.claims.responses import (
    ended,
    public_business,
    said,
    secret_page,
    too_many,
)
from businesses.models import ProofWay
from businesses.single_use import stored_hash
from businesses.team.joining import owners_of
from businesses.team.sign_in import ask_who
from quartier.accounts.humans import for_anybody


@require_safe
def ways(request: HttpRequest, pk: int) -> HttpResponse:
    """The four ways in, in plain words."""
    business = public_business(pk)
    domain = own_domain(business.website)
    context = {
        "business": business,
        "has_team": business.team.exists(),
        "domain": domain,
        "editors_look": domain and is_only_imported(business, "website"),
    }
    return render(request, "businesses/claims/ways.html", context)


@secret_page
@for_anybody
@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    """Type the code of a card. It is only looked at; the last step uses it.

    For anybody: whose browser sends it makes no difference, and what it leads to is
    asked for once more, with the name of the business.
    """
    form = CodeForm(request.POST or None)
    status = 200
    if request.method == "POST":
        if not may_try_code(request):
            return too_many(request)
        if form.is_valid():
            secret_hash = stored_hash(form.cleaned_data["code"])
            code = usable_code(secret_hash, timezone.now())
            if code is not None:
                proof.keep(request, code)
                return redirect("finish_claim")
            form.add_error("code", ENDED)
        count_wrong_code(request)
        status = 422
    return render(request, "businesses/claims/code.html", {"form": form}, status=status)


@secret_page
@require_safe
def scanned_code(request: HttpRequest, code: str) -> HttpResponse:
    """Where the QR code of a card leads: it only fills in the code."""
    context = {"form": CodeForm(initial={"code": code}), "is_scanned": True}
    return render(request, "businesses/claims/code.html", context)


@secret_page
@require_http_methods(["GET", "HEAD", "POST"])
def finish(request: HttpRequest) -> HttpResponse:
    """Say who one is, and that it is this business; then the code is used."""
    now = timezone.now()
    code = proof.kept(request, now)
    if code is None:
        return ended(request)
    owners = owners_of(code.business)
    by_mailbox = code.way == ProofWay.WEBSITE
    context = {
        "business": code.business,
        "has_owner": bool(owners),
        "editors_look": by_mailbox and not is_proved_by(code.business, code.email),
    }
    template = "businesses/claims/finish.html"
    if not request.user.is_authenticated:
        then = reverse("finish_claim")
        return ask_who(request, template, context, then=then, email=code.email)
    if request.method != "POST":
        return render(request, template, context)
    granted = use_code(code.secret_hash, request.user, now)
    proof.forget(request)
    if granted is None:
        return ended(request)
    if granted.became is Became.DISPUTED:
        return said(
            request,
            _("Die Redaktion klärt das"),
            _("Für dieses Geschäft gibt es schon ein Team."),
            _("Bis zur Entscheidung bleibt alles, wie es ist. Sie bekommen eine Mail."),
        )
    if granted.became is Became.WAITING:
        return said(
            request,
            _("Danke. Die Redaktion sieht kurz nach"),
            _("Sie prüft, ob die Website zu Ihrem Geschäft gehört."),
            _("Sobald sie fertig ist, bekommen Sie eine Mail."),
        )
    if granted.became is Became.OWNER:
        messages.success(request, _("Das Geschäft ist jetzt in Ihren Händen."))
    return redirect("portal_home", granted.business.pk)
