"""What people read about the API: a page of our own around Swagger UI."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from ninja import NinjaAPI, Swagger

DESCRIPTION = """Open data of a neighbourhood's shops, for reading.

- No key, no cookies. Pages of any origin may ask.
- `Accept-Language: de` or `en` chooses the language of names and sentences.
- Answers have an `ETag`; ask with `If-None-Match` and you get a short 304.
- Parameters and values that we don't know are told in `ignored`, never refused;
  values that make no sense get 422 with the name of the parameter.
- 300 questions a minute from one network, unless the site says otherwise; then 429
  with `Retry-After`.
- Where `attribution` is not empty, show it: the data is under the Open Database
  License. Pictures have licences of their own.
- Names and meanings stay as they are in version 1; new fields may come.
"""


FOLDED = {"defaultModelsExpandDepth": 0}


class Documentation(Swagger):
    """Swagger UI from our own origin, without inline scripts."""

    def render_page(
        self, request: HttpRequest, api: NinjaAPI, **kwargs: Any
    ) -> HttpResponse:
        """The page, which reads its settings from a block of JSON."""
        settings = self.settings | FOLDED | {"url": self.get_openapi_url(api, kwargs)}
        return render(
            request, "businesses/api_docs.html", {"settings": settings, "api": api}
        )
