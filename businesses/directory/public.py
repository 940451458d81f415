"""The directories that everybody may read."""

from django.http import HttpRequest
from wagtail.models import Site
from wagtail.query import PageQuerySet

from businesses.models import DirectoryPage


def public_directories(request: HttpRequest) -> PageQuerySet[DirectoryPage]:
    """Those of the site that is asked, in the order of its pages; drafts are none."""
    site = Site.find_for_request(request)
    if site is None:
        return DirectoryPage.objects.none()
    return (
        DirectoryPage.objects.live()
        .public()
        .descendant_of(site.root_page, inclusive=True)
        .order_by("path")
    )
