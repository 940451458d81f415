from django.apps import AppConfig


class BusinessesConfig(AppConfig):
    name = "businesses"

    def ready(self) -> None:
        """Connect what the search listens to."""
        from businesses import signals  # noqa: F401
