from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnersConfig(AppConfig):
    name = "quartier.partners"
    label = "partners"
    verbose_name = _("Partner und Treffpunkte")

    def ready(self) -> None:
        """Follow decisions; tell what is mailed, personal and kept."""
        from businesses.retention import ended
        from quartier.accounts import retention
        from quartier.accounts.retention import Retention
        from quartier.mail.kinds import Kind, register
        from quartier.partners import deciding, personal_data  # noqa: F401
        from quartier.partners.models import StaffInvitation
        from quartier.partners.team import joining, telling  # noqa: F401

        personal_data.register_all()
        register(Kind(telling.INVITATION_KIND, _("Einladung in ein Team"), secret=True))
        retention.register(
            Retention("staff-invitations", lambda b: ended(StaffInvitation, b))
        )
