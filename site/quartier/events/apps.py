from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    name = "quartier.events"
    label = "events"
    verbose_name = _("Kalender")

    def ready(self) -> None:
        """Bring dates to the pages of meeting places, organisations and businesses."""
        from businesses.profile.sections import add_business_section
        from quartier.events.public import sections
        from quartier.partners.sections import add_partner_section, add_place_section

        add_business_section(sections.dates_of_business)
        add_partner_section(sections.dates_of_partner)
        add_place_section(sections.dates_of_place)
