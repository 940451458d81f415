"""Picking a place in the admin's forms."""

from typing import Any

from django.forms import Media, Script
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


class PositionPanel(MultiFieldPanel):
    """Latitude and longitude as one pin on a map, with a search over the addresses.

    Nobody types degrees: both fields are hidden, and the map's script writes them.
    Without a script the position stays as it is.
    """

    def __init__(self, **kwargs: Any):
        children = [FieldPanel("latitude"), FieldPanel("longitude")]
        super().__init__(**{"children": children, **kwargs})

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "places/position_widget.html"

        def get_context_data(
            self, parent_context: dict[str, Any] | None = None
        ) -> dict[str, Any]:
            """Add both fields and what the map's script needs."""
            context = super().get_context_data(parent_context)
            return context | {
                "latitude": self.form["latitude"],
                "longitude": self.form["longitude"],
                "search_url": reverse("address_search"),
                "strings": picker_words(),
            }

        @property
        def media(self) -> Media:
            """The map's script; it loads the map itself only when it is needed."""
            return super().media + Media(
                css={"all": ["css/map.css"]},
                js=[Script("js/map/position-picker.js", type="module")],  # type: ignore[list-item]
            )


def picker_words() -> dict[str, str]:
    """What the script says, by the keys that it asks for."""
    return {
        "pin": _("Ort des Geschäfts"),
        "pinHelp": _("Mit den Pfeiltasten verschieben."),
        "setHere": _("Hierhin setzen"),
        "remove": _("Vom Plan nehmen"),
        "removed": _("Der Ort ist entfernt."),
        "placed": _("Ort gesetzt: {latitude}, {longitude}"),
        "missing": _("Noch kein Ort gewählt."),
        "found": _("{count} Adressen gefunden"),
        "nothingFound": _("Keine Adresse gefunden. Klicken Sie auf die Karte."),
        "searchFailed": _("Die Suche geht gerade nicht. Klicken Sie auf die Karte."),
    }
