"""The ways in from the search box that stands on every page."""

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from wagtail.models import Site
from wagtail.views import serve

from businesses.directory.addresses import SUGGESTIONS
from businesses.directory.suggesting import suggestions_answer
from businesses.models import DirectoryPage

KEPT_SECONDS = 2
"""How long a directory may have been unpublished or closed until it falls silent."""


def search(request: HttpRequest) -> HttpResponseRedirect:
    """Take the question to the site's directory."""
    site = Site.find_for_request(request)
    directories = DirectoryPage.objects
    directory = directories.open_to_readers_of(site.root_page).first() if site else None
    if directory is None:
        raise Http404
    url, asked = directory.get_url(request), request.GET.urlencode()
    return HttpResponseRedirect(f"{url}?{asked}" if asked else url)


@require_safe
def suggest(request: HttpRequest, path: str) -> HttpResponseBase:
    """What the box suggests, for each letter anew and therefore without detours.

    Wagtail takes longer to find a page than the search to answer. So where a directory
    is that everybody may see is kept for a moment; Wagtail leads to all others.
    """
    url = request.path.removesuffix(SUGGESTIONS)
    key = f"suggest-{request.get_host()}-{url}"
    directory_id = cache.get(key)
    if directory_id is None:
        directory_id = _public_directory(request, url)
        if directory_id is None:
            return serve(request, path)
        cache.set(key, directory_id, KEPT_SECONDS)
    return suggestions_answer(request, directory_id, url)


def _public_directory(request: HttpRequest, url: str) -> int | None:
    """The directory at an address of the site if everybody may see it."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    pages = DirectoryPage.objects.live().public()
    pages = pages.descendant_of(site.root_page, inclusive=True)
    return next((page.pk for page in pages if page.get_url(request) == url), None)
