"""The way from the front page to a page, for the line above its title."""

from django.http import HttpRequest
from wagtail.models import Page, Site


def breadcrumbs(page: Page, request: HttpRequest) -> list[dict[str, str | None]]:
    """Title and address of each page on the way, the page itself at the end."""
    return [
        {"title": crumb.title, "url": crumb.get_url(request)}
        for crumb in _way_to(page, Site.find_for_request(request))
    ]


def _way_to(page: Page, site: Site | None) -> list[Page]:
    """The pages from the front page to this one, as the request found them."""
    way = [page]
    while site and way[0].pk != site.root_page_id and way[0].depth > 2:
        way.insert(0, way[0].get_parent())
    return way
