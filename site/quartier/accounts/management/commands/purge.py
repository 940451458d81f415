"""Clear away what has been kept long enough."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quartier.accounts.leaving import resume_erasures
from quartier.accounts.retention import purge


class Command(BaseCommand):
    """The nightly work of forgetting; the clock runs it."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether only to look."""
        parser.description = _("Löscht, was lange genug aufbewahrt wurde.")
        parser.add_argument(
            "--preview", action="store_true", help=_("zählt nur und löscht nichts")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Print each kind, its period and how much was over."""
        now = timezone.now()
        for purged in purge(now, preview=options["preview"]):
            period = purged.kind.period
            days = ngettext("%(days)s Tag", "%(days)s Tage", period.days) % {
                "days": period.days
            }
            if options["verbosity"]:
                self.stdout.write(f"{purged.count:>7}  {period.title} ({days})")
        if not options["preview"]:
            resume_erasures(now)
