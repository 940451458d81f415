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

Operation = Callable[..., HttpResponseBase]


def answered(operation: Operation) -> Operation:
    """Decorator of an operation: language, and headers for caches, ours included."""

    @wraps(operation)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        language = reader_language(request)
        with translation.override(language):
            response = operation(request, *args, **kwargs)
        response["Content-Language"] = language
        patch_vary_headers(response, ["Accept", "Accept-Language"])
        if response.status_code == 200 and isinstance(response, HttpResponse):
            response["ETag"] = _stamp(response)
            patch_cache_control(response, public=True, max_age=MAX_AGE)
        return response

    return answer


def _stamp(response: HttpResponse) -> str:
    """The ETag: that of the body and its kind."""
    stamp = sha256(response["Content-Type"].encode() + b"\n" + response.content)
    return f'"{stamp.hexdigest()[:32]}"'
