"""How much somebody may send at once."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

MOST_BYTES = 40 * 1024 * 1024
"""Four times the largest picture: its form says in words that it is too large. What is
larger still would only fill the disk before anybody has looked at it."""


class LimitedBodies:
    """Middleware: refuses what is far too large, before any of it is read.

    Without a length nothing is read at all: Django takes that for an empty body.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """413 (RFC 9110, 15.5.14), or the answer."""
        length = request.META.get("CONTENT_LENGTH") or ""
        if length.isdecimal() and int(length) > MOST_BYTES:
            return render(request, "413.html", status=413)
        return self.get_response(request)
