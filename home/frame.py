"""What surrounds every page: names, navigation, legal links, funding, credits.

It is the same for every visitor of a site, so it is kept in the cache and made
anew when an editor changes a page or a setting.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import Any
from uuid import uuid4

from django.core.cache import cache
from django.db import transaction
from django.db.models import Q, prefetch_related_objects
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from businesses.choices import Source
from businesses.models import BusinessPage, DirectoryPage
from home.models import FundingLogo, SiteSettings
from quartier.geo.basemaps import Credit
from quartier.media.models import Picture
from quartier.partners.models import MeetingPlacePage, PartnersPage

LEGAL_PAGES = {
    "contact_page": "kontakt",
    "easy_language_page": "leichte-sprache",
    "accessibility_page": "barrierefreiheit",
    "imprint_page": "impressum",
    "privacy_page": "datenschutz",
    "funding_page": "foerderung",
}
"""The settings' legal pages in the footer's order, and where they usually are."""

KEPT_SECONDS = 3600
EPOCH = "frame-epoch"
OSM_COPYRIGHT = "https://www.openstreetmap.org/copyright"


@dataclass(frozen=True)
class Link:
    """A place to go to."""

    title: str
    url: str


@dataclass(frozen=True)
class Logo:
    """A picture file with its size in pixels."""

    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class Frame:
    """Header and footer of a site in one language."""

    site_name: str = "Quartier"
    tagline: str = ""
    home_url: str = "/"
    directory_url: str = ""
    logo: str = ""
    theme_css_url: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    contact_url: str = ""
    funding_line: str = ""
    navigation: list[Link] = field(default_factory=list)
    meeting_places: list[Link] = field(default_factory=list)
    footer_links: list[Link] = field(default_factory=list)
    funding_logos: list[Logo] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)


def frame_of(request: HttpRequest) -> Frame:
    """The frame of the site that the request is for."""
    site = Site.find_for_request(request)
    if site is None:
        return Frame()
    key = _key(site.pk, get_language())
    frame = cache.get(key)
    if frame is None:
        frame = _built(site)
        cache.set(key, frame, KEPT_SECONDS)
    return frame


def forget_frames(**_changed: Any) -> None:
    """Have every frame made anew: a page or a setting has changed.

    Once for whoever reads in the same transaction, and once when it is over: until then
    a visitor's frame is made of what the others can see, which is the old.
    """
    _forget()
    transaction.on_commit(_forget)


def _forget() -> None:
    cache.set(EPOCH, _new_epoch(), None)


def _new_epoch() -> str:
    return uuid4().hex


def _key(site: int, language: str | None) -> str:
    epoch = cache.get_or_set(EPOCH, _new_epoch, None)
    return f"frame-{site}-{language}-{epoch}"


def _built(site: Site) -> Frame:
    stored = SiteSettings.objects.filter(site=site).select_related(*LEGAL_PAGES)
    settings = stored.select_related("logo").first() or SiteSettings(site=site)
    root = site.root_page
    directory = DirectoryPage.objects.open_to_readers_of(root).first()
    offered = Q(show_in_menus=True) | Q(slug__in=LEGAL_PAGES.values())
    children = Page.objects.child_of(root).live().public().filter(offered)
    places = MeetingPlacePage.objects.descendant_of(root).shown()
    partners = PartnersPage.objects.child_of(root).live().public()
    funders = [shown.image for shown in _funding_logos(settings)]
    pictures = [*funders, *filter(None, [settings.logo])]
    prefetch_related_objects(pictures, "renditions")
    logo = settings.logo.get_rendition("max-80x80") if settings.logo else None
    legal = dict(_legal_pages(settings, children))
    own_colours = settings.leaf_colour or settings.brick_colour
    return Frame(
        site_name=settings.site_name or site.site_name or "Quartier",
        tagline=settings.tagline,
        home_url=root.url or "/",
        directory_url=directory.url if directory else "",
        logo=logo.url if logo else "",
        theme_css_url=reverse("theme", args=[settings.theme]) if own_colours else "",
        contact_phone=settings.contact_phone,
        contact_email=settings.contact_email,
        contact_url=legal["contact_page"].url if "contact_page" in legal else "",
        funding_line=settings.funding_line,
        navigation=[_link(page) for page in children if page.show_in_menus],
        meeting_places=[_link(page) for page in places],
        footer_links=[_link(page) for page in chain(partners, legal.values())],
        funding_logos=[_logo(image) for image in funders],
        credits=_credits(),
    )


def _legal_pages(
    settings: SiteSettings, children: Iterable[Page]
) -> Iterable[tuple[str, Page]]:
    """Those that were chosen; for the others the page at the usual address, if any."""
    by_slug = {page.slug: page for page in children}
    for name, slug in LEGAL_PAGES.items():
        page = getattr(settings, name) or by_slug.get(slug)
        if page is not None and page.live:
            yield name, page


def _link(page: Page) -> Link:
    return Link(page.title, page.url or "/")


def _funding_logos(settings: SiteSettings) -> Iterable[FundingLogo]:
    if not settings.pk:
        return []
    return settings.funding_logos.select_related("image")


def _logo(image: Picture) -> Logo:
    """A funder's logo; all are of one height: none outdoes the emblem (Annex IX)."""
    size = image.get_rendition("max-360x120")
    return Logo(size.url, image.description, size.width, size.height)


def _credits() -> list[Credit]:
    """OpenStreetMap's credit, wherever one of its shops may be shown (ODbL 4.3)."""
    if BusinessPage.objects.filter(source=Source.OSM).exists():
        return [Credit(_("Geschäfte: © OpenStreetMap-Mitwirkende"), OSM_COPYRIGHT)]
    return []
