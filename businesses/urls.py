from django.urls import path, re_path
from wagtail.views import serve

from businesses.directory.entrance import search, suggest

urlpatterns = [
    path("suche/", search, name="search"),
    # Wagtail's own pattern has no dots, so that no page can ever have these addresses.
    re_path(r"^((?:[\w\-]+/)*karte\.json)$", serve, name="directory_points"),
    re_path(r"^((?:[\w\-]+/)*vorschlaege\.json)$", suggest, name="suggestions"),
]
