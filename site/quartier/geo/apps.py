from django.apps import AppConfig


class GeoConfig(AppConfig):
    name = "quartier.geo"
    label = "geo"
