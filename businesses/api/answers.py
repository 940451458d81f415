"""Answers that are kept: a question that was answered a moment ago costs no search."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from hashlib import sha256
from threading import Lock
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone, translation
from django.utils.cache import (
    get_conditional_response,
    patch_cache_control,
    patch_vary_headers,
)

from businesses.api.formats import wanted_format
from businesses.api.language import reader_language
from businesses.models.search_document import SearchClock

MAX_AGE = 30
"""Seconds for which browsers and proxies need not ask again."""

MOST_BYTES = 16 * 1024 * 1024

Labelled = TypeVar("Labelled", bound=HttpResponseBase)
Operation = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Answer:
    """A body and its headers."""

    body: bytes
    headers: dict[str, str]

    @classmethod
    def of(cls, response: HttpResponse) -> "Answer":
        """What can be sent again; the ETag is that of the body and its kind."""
        headers = dict(response.items())
        stamp = sha256(headers["Content-Type"].encode() + b"\n" + response.content)
        return cls(response.content, headers | {"ETag": f'"{stamp.hexdigest()[:32]}"'})

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
            self._bytes += len(answer.body)
            while self._bytes > self._most_bytes:
                _key, oldest = self._answers.popitem(last=False)
                self._bytes -= len(oldest.body)


answers = Answers()


def answered(operation: Operation) -> Operation:
    """Decorator of an operation: language, kept answers, and headers for caches.

    A kept answer is that of the same question, language, format, minute and state of
    the search: nothing that was unpublished is told from memory.
    """

    @wraps(operation)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        language = reader_language(request)
        key = _key(request, language)
        found = answers.get(key)
        if found is None:
            with translation.override(language):
                response = operation(request, *args, **kwargs)
            if response.status_code != 200 or not isinstance(response, HttpResponse):
                return _labelled(response, language)
            found = Answer.of(response)
            answers.keep(key, found)
        kept = _labelled(found.response(), language)
        patch_cache_control(kept, public=True, max_age=MAX_AGE)
        return get_conditional_response(request, kept["ETag"], response=kept) or kept

    return answer


def _key(request: HttpRequest, language: str) -> bytes:
    """All that an answer depends on; the order of parameters is nothing to it."""
    question = (
        SearchClock.objects.read(),
        int(timezone.now().timestamp() // 60),
        request.get_host(),
        request.path_info,
        tuple(sorted((name, tuple(some)) for name, some in request.GET.lists())),
        language,
        wanted_format(request),
    )
    return sha256(repr(question).encode(errors="surrogatepass")).digest()


def _labelled(response: Labelled, language: str) -> Labelled:
    response["Content-Language"] = language
    patch_vary_headers(response, ["Accept", "Accept-Language"])
    return response
