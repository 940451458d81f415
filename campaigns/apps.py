from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    name = "campaigns"
    verbose_name = _("Aktionen")

    def ready(self) -> None:
        """Tell what is mailed, personal and kept."""
        from campaigns.people import keeping, mail_kinds

        mail_kinds.register_all()
        keeping.register_all()
