from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    name = "campaigns"
    verbose_name = _("Aktionen")

    def ready(self) -> None:
        """Have posters and pictures follow what is published."""
        from wagtail.signals import page_published

        from campaigns.materials.ordering import follow_publishing
        from campaigns.models import CampaignPage

        page_published.connect(
            follow_publishing, sender=CampaignPage, dispatch_uid="campaigns.materials"
        )
