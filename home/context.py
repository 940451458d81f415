"""What the frame of every page shows: names, navigation, legal links, funding."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from home.models import FundingLogo, SiteSettings

LEGAL_PAGES = (
    "imprint_page",
    "privacy_page",
    "accessibility_page",
    "easy_language_page",
    "contact_page",
    "funding_page",
)


@dataclass(frozen=True)
class Link:
    """A place to go to."""

    title: str
    url: str
    active: bool = False


class Frame:
    """Header and footer of one request's site; asks the database when it is shown."""

    def __init__(self, request: HttpRequest):
        self.request = request

    @cached_property
    def site(self) -> Site | None:
        """The Wagtail site that the request belongs to."""
        return Site.find_for_request(self.request)

    @cached_property
    def settings(self) -> SiteSettings:
        """The site's settings; empty ones where there is no site yet."""
        if self.site is None:
            return SiteSettings()
        related = [*LEGAL_PAGES, "logo"]
        stored = SiteSettings.objects.filter(site=self.site)
        return stored.select_related(*related).first() or SiteSettings(site=self.site)

    @property
    def site_name(self) -> str:
        """What the site is called."""
        return self.settings.site_name or "Quartier"

    @property
    def tagline(self) -> str:
        """One sentence about the site."""
        return self.settings.tagline

    @cached_property
    def navigation(self) -> list[Link]:
        """The pages below the front page that want to be in menus."""
        if self.site is None:
            return []
        pages = Page.objects.child_of(self.site.root_page).live().public().in_menu()
        return [self._link(page) for page in pages]

    @cached_property
    def footer_links(self) -> list[Link]:
        """The legal pages that exist."""
        chosen = [getattr(self.settings, name) for name in LEGAL_PAGES]
        return [self._link(page) for page in chosen if page is not None and page.live]

    @cached_property
    def funding_logos(self) -> list[FundingLogo]:
        """The logos of those who fund the site."""
        if not self.settings.pk:
            return []
        return list(self.settings.funding_logos.select_related("image"))

    @property
    def home_link(self) -> Link:
        """The front page."""
        return Link(_("Startseite"), "/")

    def _link(self, page: Page) -> Link:
        url = page.get_url(self.request) or "/"
        return Link(page.title, url, self.request.path.startswith(url))


def site_frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `site_settings` for base.html, read only when it is used."""
    return {"site_settings": Frame(request)}
