"""The languages that a page's text can have beside German."""

from django.conf import settings
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

EASY = "de-simple"
"""Leichte Sprache, as BCP 47 writes it (variant "simple")."""


def choices() -> list[tuple[str, object]]:
    """Every language that visitors read, and Leichte Sprache."""
    others = [one for one in settings.LANGUAGES if one[0] != settings.LANGUAGE_CODE]
    return [(EASY, _("Leichte Sprache")), *others]


def direction(language: str) -> str:
    """How its lines run: "ltr" or "rtl"."""
    if language == EASY:
        return "ltr"
    return "rtl" if get_language_info(language)["bidi"] else "ltr"
