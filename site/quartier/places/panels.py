"""Picking a place in the admin's forms."""

from typing import Any

from django.forms import HiddenInput, Media, Script
from django.urls import reverse
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from quartier.geo.basemaps import available, covering
from quartier.geo.outlines import Outline
from quartier.geo.positions import Bounds, Position
from quartier.places.map_words import map_words
from quartier.places.models import District


class PositionPanel(MultiFieldPanel):
    """Latitude and longitude as one pin on a map, with a search over the addresses.

    Nobody types degrees: both fields are hidden, and the map's script writes them.
    Without a script the form looks the searched address up when it is saved.
    """

    def __init__(self, **kwargs: Any):
        children = [
            FieldPanel(axis, widget=HiddenInput(attrs={"data-position": axis}))
            for axis in ("latitude", "longitude")
        ]
        super().__init__(**{"children": children, **kwargs})

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "places/position_widget.html"

        def get_context_data(
            self, parent_context: dict[str, Any] | None = None
        ) -> dict[str, Any]:
            """Add both fields, the search and what the map's script needs."""
            context = super().get_context_data(parent_context)
            start = self.instance.position or neighbourhood()
            return context | {
                "latitude": self.form["latitude"],
                "longitude": self.form["longitude"],
                "search_text": self.form.data.get("position_search", ""),
                "search_url": reverse("address_search"),
                "strings": map_words("position"),
                "start": start,
                "basemap": covering([start]) if start else None,
            }

        @property
        def media(self) -> Media:
            """The map's script; it loads the map itself when it is seen."""
            return super().media + Media(
                js=[Script("js/map/position-picker.js", type="module")]  # type: ignore[list-item]
            )


class OutlinePanel(MultiFieldPanel):
    """An outline as text and as a file, with a map on which it is seen and drawn.

    The fields are its children; without a script they are all there is.
    """

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "places/outline_panel.html"

        def get_context_data(
            self, parent_context: dict[str, Any] | None = None
        ) -> dict[str, Any]:
            """Add what the map's script needs."""
            context = super().get_context_data(parent_context)
            outline = self.instance.outline
            start = neighbourhood()
            box = Outline.from_geojson(outline).bounds if outline else None
            return context | {
                "strings": map_words("outline"),
                "start": start,
                "basemap": covering(box or ([start] if start else [])),
            }

        @property
        def media(self) -> Media:
            """The map's script; it loads the map itself when it is seen."""
            return super().media + Media(
                js=[Script("js/map/outline-editor.js", type="module")]  # type: ignore[list-item]
            )


def neighbourhood() -> Position | None:
    """Where to begin to look: the middle of the districts, or of a basemap."""
    boxes = [
        Outline.from_geojson(district.outline).bounds
        for district in District.objects.all()
        if district.outline
    ] or [basemap.bounds for basemap in available()[:1]]
    corners = [
        corner
        for box in boxes
        for corner in (Position(box.west, box.south), Position(box.east, box.north))
    ]
    return Bounds.around(corners).centre if corners else None
