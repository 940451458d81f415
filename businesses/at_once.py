"""What the search box asks with each letter, answered before Django's own work begins.

To make a request of it, to lead it through all middleware and back takes as long as to
find what is suggested. All that this way adds to the answer is the same for every
letter: so the first question at an address goes the long way, and its headers are those
of the questions that follow, until anything is published or a page's readers change.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple
from urllib.parse import unquote_plus
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.core.handlers.wsgi import WSGIRequest
from django.db import DatabaseError
from django.http import HttpResponse
from django.utils import timezone

from businesses.directory.addresses import SUGGESTIONS
from businesses.directory.answers import as_json, etag_of
from businesses.directory.suggesting import suggestions_payload
from businesses.for_everybody import Place, public_place
from businesses.models.search_document import Reading, SearchClock
from businesses.packing import LARGEST, accepts_gzip, is_middling, packed
from businesses.repeated import Answer, answers, is_for_everybody, key_of

QUESTION = "q="

MOST_ADDRESSES = 100
"""Under how many one site is asked: its directories, by each name and scheme."""

OF_ONE_ANSWER = ("Content-Encoding", "Content-Length", "ETag", "Vary")

Address = tuple[str | None, ...]


class Way(NamedTuple):
    """What is the same for all questions at one address."""

    place: Place
    headers: Mapping[str, str]


class SuggestingAtOnce:
    """The application of the web server, around Django's.

    Anything unusual goes the long way: other methods and parameters, who asks whether
    something is unchanged, what is not for everybody, a database that is not there.
    """

    def __init__(self, application: WSGIApplication) -> None:
        self._application = application
        self._ways: tuple[Reading | None, Mapping[Address, Way]] = (None, {})

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """The suggestions, or whatever Django answers."""
        if not _is_usual(environ):
            return self._application(environ, start_response)
        try:
            reading, address = SearchClock.objects.newest(), _address(environ)
            way = self._known(reading).get(address)
            answer = _answer(environ, reading, address, way) if way else None
        except DatabaseError:
            return self._application(environ, start_response)
        if answer is None:
            response = self._application(environ, start_response)
            with suppress(DatabaseError):
                self._learn(reading, address, environ, response)
            return response
        start_response("200 OK", list(answer.headers.items()))
        return [answer.body]

    def _known(self, reading: Reading) -> Mapping[Address, Way]:
        known_at, ways = self._ways
        return ways if known_at == reading else {}

    def _learn(
        self,
        reading: Reading,
        address: Address,
        environ: WSGIEnvironment,
        response: Iterable[bytes],
    ) -> None:
        """Keep what the long way has told for the next questions at this address."""
        if not isinstance(response, HttpResponse) or not is_for_everybody(response):
            return
        if place := public_place(WSGIRequest(environ)):
            headers = dict(response.items())
            for name in OF_ONE_ANSWER:
                headers.pop(name, None)
            ways = self._known(reading)
            others = ways if len(ways) < MOST_ADDRESSES else {}
            self._ways = reading, {**others, address: Way(place, headers)}


def _is_usual(environ: WSGIEnvironment) -> bool:
    path, question = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    return (
        path.endswith(SUGGESTIONS)
        and path.isascii()
        and question.startswith(QUESTION)
        and question.isascii()
        and "&" not in question
        and environ["REQUEST_METHOD"] == "GET"
        and "HTTP_IF_NONE_MATCH" not in environ
    )


def _address(environ: WSGIEnvironment) -> Address:
    """All by which Django's way may differ from question to question."""
    return (
        environ["wsgi.url_scheme"],
        environ.get("HTTP_X_FORWARDED_PROTO"),
        environ.get("HTTP_HOST"),
        environ.get("SERVER_NAME"),
        environ.get("SERVER_PORT"),
        environ.get("SCRIPT_NAME"),
        environ["PATH_INFO"],
    )


def _answer(
    environ: WSGIEnvironment, reading: Reading, address: Address, way: Way
) -> Answer | None:
    """The answer from memory or a new one; None if it is too large for this way."""
    key = key_of(reading, environ, environ["PATH_INFO"], *address)
    answer = answers.get(key) or _worked_out(environ, way)
    if answer:
        answers.keep(key, answer)
    return answer


def _worked_out(environ: WSGIEnvironment, way: Way) -> Answer | None:
    text = unquote_plus(environ["QUERY_STRING"].removeprefix(QUESTION))
    directory, url, language = way.place
    now = timezone.now()
    payload = suggestions_payload(directory.pk, url, text, now, language)
    body = as_json(payload)
    if len(body) > LARGEST:
        return None
    headers = {**way.headers, "ETag": etag_of(body)}
    if is_middling(body):
        headers["Vary"] = "Accept-Encoding"
        if accepts_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
            body = packed(body)
            headers["Content-Encoding"] = "gzip"
            headers["ETag"] = f"W/{headers['ETag']}"
    return Answer(body, {**headers, "Content-Length": str(len(body))})
