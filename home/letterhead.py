"""The neighbourhood's name and addresses as they stand on its mail."""

from urllib.parse import urljoin

from django.conf import settings
from wagtail.models import Page, Site

from home.frame import LEGAL_PAGES
from home.models import SiteSettings
from quartier.mail.letterhead import Letterhead


def site_letterhead() -> Letterhead:
    """What the editors have set for the site, in the language that is active."""
    sites = Site.objects.select_related("root_page")
    site = sites.filter(is_default_site=True).first()
    if site is None:
        return Letterhead(settings.WAGTAIL_SITE_NAME, settings.BASE_URL)
    stored = SiteSettings.objects.filter(site=site).select_related("imprint_page")
    chosen = stored.first() or SiteSettings(site=site)
    children = Page.objects.child_of(site.root_page).live().public()
    usual = children.filter(slug=LEGAL_PAGES["imprint_page"])
    imprint = (
        chosen.imprint_page or usual.filter(slug=LEGAL_PAGES["imprint_page"]).first()
    )
    return Letterhead(
        site_name=chosen.site_name or site.site_name or settings.WAGTAIL_SITE_NAME,
        home_url=_absolute(site.root_page),
        imprint_url=_absolute(imprint) if imprint and imprint.live else "",
    )


def _absolute(page: Page) -> str:
    return urljoin(settings.BASE_URL, page.url or "/")
