from django.apps import AppConfig


class BusinessesConfig(AppConfig):
    name = "businesses"

    def ready(self) -> None:
        """Connect what follows when a business is published."""
        from businesses import publication, signals  # noqa: F401
        from businesses.moderation import receivers

        receivers.take_wagtails_place()
