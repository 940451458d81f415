"""Signing in by link."""

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from quartier.accounts.sign_in_links import person_of_link


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_by_link(request: HttpRequest, person: str, token: str) -> HttpResponse:
    """Ask first, sign in on POST: mail scanners open links, but press no buttons."""
    user = person_of_link(person, token)
    if user is None:
        return render(request, "accounts/link_ended.html", status=410)
    if request.method == "POST":
        login(request, user, backend="django.contrib.auth.backends.ModelBackend")
        return redirect("wagtailadmin_home")
    return render(request, "accounts/sign_in_by_link.html", {"user_of_link": user})
