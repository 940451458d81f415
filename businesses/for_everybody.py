"""Answers for which it makes no difference who asks."""

from collections.abc import Callable
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import resolve
from django.utils import translation

from businesses.directory.addresses import API, POINTS, SUGGESTIONS
from businesses.directory.entrance import points_of, suggestions_of
from businesses.directory.public import public_directories
from businesses.models import DirectoryPage
from businesses.packing import pack

DIRECTLY = {POINTS: points_of, SUGGESTIONS: suggestions_of}

DATA = "application/"
"""How the types begin of what is no page."""

LOADS_NOTHING = "default-src 'none'; frame-ancestors 'none'"
"""The policy for data, should somebody look at it as if it were a page."""


class Place(NamedTuple):
    """A public directory, and the address and language in which it is asked."""

    directory: DirectoryPage
    url: str
    language: str


Handler = Callable[[HttpRequest], HttpResponseBase]


class ForEverybody:
    """Middleware before those that know visitors, which it passes by.

    The way through sessions, tokens and redirects would take longer than the answer.
    What belongs to directories that not everybody may read goes that way as ever.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer of the API, of the map or of the search box."""
        path = request.path_info
        if request.method != "GET":
            return self.get_response(request)
        ways = (_of_api,) if path.startswith(API) else WAYS
        own = next(filter(None, (way(request) for way in ways)), None)
        if own is None:
            return self.get_response(request)
        if isinstance(own, HttpResponse):
            if own.headers["Content-Type"].startswith(DATA):
                own["Content-Security-Policy"] = LOADS_NOTHING
            pack(request, own)
            own["Content-Length"] = str(len(own.content))
        return own


def _of_api(request: HttpRequest) -> HttpResponseBase:
    match = resolve(request.path_info)
    request.resolver_match = match
    response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    return response


def in_language_of_address(
    request: HttpRequest, answer: Callable[[], HttpResponseBase | None]
) -> HttpResponseBase | None:
    """What is answered in the language that the address begins with."""
    language = translation.get_language_from_path(request.path_info)
    with translation.override(language or settings.LANGUAGE_CODE):
        response = answer()
        if response is not None:
            response["Content-Language"] = translation.get_language()
        return response


def _of_directory(request: HttpRequest) -> HttpResponseBase | None:
    """The answer of a public directory, in the language of its address."""
    name = request.path_info.rpartition("/")[2]
    if name not in DIRECTLY:
        return None
    place = public_place(request)
    if place is None:
        return None
    with translation.override(place.language):
        response = DIRECTLY[name](request, place.directory, place.url)
    response["Content-Language"] = place.language
    return response


def public_place(request: HttpRequest) -> Place | None:
    """The place that is asked; None if not everybody may read the directory."""
    path = request.path_info
    language = translation.get_language_from_path(path) or settings.LANGUAGE_CODE
    url = f"{path.rpartition('/')[0]}/"
    with translation.override(language):
        directory = public_directories(request).at(request, url)
    return Place(directory, url, language) if directory else None


WAYS: list[Callable[[HttpRequest], HttpResponseBase | None]] = [_of_directory]
"""Asked one after the other; the first that knows the address answers."""
