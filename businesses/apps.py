from django.apps import AppConfig


class BusinessesConfig(AppConfig):
    name = "businesses"

    def ready(self) -> None:
        """Connect what follows from changes; tell what is mailed, personal and kept."""
        from businesses import (  # noqa: F401
            mail_kinds,
            personal_data,
            publication,
            retention,
            signals,
        )
        from businesses.freshness import bounces, mails  # noqa: F401
        from businesses.moderation import receivers

        mail_kinds.register_all()
        mails.register_kinds()
        personal_data.register_all()
        retention.register_all()
        receivers.take_wagtails_place()
