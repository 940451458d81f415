from django.apps import AppConfig


class BusinessesConfig(AppConfig):
    name = "businesses"

    def ready(self) -> None:
        """Listen to publications."""
        from businesses import publication  # noqa: F401
