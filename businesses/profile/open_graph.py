"""How the page looks when somebody passes it on in a messenger.

https://ogp.me: title, type, image and url are required.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

from businesses.profile.presentation import Profile
from quartier.media.renditions import SHARE_SPEC

if TYPE_CHECKING:
    from quartier.media.models import Picture

LOCALES = {"de": "de_DE", "en": "en_GB"}


@dataclass(frozen=True, slots=True)
class OpenGraph:
    """The values of the page's og: properties; no picture, no image_… values."""

    title: str
    description: str
    url: str
    locale: str
    image_url: str = ""
    image_alt: str = ""
    image_width: int = 0
    image_height: int = 0


def open_graph(profile: Profile, url: str, language: str) -> OpenGraph:
    """The card of a business: its main picture, its name, its sentence."""
    text = profile.search_description or profile.claim
    picture = profile.gallery[0].image if profile.gallery else None
    return shared_card(profile.title, text, url, language, picture)


def shared_card(
    title: str, text: str, url: str, language: str, picture: "Picture | None"
) -> OpenGraph:
    """The card of any page."""
    locale = LOCALES.get(language, LOCALES["de"])
    if picture is None:
        return OpenGraph(title, text, url, locale)
    shown = picture.get_rendition(SHARE_SPEC)
    return OpenGraph(
        title,
        text,
        url,
        locale,
        absolute(shown.url),
        picture.default_alt_text,
        shown.width,
        shown.height,
    )


def absolute(url: str) -> str:
    """The address with our host; files on another host keep theirs."""
    return url if "://" in url else f"{settings.BASE_URL}{url}"
