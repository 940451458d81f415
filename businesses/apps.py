from django.apps import AppConfig
from django.utils.translation import gettext_lazy


class BusinessesConfig(AppConfig):
    name = "businesses"

    def ready(self) -> None:
        """Connect what follows when a business is published or loses its owner."""
        from businesses import publication, signals  # noqa: F401
        from businesses.claims.website import KIND as LINK
        from businesses.freshness import bounces, mails  # noqa: F401
        from businesses.moderation import receivers
        from businesses.team import telling
        from quartier.mail.kinds import Kind, register

        mails.register_kinds()
        receivers.take_wagtails_place()
        register(Kind(LINK, gettext_lazy("Link zur Übernahme"), secret=True))
        register(
            Kind(
                telling.INVITATION_KIND,
                gettext_lazy("Einladung in ein Team"),
                secret=True,
            )
        )
