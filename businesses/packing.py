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
    if not SMALLEST <= len(body) <= LARGEST:
        return
    patch_vary_headers(response, ["Accept-Encoding"])
    if _ACCEPTS_GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", "")):
        response.content = _packed(body)
        response["Content-Encoding"] = "gzip"
        if response.get("ETag", "").startswith('"'):
            response["ETag"] = f"W/{response['ETag']}"


def _packed(body: bytes) -> bytes:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP_OF_4_KB, _MEMORY)
    return packer.compress(body) + packer.flush()
