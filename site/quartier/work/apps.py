from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkConfig(AppConfig):
    name = "quartier.work"
    label = "work"
    verbose_name = _("Arbeit und Ausbildung")

    def ready(self) -> None:
        """Shops and organisations show what they offer."""
        from quartier.work import sections

        sections.register()
