"""Who publishes a campaign: the neighbourhood's name, its colours and who pays.

Campaigns lie below the settings that know this, so these register how to find it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Page

from quartier.media.models import Picture

LEAF, BRICK = "#1f5f3f", "#9c3f28"


@dataclass(frozen=True)
class Publisher:
    """What of a neighbourhood stands on posters; colours as "#rrggbb"."""

    name: str
    leaf: str = LEAF
    brick: str = BRICK
    funding_line: str = ""
    with_emblem: bool = False
    logos: tuple[Picture, ...] = ()


def _plain(_page: Page) -> Publisher:
    return Publisher(settings.WAGTAIL_SITE_NAME)


_find: Callable[[Page], Publisher] = _plain


def register(find: Callable[[Page], Publisher]) -> None:
    """Have publishers of pages found by this function."""
    global _find  # noqa: PLW0603
    _find = find


def publisher(page: Page) -> Publisher:
    """Who publishes a page."""
    return _find(page)
