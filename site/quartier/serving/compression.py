"""Answers that are made for each visitor, packed smaller on their way."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

TEXTS = frozenset(
    {
        "application/geo+json",
        "application/json",
        "application/xml",
        "image/svg+xml",
    }
)


class TextCompression(GZipMiddleware):
    """Packs texts and leaves alone what is packed already: pictures, archives, fonts.

    Those would cost time with every answer, grow, and lose their length. Against the
    guessing of secrets from the length of packed pages (BREACH), Django adds a random
    number of bytes to each, and masks the tokens in its forms anew every time.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Pack the answer if it is a text and the visitor can unpack it."""
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip()
        if kind.startswith("text/") or kind in TEXTS:
            return super().process_response(request, response)
        return response
