from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FindingConfig(AppConfig):
    name = "quartier.finding"
    label = "finding"
    verbose_name = _("Suche")

    def ready(self) -> None:
        """Tell what can be found, follow its changes, answer the box on short ways."""
        from businesses import for_everybody, repeated
        from businesses.search import drawing
        from quartier.finding import receivers, writing
        from quartier.finding.index.live import live_found
        from quartier.finding.public.entrance import suggest_directly
        from quartier.finding.sources import (
            calendar,
            campaigns,
            neighbourhood,
            overviews,
        )

        for module in (campaigns, calendar, overviews, neighbourhood):
            module.register_all()
        receivers.connect()
        drawing.ALL_DOCUMENTS.append(writing.refresh_all)
        for_everybody.WAYS.append(suggest_directly)
        repeated.UNCHANGED_SINCE.append(live_found.unchanged_since)
