"""Who stands on the posters of a campaign: what editors have set for its site."""

from django.conf import settings
from wagtail.models import Page

from campaigns.materials.publisher import BRICK, LEAF, Publisher
from home.models import SiteSettings


def site_publisher(page: Page) -> Publisher:
    """Name, colours and funding of the site that a page belongs to."""
    site = page.get_site()
    if site is None:
        return Publisher(settings.WAGTAIL_SITE_NAME)
    stored = SiteSettings.objects.filter(site=site).first()
    chosen = stored or SiteSettings(site=site)
    logos = chosen.funding_logos.select_related("image") if stored else []
    return Publisher(
        name=chosen.site_name or site.site_name or settings.WAGTAIL_SITE_NAME,
        leaf=chosen.leaf_colour or LEAF,
        brick=chosen.brick_colour or BRICK,
        funding_line=chosen.funding_line,
        with_emblem=chosen.show_eu_emblem,
        logos=tuple(logo.image for logo in logos),
    )
