from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        """Have frames follow editors, our name on mail, safe exports, parts."""
        from campaigns.materials import publisher
        from home import finding
        from home.districts import own_sections
        from home.districts.sections import add_section
        from home.front import own_sources
        from home.front.offered import HELP, PARTNERS
        from home.letterhead import site_letterhead
        from home.publisher import site_publisher
        from home.signals import connect
        from home.spreadsheets import write_text_into_csv
        from quartier.mail import letterhead

        connect()
        write_text_into_csv()
        letterhead.register(site_letterhead)
        publisher.register(site_publisher)
        add_section(own_sections.places_section)
        add_section(own_sections.campaigns_section)
        add_section(own_sections.dates_section)
        add_section(own_sections.news_section)
        HELP.add(own_sources.advice)
        HELP.add(own_sources.meeting_places)
        PARTNERS.add(own_sources.partners)
        finding.register_all()
