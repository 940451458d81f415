"""What every page of "Mein Geschäft" has: a person who may see it, and its frame."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from businesses.models import BusinessPage
from businesses.portal.drafts import keep_over_sign_in
from quartier.accounts.models import User

View = Callable[..., HttpResponseBase]


def for_teams(view: View) -> View:
    """A view for people who have signed in, kept by no cache.

    Which business they may touch, and how, `own_business` decides in the view.
    """

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method == "POST" and "part" in kwargs:
            keep_over_sign_in(request, kwargs["pk"], kwargs["part"])
        return redirect_to_login(request.path)

    return guarded


def portal_page(
    request: HttpRequest,
    template: str,
    business: BusinessPage | None = None,
    *,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """A page of the portal, in its frame."""
    return render(request, template, {"business": business} | context, status=status)


def greeting(person: User, now: datetime) -> str:
    """Good morning, with the name if it is known."""
    hour = localtime(now).hour
    if hour < 11:
        words = _("Guten Morgen")
    elif hour < 18:
        words = _("Guten Tag")
    else:
        words = _("Guten Abend")
    name = person.get_full_name()
    return f"{words}, {name}" if name else words
