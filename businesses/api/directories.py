"""The directories of which the API tells: those that everybody may read."""

from django.http import HttpRequest
from wagtail.models import Site
from wagtail.query import PageQuerySet

from businesses.models import DirectoryPage


def public_directories(request: HttpRequest) -> PageQuerySet[DirectoryPage]:
    """Those of the site that is asked, in the order of its pages; drafts are none.

    Nobody is known to the API: a directory behind a sign-in is private to all, also to
    those who may see its page. Documents of the search are found in their directories
    only, so this is what keeps private ones unsaid.
    """
    site = Site.find_for_request(request)
    if site is None:
        return DirectoryPage.objects.none()
    return (
        DirectoryPage.objects.live()
        .public()
        .descendant_of(site.root_page, inclusive=True)
        .order_by("path")
    )
