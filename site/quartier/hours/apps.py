from django.apps import AppConfig


class HoursConfig(AppConfig):
    name = "quartier.hours"
    label = "hours"
