from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FeedsConfig(AppConfig):
    name = "quartier.feeds"
    label = "feeds"
    verbose_name = _("Fremde Kalender")
