from django.apps import AppConfig


class BusinessesConfig(AppConfig):
    name = "businesses"

    def ready(self) -> None:
        """Connect what follows when a business is published; tell what is personal."""
        from businesses import personal_data, publication, retention, signals  # noqa: F401

        personal_data.register_all()
        retention.register_all()
