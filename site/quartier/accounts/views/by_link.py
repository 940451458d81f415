"""Signing in by a link that an operator handed over."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.views.decorators.http import require_http_methods

from quartier.accounts.sign_in_links import person_of_link


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_by_link(request: HttpRequest, person: str, token: str) -> HttpResponse:
    """Ask first, sign in on POST: mail scanners open links, but press no buttons.

    The link stands for the mailed code; a second factor is asked for all the same.
    """
    user = person_of_link(person, token)
    if user is None:
        return render(request, "accounts/link_ended.html", status=410)
    if request.method == "POST":
        record_authentication(request, user, method="link")
        login = Login(user=user, redirect_url=resolve_url("wagtailadmin_home"))
        return perform_login(request, login)
    return render(request, "accounts/sign_in_by_link.html", {"user_of_link": user})
