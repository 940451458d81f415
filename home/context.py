"""Context that every template has."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import ResolverMatch, translate_url
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, get_language_info

from home.frame import frame_of


def site_frame(request: HttpRequest) -> dict[str, Any]:
    """Frame, languages and canonical address for base.html, made when they are used."""
    frame = SimpleLazyObject(lambda: frame_of(request))
    return {
        "site_settings": frame,
        "credits": SimpleLazyObject(lambda: frame.credits),
        "translations": SimpleLazyObject(lambda: translations(request)),
        "base_url": settings.BASE_URL,
        "canonical_url": settings.BASE_URL + request.path,
    }


def translations(request: HttpRequest) -> list[dict[str, Any]]:
    """This address in every language of the interface; none where there is but one.

    `url` is the page's own, `switch_url` keeps what the visitor searched for.
    """
    match = request.resolver_match
    if match is None:
        return []
    urls = _pages(match) if match.url_name == "wagtail_serve" else _forms(request.path)
    if len(set(urls.values())) < len(settings.LANGUAGES):
        return []
    asked = f"?{request.GET.urlencode()}" if request.GET else ""
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"].capitalize(),
            "url": url,
            "switch_url": url + asked,
            "current": code == get_language(),
        }
        for code, url in urls.items()
    ]


def _pages(match: ResolverMatch) -> dict[str, str]:
    """A page that editors write, below each language's prefix."""
    path = match.kwargs.get("path", match.args[0] if match.args else "")
    return {
        code: f"/{path}" if code == settings.LANGUAGE_CODE else f"/{code}/{path}"
        for code, _name in settings.LANGUAGES
    }


def _forms(path: str) -> dict[str, str]:
    """Accounts, the portal and all else; what has no prefix stays as it is."""
    return {code: translate_url(path, code) for code, _name in settings.LANGUAGES}
