"""How districts are listed and edited."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from quartier.places.models import District


class DistrictViewSet(SnippetViewSet):
    """Districts, in the order in which residents read them."""

    model = District
    icon = "site"
    menu_label = _("Stadtteile")
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["name", "colour", "sort_order"]
    ordering = ["sort_order", "name"]
