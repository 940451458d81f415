"""The way in from the search box that stands on every page."""

from django.http import Http404, HttpRequest, HttpResponseRedirect

from businesses.directory.public import public_directories


def search(request: HttpRequest) -> HttpResponseRedirect:
    """Take the question to the site's directory."""
    directory = public_directories(request).first()
    if directory is None:
        raise Http404
    url, asked = directory.get_url(request), request.GET.urlencode()
    return HttpResponseRedirect(f"{url}?{asked}" if asked else url)
