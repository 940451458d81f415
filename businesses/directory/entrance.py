"""The way in from the search box that stands on every page."""

from django.http import Http404, HttpRequest, HttpResponseRedirect
from wagtail.models import Site

from businesses.models import DirectoryPage


def search(request: HttpRequest) -> HttpResponseRedirect:
    """Take the question to the site's directory."""
    site = Site.find_for_request(request)
    directories = DirectoryPage.objects
    directory = directories.open_to_readers_of(site.root_page).first() if site else None
    if directory is None:
        raise Http404
    url, asked = directory.get_url(request), request.GET.urlencode()
    return HttpResponseRedirect(f"{url}?{asked}" if asked else url)
