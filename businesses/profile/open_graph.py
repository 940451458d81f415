"""How the page looks when somebody passes it on in a messenger.

https://ogp.me: title, type, image and url are required.
"""

from dataclasses import dataclass

from django.conf import settings

from businesses.profile.presentation import Profile
from quartier.media.renditions import SHARE_SPEC

LOCALES = {
    "de": "de_DE",
    "en": "en_GB",
    "tr": "tr_TR",
    "ar": "ar_AR",
    "ro": "ro_RO",
    "bg": "bg_BG",
    "uk": "uk_UA",
}


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
    text = profile.title, profile.search_description or profile.claim
    locale = LOCALES.get(language, LOCALES["de"])
    if not profile.gallery:
        return OpenGraph(*text, url, locale)
    picture = profile.gallery[0].image
    shown = picture.get_rendition(SHARE_SPEC)
    return OpenGraph(
        *text,
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
