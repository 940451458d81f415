from django.apps import AppConfig


class GeoConfig(AppConfig):
    """Positions, outlines and the basemap: the lowest layer, without a table."""

    name = "quartier.geo"
    label = "geo"
