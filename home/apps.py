from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        """Have frames follow what editors change; put the name on mail and posters."""
        from campaigns.materials import publisher
        from home.letterhead import site_letterhead
        from home.publisher import site_publisher
        from home.signals import connect
        from quartier.mail import letterhead

        connect()
        letterhead.register(site_letterhead)
        publisher.register(site_publisher)
