"""Changing one's address."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from quartier.accounts import email_change
from quartier.accounts.adapters import TOO_MANY
from quartier.accounts.forms import NewEmailForm
from quartier.accounts.limits import OWN_REQUESTS
from quartier.accounts.models import EmailChange
from quartier.accounts.roles import person_of


@login_required
@reauthentication_required(allow_get=True, app="allauth.mfa")
@require_http_methods(["GET", "HEAD", "POST"])
def change_email(request: HttpRequest) -> HttpResponse:
    """Ask for a new address, take the request back, or call for help with it."""
    user = person_of(request)
    waiting = EmailChange.objects.filter(user_id=user.pk).first()
    if "withdraw" in request.POST:
        email_change.withdraw(user)
        messages.success(request, _("Ihre Adresse bleibt, wie sie ist."))
        return redirect("account")
    if "lost" in request.POST and waiting:
        email_change.call_for_help(waiting)
        messages.success(request, _("Die Redaktion weiß Bescheid und meldet sich."))
        return redirect("change_email")
    form = NewEmailForm(request.POST or None, user=user)
    status = 200
    if request.method == "POST" and form.is_valid():
        if OWN_REQUESTS.allow(request, f"email:{user.pk}"):
            email_change.ask(user, form.cleaned_data["email"])
            return redirect("change_email")
        form.add_error(None, TOO_MANY)
        status = 429
    context = {"form": form, "waiting": waiting}
    return render(request, "accounts/email.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def confirm_email(request: HttpRequest, token: str) -> HttpResponse:
    """One mailbox says yes: GET asks, POST confirms. Nobody needs to be signed in."""
    asked = email_change.opened(token)
    if asked is None:
        return render(request, "accounts/link_over.html", status=410)
    context = {"change": asked.change, "side": asked.side, "state": "asks"}
    if request.method == "POST":
        changed = email_change.confirm(asked)
        context["state"] = "changed" if changed else "waits"
    return render(request, "accounts/email_confirm.html", context)
