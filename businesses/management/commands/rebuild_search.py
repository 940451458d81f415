"""Write what the search knows anew, from the pages themselves."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from businesses.models import SearchDocument
from businesses.search.drawing import refresh_all_documents


class Command(BaseCommand):
    """For after a repair by hand: normally the search follows by itself."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Nothing to choose; say what it does."""
        parser.description = _("Schreibt neu, was die Suche über die Geschäfte weiß.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and say how many businesses can be found."""
        refresh_all_documents()
        found = SearchDocument.objects.findable().count()
        self.stdout.write(_("Geschäfte in der Suche: %(count)s") % {"count": found})
