from django.apps import AppConfig


class BusinessesConfig(AppConfig):
    name = "businesses"

    def ready(self) -> None:
        """Connect what follows when a business is published or loses its owner."""
        from businesses import publication, signals  # noqa: F401
        from businesses.team import telling  # noqa: F401
