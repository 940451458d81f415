"""Addresses on the web that people give for a business."""

from typing import Any
from urllib.parse import urlsplit

from django.core.validators import URLValidator
from django.db import models


class WebAddressField(models.URLField):
    """An address that a visitor's browser may follow: http or https, nothing else.

    The form takes "example.org" too and reads it as https.
    """

    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, *args: Any, max_length: int = 300, **kwargs: Any):
        super().__init__(*args, max_length=max_length, **kwargs)


def is_web_address(url: str) -> bool:
    """Whether the address may become a link.

    Entries that no form has checked exist too: imports and restored revisions.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def host_of(url: str) -> str:
    """The host's name without "www."; empty for what is no address."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def readable_address(url: str) -> str:
    """The address as it stands on a shop window: no scheme, no www, no last slash."""
    host = host_of(url)
    return host + urlsplit(url).path.rstrip("/") if host else ""
