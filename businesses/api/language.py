"""The language of an answer: the API has one address for all of them."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header

LONGEST_HEADER = 500


def reader_language(request: HttpRequest) -> str:
    """The first language of Accept-Language that the site speaks, or German.

    Cookies have no say: who shares an address shares the answer.
    """
    return language_for(request.headers.get("Accept-Language", ""))


def language_for(accepted: str) -> str:
    """The same by what the header says."""
    for code, _weight in parse_accept_lang_header(accepted[:LONGEST_HEADER]):
        if code != "*":
            try:
                return get_supported_language_variant(code)
            except LookupError:
                continue
    return settings.LANGUAGE_CODE
