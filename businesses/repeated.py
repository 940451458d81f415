"""Answers to everybody, sent again as they are until something changes."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from threading import Lock
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone

from businesses.directory.addresses import API, POINTS, SUGGESTIONS
from businesses.directory.answers import unless_known
from businesses.models.search_document import Reading, SearchClock
from businesses.search.live import live_index

WHILE_TYPING = (SUGGESTIONS, f"{API}suggest")
MOST_BYTES = 16 * 1024 * 1024
BESIDE_A_BODY = 2_000
"""Bytes that headers and key of an answer take, about."""

VARYING = ("HTTP_HOST", "HTTP_ACCEPT", "HTTP_ACCEPT_LANGUAGE")

Handler = Callable[[HttpRequest], HttpResponseBase]

UNCHANGED_SINCE: list[Callable[[datetime], datetime]] = [live_index.unchanged_since]
"""Each tells since when, at a moment, suggestions have been the same by themselves.

Who brings other things that begin and end adds to it.
"""


@dataclass(frozen=True)
class Answer:
    """A body, packed or not, and its headers."""

    body: bytes
    headers: dict[str, str]

    @property
    def size(self) -> int:
        """Bytes that it takes, about."""
        return len(self.body) + BESIDE_A_BODY

    def response(self) -> HttpResponse:
        """The answer anew."""
        return HttpResponse(self.body, headers=self.headers)


class Answers:
    """The latest answers of this process; the oldest leave when it gets crowded."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._answers: OrderedDict[bytes, Answer] = OrderedDict()
        self._one_at_a_time = Lock()

    def get(self, key: bytes) -> Answer | None:
        """What was answered to this question."""
        return self._answers.get(key)

    def forget(self) -> None:
        """Have every question answered anew."""
        with self._one_at_a_time:
            self._answers.clear()
            self._bytes = 0

    def keep(self, key: bytes, answer: Answer) -> None:
        """Remember an answer."""
        with self._one_at_a_time:
            if key in self._answers:
                return
            self._answers[key] = answer
            self._bytes += answer.size
            while self._bytes > self._most_bytes:
                _key, oldest = self._answers.popitem(last=False)
                self._bytes -= oldest.size


answers = Answers()


class RepeatedAnswers:
    """Middleware before those that know visitors: who asks makes no difference here.

    Kept are answers that say themselves that they are for everybody (Cache-Control:
    public), for the same question, minute and state of the search: nothing that was
    unpublished or closed is told from memory. Suggestions are kept until anything opens
    or closes. All are kept as they are sent, packed.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The kept answer or a new one; a short "unchanged" if the visitor has it."""
        path = request.path_info
        if request.method != "GET" or not (
            path.startswith(API) or path.endswith((POINTS, SUGGESTIONS))
        ):
            return self.get_response(request)
        key = key_of(SearchClock.objects.newest(), request.META, path)
        kept = answers.get(key)
        if kept:
            response: HttpResponseBase = kept.response()
        else:
            response = self._anew(request, key)
        if not isinstance(response, HttpResponse):
            return response
        return unless_known(request, response)

    def _anew(self, request: HttpRequest, key: bytes) -> HttpResponseBase:
        known = request.META.pop("HTTP_IF_NONE_MATCH", None)
        response = self.get_response(request)
        if known is not None:
            request.META["HTTP_IF_NONE_MATCH"] = known
        if isinstance(response, HttpResponse) and is_for_everybody(response):
            answers.keep(key, Answer(response.content, dict(response.items())))
        return response


def is_for_everybody(response: HttpResponse) -> bool:
    """Whether an answer says itself that it makes no difference who asks."""
    said = response.get("Cache-Control", "").replace(" ", "").split(",")
    return response.status_code == 200 and "public" in said and not response.cookies


def _moment(path: str) -> datetime:
    """From when on an answer is the same one; those that tell hours have their minute.

    Suggestions tell none, but what is open comes first among them.
    """
    now = timezone.now()
    if path.endswith(WHILE_TYPING):
        return max(unchanged(now) for unchanged in UNCHANGED_SINCE)
    return now.replace(second=0, microsecond=0)


def key_of(
    reading: Reading, meta: Mapping[str, Any], path: str, *more: str | None
) -> bytes:
    """All that an answer depends on; the order of parameters is nothing to it."""
    parameters = meta.get("QUERY_STRING", "")
    if "&" in parameters:
        by_name = sorted(parameters.split("&"), key=lambda one: one.partition("=")[0])
        parameters = "&".join(by_name)
    question = (
        reading,
        _moment(path).timestamp(),
        path,
        parameters,
        "gzip" in meta.get("HTTP_ACCEPT_ENCODING", ""),
        [meta.get(name) for name in VARYING],
        more,
    )
    return sha256(repr(question).encode(errors="surrogatepass")).digest()
