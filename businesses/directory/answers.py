"""Answers to scripts of the page."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from pydantic_core import to_json


def json_answer(request: HttpRequest, payload: Mapping[str, Any]) -> HttpResponseBase:
    """A payload as JSON; nothing but a short "unchanged" if the browser has it."""
    body = as_json(payload)
    response = HttpResponse(body, content_type="application/json")
    response["ETag"] = etag_of(body)
    response["Cache-Control"] = "no-cache"
    return unless_known(request, response)


def as_json(payload: Mapping[str, Any]) -> bytes:
    """A payload as it is sent."""
    return to_json(payload)


def etag_of(body: bytes) -> str:
    """What tells a body from any other."""
    return f'"{sha256(body).hexdigest()[:32]}"'


def unless_known(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    """The answer, or a short "unchanged" if the visitor has it.

    Most visitors say nothing of what they have: then there is nothing to compare.
    """
    if "HTTP_IF_NONE_MATCH" not in request.META:
        return response
    etag = response.get("ETag")
    return get_conditional_response(request, etag, response=response) or response


def public(response: HttpResponseBase) -> HttpResponseBase:
    """Say that the answer is for everybody, and to be asked for each time."""
    response["Cache-Control"] = "public, no-cache"
    return response
