"""Who writes: the neighbourhood's name and where it stands on the web.

Mail lies below the pages that know this, so they register how to find it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True)
class Letterhead:
    """What stands on every mail of a site; addresses are absolute."""

    site_name: str
    home_url: str
    imprint_url: str = ""


def _plain() -> Letterhead:
    return Letterhead(settings.WAGTAIL_SITE_NAME, settings.BASE_URL)


_make: Callable[[], Letterhead] = _plain


def register(make: Callable[[], Letterhead]) -> None:
    """Have letterheads made by this function, in the language that is active."""
    global _make  # noqa: PLW0603
    _make = make


def letterhead() -> Letterhead:
    """The site's letterhead in the language that is active."""
    return _make()
