from django.apps import AppConfig


class BusinessesConfig(AppConfig):
    name = "businesses"

    def ready(self) -> None:
        """Connect what follows when a business is published; tell our kinds of mail."""
        from businesses import publication, signals  # noqa: F401
        from businesses.freshness import bounces, mails  # noqa: F401

        mails.register_kinds()
