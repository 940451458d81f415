"""The page that is asked for, in every language of the interface."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info


def translations(request: HttpRequest) -> list[dict[str, Any]]:
    """What base.html and components/language_switch.html need."""
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"].capitalize(),
            "url": (url := translate_url(request.path, code)),
            "switch_url": url,
            "current": code == get_language(),
        }
        for code, _name in settings.LANGUAGES
    ]
