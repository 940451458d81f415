"""What every answer of the API says about itself: its language, and who may keep it."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_cache_control, patch_vary_headers

from businesses.api.language import reader_language

MAX_AGE = 30
"""Seconds for which browsers and proxies need not ask again."""

VARY = ("Accept", "Accept-Language")
"""The headers of questions that may make another answer of it."""

Operation = Callable[..., HttpResponseBase]


def answered(operation: Operation) -> Operation:
    """Decorator of an operation: language, and headers for caches, ours included."""

    @wraps(operation)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        language = reader_language(request)
        with translation.override(language):
            response = operation(request, *args, **kwargs)
        response["Content-Language"] = language
        patch_vary_headers(response, VARY)
        if response.status_code == 200 and isinstance(response, HttpResponse):
            response["ETag"] = stamp(response["Content-Type"], response.content)
            patch_cache_control(response, public=True, max_age=MAX_AGE)
        return response

    return answer


def stamp(content_type: str, body: bytes) -> str:
    """The ETag: that of the body and its kind."""
    digest = sha256(content_type.encode() + b"\n" + body).hexdigest()
    return f'"{digest[:32]}"'
