"""The account page: name, language, password, devices."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from quartier.accounts import notices
from quartier.accounts.devices import devices_of, end_session, end_sessions
from quartier.accounts.forms import PasswordForm, PersonForm
from quartier.accounts.models import EmailChange, User
from quartier.accounts.roles import person_of


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Name and language, and the doors to everything else."""
    user = person_of(request)
    form = PersonForm(request.POST or None, instance=user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Gespeichert."))
        return redirect("account")
    factors = Authenticator.objects.filter(user=user)
    types = list(factors.values_list("type", flat=True))
    context = {
        "form": form,
        "passkeys": types.count(Authenticator.Type.WEBAUTHN),
        "has_app": Authenticator.Type.TOTP in types,
        "email_change": EmailChange.objects.filter(user=user).first(),
        "devices": UserSession.objects.filter(user=user).count(),
    }
    return render(request, "accounts/account.html", context)


@sensitive_post_parameters("current", "new")
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """Set, change or remove a password. All other devices are signed out then."""
    user = person_of(request)
    if "remove" in request.POST and user.has_usable_password():
        user.set_unusable_password()
        return _password_was(request, user, "password_removed", _("Passwort entfernt."))
    form = PasswordForm(request.POST or None, request=request)
    if request.method == "POST" and form.is_valid():
        user.set_password(form.cleaned_data["new"])
        return _password_was(request, user, "password_set", _("Passwort gespeichert."))
    return render(request, "accounts/password.html", {"form": form})


def _password_was(
    request: HttpRequest, user: User, what: str, said: str
) -> HttpResponse:
    user.save(update_fields=["password"])
    update_session_auth_hash(request, user)
    UserSession.objects.create_from_request(request)
    end_sessions(user, keep=request.session.session_key)
    notices.tell(user, what)
    messages.success(request, said)
    return redirect("account")


@login_required
@require_http_methods(["GET", "HEAD"])
def devices(request: HttpRequest) -> HttpResponse:
    """Where one is signed in."""
    return render(request, "accounts/devices.html", {"devices": devices_of(request)})


@require_POST
@login_required
def end_device(request: HttpRequest, pk: int) -> HttpResponse:
    """End one sign-in of one's own."""
    if not end_session(person_of(request), pk):
        raise Http404
    messages.success(request, _("Abgemeldet."))
    return redirect("usersessions_list")


@require_POST
@login_required
def end_other_devices(request: HttpRequest) -> HttpResponse:
    """End all sign-ins but this one."""
    end_sessions(person_of(request), keep=request.session.session_key)
    messages.success(request, _("Alle anderen Geräte sind abgemeldet."))
    return redirect("usersessions_list")
