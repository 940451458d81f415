from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AdviceConfig(AppConfig):
    name = "quartier.advice"
    label = "advice"
    verbose_name = _("Beratung")

    def ready(self) -> None:
        """Tell what is mailed and kept; open the portal's door; join others' pages."""
        from quartier.advice.inbox.door import inbox_door
        from quartier.advice.portal import parts
        from quartier.advice.portal.door import offers_door
        from quartier.advice.public import sections
        from quartier.advice.requests import keeping, mail_kinds
        from quartier.partners.portal.doors import add_door
        from quartier.partners.sections import add_partner_section, add_place_section

        add_door(inbox_door)
        add_door(offers_door)
        parts.register_all()
        add_partner_section(sections.of_partner)
        add_place_section(sections.of_place)
        mail_kinds.register_all()
        keeping.register_all()
