"""A person's rights: everything in one file, and everything gone."""

from uuid import UUID

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from quartier.accounts import archives, leaving
from quartier.accounts.adapters import TOO_MANY, WRONG_CODE
from quartier.accounts.forms import CodeForm
from quartier.accounts.limits import OWN_REQUESTS, TYPED_CODES
from quartier.accounts.models import Archive
from quartier.accounts.own_codes import is_own_code, send_own_code, was_sent
from quartier.accounts.periods import PERIODS
from quartier.accounts.roles import person_of

ERASURE = "erasure"


@login_required
@reauthentication_required(allow_get=True, app="allauth.mfa")
@require_http_methods(["GET", "HEAD", "POST"])
def own_data(request: HttpRequest) -> HttpResponse:
    """Ask for the file, or see that it is ready."""
    user = person_of(request)
    if request.method == "POST":
        if OWN_REQUESTS.allow(request, f"archive:{user.pk}"):
            archives.ask_for(user)
        else:
            messages.error(request, TOO_MANY)
        return redirect("own_data")
    context = {
        "ready": archives.to_fetch(user),
        "making": Archive.objects.filter(
            user=person_of(request), ready_at=None
        ).exists(),
        "days": PERIODS["archives"].days,
    }
    return render(request, "accounts/own_data.html", context)


@require_POST
@login_required
def fetch_own_data(request: HttpRequest, key: UUID) -> HttpResponseBase:
    """The file, once."""
    file = archives.fetch(person_of(request), key)
    if file is None:
        return render(request, "accounts/link_over.html", status=410)
    return FileResponse(file, as_attachment=True, filename="meine-daten.zip")


@login_required
@reauthentication_required(allow_get=True, app="allauth.mfa")
@require_http_methods(["GET", "HEAD", "POST"])
def erase_account(request: HttpRequest) -> HttpResponse:
    """Say what goes and what stays, send a code, take the code."""
    user = person_of(request)
    form = CodeForm(request.POST if "code" in request.POST else None)
    status = 200
    if "send" in request.POST:
        if OWN_REQUESTS.allow(request, f"erasure:{user.pk}"):
            send_own_code(request, user, ERASURE)
        else:
            messages.error(request, TOO_MANY)
        return redirect("erase_account")
    if request.method == "POST" and form.is_valid():
        if not TYPED_CODES.allow(request, f"erasure:{user.pk}"):
            form.add_error("code", TOO_MANY)
            status = 429
        elif not is_own_code(request, ERASURE, form.cleaned_data["code"]):
            form.add_error("code", WRONG_CODE)
        else:
            return _leave(request)
    context = {
        "form": form,
        "code_sent": was_sent(request, ERASURE),
        "warnings": leaving.warnings_of(user),
        "stays": leaving.what_stays(),
        "is_last": leaving.is_last_administrator(user),
    }
    return render(request, "accounts/erase.html", context, status=status)


def _leave(request: HttpRequest) -> HttpResponse:
    try:
        leaving.leave(person_of(request))
    except leaving.LastAdministratorError:
        messages.error(request, _("Die Website braucht einen Administrator."))
        return redirect("erase_account")
    logout(request)
    return render(request, "accounts/erased.html")
