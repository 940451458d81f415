from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "quartier.events"
    label = "events"
    verbose_name = _("Kalender")

    def ready(self) -> None:
        """Bring dates to the pages of houses and organisations, and to the portals."""
        from businesses.portal.doors import add_door as add_door_of_shop
        from businesses.profile.sections import add_business_section
        from quartier.events.portal import deciding, doors
        from quartier.events.public import sections
        from quartier.mail.kinds import Kind, register
        from quartier.partners.portal.doors import add_door as add_door_of_partner
        from quartier.partners.sections import add_partner_section, add_place_section

        add_business_section(sections.dates_of_business)
        add_partner_section(sections.dates_of_partner)
        add_place_section(sections.dates_of_place)
        add_door_of_shop(doors.dates_of_shop)
        add_door_of_partner(doors.dates_of_partner)
        register(Kind(deciding.KIND, _("Entscheidungen über Ihre Termine")))
