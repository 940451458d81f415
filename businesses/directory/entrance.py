"""The ways in that a script of the page takes to a directory."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.views import serve

from businesses.directory.addresses import POINTS, SUGGESTIONS
from businesses.directory.answers import public
from businesses.directory.points import points_response
from businesses.directory.public import public_directories
from businesses.directory.suggesting import suggestions_answer
from businesses.directory.view import DirectoryView
from businesses.models import DirectoryPage


@require_safe
def suggest(request: HttpRequest, path: str) -> HttpResponseBase:
    """What the box suggests."""
    url = request.path.removesuffix(SUGGESTIONS)
    directory = public_directories(request).at(request, url)
    if directory is None:
        return serve(request, path)
    return suggestions_of(request, directory, url)


@require_safe
def points(request: HttpRequest, path: str) -> HttpResponseBase:
    """What the map shows."""
    url = request.path.removesuffix(POINTS)
    directory = public_directories(request).at(request, url)
    if directory is None:
        return serve(request, path)
    return points_of(request, directory, url)


def suggestions_of(
    request: HttpRequest, directory: DirectoryPage, url: str
) -> HttpResponseBase:
    """The suggestions of a public directory, for each letter anew."""
    return public(suggestions_answer(request, directory.pk, url))


def points_of(
    request: HttpRequest, directory: DirectoryPage, url: str
) -> HttpResponseBase:
    """The points of a public directory."""
    view = DirectoryView(directory, url, request.GET, timezone.now())
    return public(points_response(view, request))
