"""Answers to everybody, packed with little memory.

Most answers of the search have a kilobyte or two. What packs whole pages clears a
quarter of a megabyte before it begins, which takes longer than to pack them.
"""

import re
import zlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

SMALLEST = 200
LARGEST = 16_384
"""Bytes of a body that is packed here; larger ones are worth the usual way."""

_ACCEPTS_GZIP = re.compile(r"\bgzip\b")
_LEVEL, _GZIP_OF_4_KB, _MEMORY = 6, 16 + 12, 5


def pack(request: HttpRequest, response: HttpResponse) -> None:
    """Pack a body of middling size if the visitor can unpack it.

    Nothing in these answers is secret, so their length may tell what it likes.
    """
    body = response.content
    if not is_middling(body):
        return
    patch_vary_headers(response, ["Accept-Encoding"])
    if accepts_gzip(request.META.get("HTTP_ACCEPT_ENCODING", "")):
        response.content = packed(body)
        response["Content-Encoding"] = "gzip"
        if response.get("ETag", "").startswith('"'):
            response["ETag"] = f"W/{response['ETag']}"


def is_middling(body: bytes) -> bool:
    """Whether a body is neither too small nor too large to be packed here."""
    return SMALLEST <= len(body) <= LARGEST


def accepts_gzip(accepted: str) -> bool:
    """Whether a visitor who accepts these encodings can unpack it."""
    return bool(_ACCEPTS_GZIP.search(accepted))


def packed(body: bytes) -> bytes:
    """The body as gzip has it."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP_OF_4_KB, _MEMORY)
    return packer.compress(body) + packer.flush()
