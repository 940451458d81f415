"""Answers that several steps of claiming a business share."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from businesses.models import BusinessPage

View = Callable[..., HttpResponseBase]


def secret_page(view: View) -> View:
    """A page that is or names a secret: kept by no cache, told to no other site.

    Not "no-referrer": with that browsers send forms with the origin "null", which no
    form of ours is taken from.
    """

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        response["Referrer-Policy"] = "same-origin"
        return response

    return guarded


def public_business(pk: int) -> BusinessPage:
    """A business that everybody may see; Http404 for drafts and private ones."""
    business = BusinessPage.objects.live().public().filter(pk=pk).first()
    if business is None:
        raise Http404
    return business


def said(
    request: HttpRequest,
    title: str,
    *lines: str,
    url: str = "",
    label: str = "",
    status: int = 200,
) -> HttpResponse:
    """What happens next, in a few sentences."""
    context = {"title": title, "lines": lines, "url": url, "label": label}
    return render(request, "businesses/claims/said.html", context, status=status)


def ended(request: HttpRequest) -> HttpResponse:
    """The code or link opens nothing; why is nobody's business."""
    return said(
        request,
        _("Das gilt nicht mehr"),
        _("Codes und Links gelten nur einmal und nicht für immer."),
        _("Fragen Sie bitte Ihre Beraterin oder die Redaktion."),
        status=410,
    )


def too_many(request: HttpRequest) -> HttpResponse:
    """Somebody, perhaps somebody else here, has tried too often."""
    return said(
        request,
        _("Bitte warten Sie etwas"),
        _("Es gab zu viele Versuche. Versuchen Sie es in einer Stunde wieder."),
        _("Oder fragen Sie Ihre Beraterin."),
        status=429,
    )
