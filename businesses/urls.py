from django.conf import settings
from django.urls import re_path
from wagtail.views import serve

from businesses.directory.entrance import search

# The interface's other languages have their addresses below /en/ and so on; which one
# is spoken is settled by LocaleMiddleware before any pattern is looked at.
OTHERS = "|".join(
    code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE
)
IN_ANY_LANGUAGE = rf"^(?:(?:{OTHERS})/)?"

urlpatterns = [
    re_path(rf"{IN_ANY_LANGUAGE}suche/$", search, name="search"),
    # Wagtail's own pattern has no dots, so that no page can ever have this address.
    re_path(
        rf"{IN_ANY_LANGUAGE}((?:[\w\-]+/)*karte\.json)$", serve, name="directory_points"
    ),
]
