from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "quartier.media"
    label = "media"
