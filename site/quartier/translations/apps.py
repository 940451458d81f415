from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationsConfig(AppConfig):
    name = "quartier.translations"
    label = "translations"
    verbose_name = _("Übersetzungen")

    def ready(self) -> None:
        """Forget which pages are translated when that changes."""
        from quartier.translations.known import connect

        connect()
