from django.apps import AppConfig


class BlocksConfig(AppConfig):
    name = "quartier.blocks"
    label = "blocks"
