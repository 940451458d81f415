"""Asking the editors for a call."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from businesses.claims.forms import PhoneForm
from businesses.claims.granting import open_claim
from businesses.claims.limits import DAY
from businesses.claims.responses import public_business, said, too_many
from businesses.models import ProofWay
from businesses.team.joining import owners_of
from businesses.team.sign_in import ask_who
from quartier.accounts.throttling import allowed

MOST_A_DAY = 10
"""Calls that one person may ask for."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask_for_call(request: HttpRequest, pk: int) -> HttpResponse:
    """First the e-mail, then the number; an editor calls and decides."""
    business = public_business(pk)
    template = "businesses/claims/phone.html"
    context = {"business": business}
    if not request.user.is_authenticated:
        asking = {**context, "asks_who": True}
        return ask_who(request, template, asking, then=request.path)
    user = request.user
    owners = owners_of(business)
    if user in owners:
        return redirect("portal_home", pk)
    form = PhoneForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, template, {**context, "form": form})
    if not allowed(f"claim-call:{user.pk}", MOST_A_DAY, DAY):
        return too_many(request)
    open_claim(
        business,
        user,
        ProofWay.PHONE,
        is_disputed=bool(owners),
        phone=form.cleaned_data["phone"],
        message=form.cleaned_data["message"],
    )
    return said(
        request,
        _("Wir rufen Sie an"),
        _("Die Redaktion meldet sich im Geschäft. Danach bekommen Sie eine Mail."),
        url=business.get_url(request) or "",
        label=_("Zurück zum Geschäft"),
    )
