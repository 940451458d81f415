"""Mend the search by hand: its index, and if wanted the documents it is built from."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from businesses.search.drawing import ALL_DOCUMENTS
from businesses.search.rebuilding import rebuild_index


class Command(BaseCommand):
    """For after a repair by hand: normally the search mends itself."""

    def add_arguments(self, parser: CommandParser) -> None:
        """What is to be written anew."""
        parser.description = _("Schreibt den Index der Suche neu.")
        parser.add_argument(
            "--documents",
            action="store_true",
            help=_("schreibt zuerst aus den Seiten neu, was die Suche weiß"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and say how many businesses can be found."""
        if options["documents"]:
            for write in ALL_DOCUMENTS:
                write()
        count = rebuild_index()
        self.stdout.write(_("Geschäfte in der Suche: %(count)s") % {"count": count})
