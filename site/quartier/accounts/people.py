"""How people come to be known, and how they begin to sign in."""

from urllib.parse import urlencode

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from quartier.accounts.adapters import TOO_MANY
from quartier.accounts.limits import CODES
from quartier.accounts.models import User


def person_for(email: str, language: str = "") -> User:
    """The person with this address, whatever its capital letters; made when new.

    For claims, invitations and registrations. Nobody has proved yet that the address
    is theirs: that does the code with which they sign in.
    """
    address = User.objects.normalize_email(email.strip())
    known = User.objects.filter(email__iexact=address).first()
    if known is not None:
        return known
    new = User(email=address, language=language or settings.LANGUAGE_CODE)
    new.set_unusable_password()
    with transaction.atomic():
        # Of two at once one makes the person, and both get the same.
        User.objects.bulk_create([new], ignore_conflicts=True)
        return User.objects.get(email__iexact=address)


def begin_sign_in(request: HttpRequest, email: str, next_url: str = "") -> HttpResponse:
    """Send a code to this address and lead to the page that asks for it.

    What happens is the same whether or not anybody has the address. `next_url`, a path
    of ours, is where the person is led once they are signed in.
    """
    if not send_code(request, email):
        messages.error(request, TOO_MANY)
        return redirect(with_next("account_login", next_url))
    return redirect(with_next("account_confirm_login_code", next_url))


def send_code(request: HttpRequest, email: str) -> bool:
    """Send a code, or tell that there is no account; False when it was too often."""
    if not CODES.allow(request, email):
        return False
    user = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
    address = user.email if user else email.strip()
    with transaction.atomic():
        LoginCodeVerificationProcess.initiate(request=request, user=user, email=address)
    return True


def with_next(name: str, next_url: str) -> str:
    """The address of a page that leads on to another of ours."""
    url = reverse(name)
    if own_path(next_url):
        return f"{url}?{urlencode({'next': next_url})}"
    return url


def own_path(url: str) -> bool:
    """Whether this leads nowhere but to a page of ours."""
    return url.startswith("/") and url_has_allowed_host_and_scheme(url, None)
