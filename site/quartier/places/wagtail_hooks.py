"""Districts and the address search in the admin."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from quartier.places.snippets import DistrictViewSet
from quartier.places.views import address_search

register_snippet(DistrictViewSet)


@hooks.register("register_admin_urls")
def register_address_search() -> list[URLPattern]:
    """The search stands below the admin's own addresses."""
    return [path("adressen/suche/", address_search, name="address_search")]
