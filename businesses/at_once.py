"""What is asked with each letter, answered before Django's own work begins.

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

from businesses.doors import DOORS, Answering, Door
from businesses.models.search_document import Reading, SearchClock
from businesses.packing import LARGEST, accepts_gzip, is_middling, packed
from businesses.repeated import Answer, answers, is_for_everybody, key_of

QUESTION = "q="

MOST_ADDRESSES = 100
"""Under how many one site is asked: directories and languages, by name and scheme."""

OF_ONE_ANSWER = ("Content-Encoding", "Content-Length", "ETag", "Vary")

Address = tuple[str | None, ...]


class Way(NamedTuple):
    """What is the same for all questions at one address."""

    answering: Answering
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
        door = _door(environ)
        if door is None:
            return self._application(environ, start_response)
        try:
            reading, address = SearchClock.objects.newest(), _address(environ, door)
            way = self._known(reading).get(address)
            answer = None
            if way and door.is_open(environ):
                answer = _answer(environ, reading, address, door, way)
        except DatabaseError:
            return self._application(environ, start_response)
        if answer is None:
            response = self._application(environ, start_response)
            with suppress(DatabaseError):
                self._learn(reading, address, environ, door, response)
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
        door: Door,
        response: Iterable[bytes],
    ) -> None:
        """Keep what the long way has told for the next questions at this address."""
        if not isinstance(response, HttpResponse) or not is_for_everybody(response):
            return
        if answering := door.answering(WSGIRequest(environ)):
            headers = dict(response.items())
            for name in OF_ONE_ANSWER:
                headers.pop(name, None)
            ways = self._known(reading)
            others = ways if len(ways) < MOST_ADDRESSES else {}
            self._ways = reading, {**others, address: Way(answering, headers)}


def _door(environ: WSGIEnvironment) -> Door | None:
    """Where is asked; None if that is no such address or the question is unusual."""
    path, question = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    is_usual = (
        question.startswith(QUESTION)
        and question.isascii()
        and "&" not in question
        and path.isascii()
        and environ["REQUEST_METHOD"] == "GET"
        and "HTTP_IF_NONE_MATCH" not in environ
    )
    if not is_usual:
        return None
    return next((door for door in DOORS if door.is_at(path)), None)


def _address(environ: WSGIEnvironment, door: Door) -> Address:
    """All by which Django's way may differ from question to question."""
    return (
        environ["wsgi.url_scheme"],
        environ.get("HTTP_X_FORWARDED_PROTO"),
        environ.get("HTTP_HOST"),
        environ.get("SERVER_NAME"),
        environ.get("SERVER_PORT"),
        environ.get("SCRIPT_NAME"),
        environ["PATH_INFO"],
        door.language(environ),
    )


def _answer(
    environ: WSGIEnvironment, reading: Reading, address: Address, door: Door, way: Way
) -> Answer | None:
    """The answer from memory or a new one; None if it is too large for this way."""
    key = key_of(reading, environ, environ["PATH_INFO"], *address)
    answer = answers.get(key) or _worked_out(environ, door, way)
    if answer:
        answers.keep(key, answer)
    return answer


def _worked_out(environ: WSGIEnvironment, door: Door, way: Way) -> Answer | None:
    text = unquote_plus(environ["QUERY_STRING"].removeprefix(QUESTION))
    body = way.answering(text, timezone.now())
    if body is None or len(body) > LARGEST:
        return None
    headers = {**way.headers, "ETag": door.etag(body)}
    vary = door.vary
    if is_middling(body):
        vary = (*vary, "Accept-Encoding")
        if accepts_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
            body = packed(body)
            headers["Content-Encoding"] = "gzip"
            headers["ETag"] = f"W/{headers['ETag']}"
    if vary:
        headers["Vary"] = ", ".join(vary)
    return Answer(body, {**headers, "Content-Length": str(len(body))})
