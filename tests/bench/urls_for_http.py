"""The site's addresses and, before them, a view that does nothing."""

from django.http import HttpRequest, JsonResponse
from django.urls import path

from quartier.urls import urlpatterns as urls_of_the_site


def bare(request: HttpRequest) -> JsonResponse:
    """As little as a view can answer."""
    return JsonResponse({"total": 0})


urlpatterns = [path("bare.json", bare), *urls_of_the_site]
