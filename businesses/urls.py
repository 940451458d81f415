from django.urls import path, re_path
from wagtail.views import serve

from businesses.directory.entrance import search

urlpatterns = [
    path("suche/", search, name="search"),
    # Wagtail's own pattern has no dots, so that no page can ever have this address.
    re_path(r"^((?:[\w\-]+/)*karte\.json)$", serve, name="directory_points"),
]
