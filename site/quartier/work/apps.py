from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkConfig(AppConfig):
    name = "quartier.work"
    label = "work"
    verbose_name = _("Arbeit und Ausbildung")

    def ready(self) -> None:
        """Shops and organisations show what they offer, and write it."""
        from businesses.models import Doing as TeamDoing
        from businesses.portal.doors import add_door
        from quartier.mail.kinds import Kind, register
        from quartier.partners.portal.doors import add_door as add_partner_door
        from quartier.work import sections
        from quartier.work.portal import deciding, doors

        sections.register()
        add_door(doors.openings_of_shop, TeamDoing.JOBS)
        add_partner_door(doors.openings_of_partner)
        register(Kind(deciding.KIND, _("Entscheidung über ein Angebot")))
