"""Build the folder anew from which the search of a large directory is read."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from businesses.search.rebuilding import rebuild_index


class Command(BaseCommand):
    """For after a repair by hand: normally the index mends itself."""

    help = "Builds the search's index anew from its documents."

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, and say how many businesses can be found."""
        count = rebuild_index()
        self.stdout.write(_("Geschäfte in der Suche: %(count)s") % {"count": count})
