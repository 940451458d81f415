from django.urls import include, path, re_path

from businesses.directory.entrance import points, suggest
from businesses.numbers.pressing import press

urlpatterns = [
    path("zaehlen/", press, name="count"),
    path("mein-geschaeft/", include("businesses.portal.urls")),
    path("mein-geschaeft/", include("businesses.team.urls")),
    path("mein-geschaeft/", include("businesses.numbers.urls")),
    path("mein-geschaeft/", include("businesses.freshness.portal_urls")),
    path("geschaeft/", include("businesses.claims.urls")),
    path("geschaeft/", include("businesses.freshness.urls")),
    # Wagtail's own pattern has no dots, so that no page can ever have these addresses.
    re_path(r"^((?:[\w\-]+/)*karte\.json)$", points, name="directory_points"),
    re_path(r"^((?:[\w\-]+/)*vorschlaege\.json)$", suggest, name="suggestions"),
]
