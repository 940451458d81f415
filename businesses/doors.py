"""Where people type: the addresses at which each letter is a question of its own."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol
from wsgiref.types import WSGIEnvironment

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

from businesses.api.answers import VARY, stamp
from businesses.api.formats import JSON, TYPES
from businesses.api.language import language_for
from businesses.api.limits import seconds_to_wait
from businesses.api.suggesting import suggestions_told
from businesses.directory.addresses import API, SUGGESTIONS
from businesses.directory.answers import as_json, etag_of
from businesses.directory.public import public_directories
from businesses.directory.suggesting import suggestions_payload
from businesses.directory.words import LONGEST_QUESTION
from businesses.for_everybody import public_place

Answering = Callable[[str, datetime], bytes | None]
"""The body for what was typed at a moment; None if that is to be refused."""


class Door(Protocol):
    """One kind of address."""

    vary: tuple[str, ...]
    """The headers of questions that may make another answer of it."""

    def is_at(self, path: str) -> bool:
        """Whether this address is of the kind."""
        ...

    def language(self, environ: WSGIEnvironment) -> str | None:
        """The language of the answer, as far as the address does not tell it."""
        ...

    def is_open(self, environ: WSGIEnvironment) -> bool:
        """Whether one may ask once more; that counts as having asked."""
        ...

    def answering(self, request: HttpRequest) -> Answering | None:
        """What answers at this address until anything is published; None: nothing."""
        ...

    def etag(self, body: bytes) -> str:
        """What tells a body from any other."""
        ...


class BoxDoor:
    """The search box of a directory."""

    vary: tuple[str, ...] = ()

    def is_at(self, path: str) -> bool:
        """Whether this is the address below a directory."""
        return path.endswith(SUGGESTIONS)

    def language(self, environ: WSGIEnvironment) -> str | None:
        """The address tells it."""
        return None

    def is_open(self, environ: WSGIEnvironment) -> bool:
        """Nobody is counted."""
        return True

    def answering(self, request: HttpRequest) -> Answering | None:
        """The suggestions of a public directory."""
        place = public_place(request)
        if place is None:
            return None
        directory, url, language = place

        def answer(text: str, now: datetime) -> bytes:
            payload = suggestions_payload(directory.pk, url, text, now, language)
            return as_json(payload)

        return answer

    def etag(self, body: bytes) -> str:
        """That of all data for the pages."""
        return etag_of(body)


class ApiDoor:
    """`/api/v1/suggest`, for all public directories together."""

    vary: tuple[str, ...] = VARY

    def is_at(self, path: str) -> bool:
        """Whether this is the one address of the API."""
        return path == f"{API}suggest"

    def language(self, environ: WSGIEnvironment) -> str | None:
        """The first one that the reader and the site speak."""
        return language_for(environ.get("HTTP_ACCEPT_LANGUAGE", ""))

    def is_open(self, environ: WSGIEnvironment) -> bool:
        """Whether the network has not asked too often."""
        return not seconds_to_wait(environ)

    def answering(self, request: HttpRequest) -> Answering | None:
        """The suggestions of all public directories of the site."""
        language = self.language(request.META) or settings.LANGUAGE_CODE
        directories = public_directories(request)
        ids = [page.pk for page in directories.pages]
        with translation.override(language):
            urls = directories.urls(request)

        def answer(text: str, now: datetime) -> bytes | None:
            if len(text) > LONGEST_QUESTION:
                return None
            return as_json(suggestions_told(text, ids, urls, now, language))

        return answer if ids else None

    def etag(self, body: bytes) -> str:
        """That of the API, which tells kinds of data apart too."""
        return stamp(TYPES[JSON], body)


DOORS: tuple[Door, ...] = (BoxDoor(), ApiDoor())
