"""What every request to the API passes: method, limit, origin."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.translation import gettext as _

from businesses.api.language import reader_language
from businesses.api.limits import seconds_to_wait
from businesses.api.refusals import refusal
from businesses.directory.addresses import API

METHODS = "GET, HEAD, OPTIONS"

OPEN_TO_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Disposition, ETag, Link, Retry-After, "
    "X-Total-Count",
}
"""Any page may read the answers; cookies are neither sent nor looked at."""

PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
    "Allow": METHODS,
}

Handler = Callable[[HttpRequest], HttpResponseBase]


class ApiGate:
    """Middleware for the API alone; stands before the one that packs answers."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, which pages of any origin may read."""
        if not request.path_info.startswith(API):
            return self.get_response(request)
        response = self._refused(request) or self._answer(request)
        for name, value in OPEN_TO_ALL.items():
            response[name] = value
        return response

    def _refused(self, request: HttpRequest) -> HttpResponse | None:
        may_ask = request.method in {"GET", "HEAD"}
        wait = seconds_to_wait(request.META) if may_ask else 0
        if may_ask and not wait:
            return None
        with translation.override(reader_language(request)):
            return _turned_away(request, wait)

    def _answer(self, request: HttpRequest) -> HttpResponseBase:
        if request.method != "HEAD":
            return self.get_response(request)
        request.method = "GET"
        try:
            response = self.get_response(request)
        finally:
            request.method = "HEAD"
        if isinstance(response, HttpResponse):
            response.content = b""
        return response


def _turned_away(request: HttpRequest, wait: int) -> HttpResponse:
    """The answer to those who may not go on."""
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers=PREFLIGHT)
    if request.method not in {"GET", "HEAD"}:
        response: HttpResponse = refusal(405, _("Diese Adressen kann man nur lesen."))
        response["Allow"] = METHODS
        return response
    response = refusal(
        429,
        _("Das waren zu viele Anfragen. Bitte warten Sie %(seconds)s Sekunden.")
        % {"seconds": wait},
    )
    response["Retry-After"] = str(wait)
    return response
