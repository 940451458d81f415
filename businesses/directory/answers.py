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
    body = to_json(payload)
    response = HttpResponse(body, content_type="application/json")
    response["ETag"] = f'"{sha256(body).hexdigest()[:32]}"'
    response["Cache-Control"] = "no-cache"
    unchanged = get_conditional_response(request, response["ETag"], response=response)
    return unchanged or response


def public(response: HttpResponseBase) -> HttpResponseBase:
    """Say that the answer is for everybody, and to be asked for each time."""
    response["Cache-Control"] = "public, no-cache"
    return response
