from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    name = "campaigns"
    verbose_name = _("Aktionen")

    def ready(self) -> None:
        """Follow changes; tell what is mailed and kept; open the portal's door."""
        from wagtail.signals import page_published

        from businesses.portal.doors import add_door
        from campaigns import involvement  # noqa: F401
        from campaigns.materials.ordering import follow_publishing
        from campaigns.models import CampaignPage
        from campaigns.people import keeping, mail_kinds, withdrawing
        from campaigns.portal.door import campaigns_door

        add_door(campaigns_door)
        mail_kinds.register_all()
        keeping.register_all()
        withdrawing.follow_pages()
        page_published.connect(
            follow_publishing, sender=CampaignPage, dispatch_uid="campaigns.materials"
        )
