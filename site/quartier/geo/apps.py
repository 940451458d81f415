from django.apps import AppConfig


class GeoConfig(AppConfig):
<<<<<<< HEAD
    """Positions, outlines and the basemap: the lowest layer, without a table."""

=======
>>>>>>> main
    name = "quartier.geo"
    label = "geo"
