from django.apps import AppConfig


class ServingConfig(AppConfig):
    name = "quartier.serving"
    label = "serving"
