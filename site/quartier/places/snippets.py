"""How districts are listed and edited."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from quartier.places.forms import DistrictForm
from quartier.places.models import District
from quartier.places.panels import OutlinePanel


class DistrictViewSet(SnippetViewSet):
    """Districts, in the order in which residents read them."""

    model = District
    icon = "site"
    menu_label = _("Stadtteile")
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["name", "colour", "sort_order"]
    ordering = ["sort_order", "name"]
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            FieldPanel("slug"),
            FieldPanel("colour"),
            OutlinePanel(
                [FieldPanel("outline"), FieldPanel("outline_file")],
                heading=_("Umriss"),
            ),
            FieldPanel("sort_order"),
        ],
        base_form_class=DistrictForm,
    )
