"""Bring a file's businesses into a directory; docs/importing.md explains it all."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from tqdm import tqdm

from businesses.importing.process import Options, import_businesses
from businesses.importing.records import Record
from businesses.importing.refusals import ImportRefusedError
from businesses.importing.report import check_place_for_report


class Command(BaseCommand):
    """Thin: options in, report out."""

    def add_arguments(self, parser: CommandParser) -> None:
        """The options as docs/importing.md lists them."""
        parser.description = _(
            "Bringt die Geschäfte einer Datei in ein Verzeichnis der Website."
        )
        parser.add_argument(
            "file", type=Path, help=_("OpenStreetMap-GeoJSON, CSV oder XLSX")
        )
        parser.add_argument("--dry-run", action="store_true", help=_("schreibt nichts"))
        parser.add_argument(
            "--directory", default="", metavar="NAME",
            help=_("Titel oder Kürzel des Verzeichnisses; fehlt es, entsteht es"),
        )  # fmt: skip
        parser.add_argument(
            "--district", default="", metavar="NAME",
            help=_("Stadtteil aller Geschäfte; fehlt er, entsteht er"),
        )  # fmt: skip
        parser.add_argument(
            "--draft", action="store_true", help=_("lässt neue Seiten unveröffentlicht")
        )
        parser.add_argument(
            "--mapping", type=Path, metavar="FILE.toml",
            help=_("welche Spalte einer Tabelle welches Feld ist"),
        )  # fmt: skip
        parser.add_argument(
            "--by", nargs="+", default=[], metavar="COLUMN",
            help=_("Spalten, an denen ein Geschäft wiedererkannt wird"),
        )  # fmt: skip
        parser.add_argument(
            "--report",
            type=Path,
            metavar="FILE.csv",
            help=_("schreibt alle Anmerkungen dorthin"),
        )
        parser.add_argument(
            "--max-mb",
            type=int,
            default=50,
            metavar="N",
            help=_("größte Datei, sonst 50"),
        )
        parser.add_argument(
            "--restore", action="store_true",
            help=_("holt zurück, was die Redaktion gelöscht hat"),
        )  # fmt: skip

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, then print the summary."""
        report_file: Path | None = options["report"]
        names = Options.__dataclass_fields__.keys()
        try:
            if report_file:
                check_place_for_report(report_file)
            report = import_businesses(
                Options(**{name: options[name] for name in names}), _with_progress_bar
            )
            if report_file:
                report.write_csv(report_file)
        except ImportRefusedError as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt as error:
            raise CommandError(
                _("Abgebrochen. Der nächste Aufruf macht dort weiter.")
            ) from error
        for line in report.summary():
            self.stdout.write(line)


def _with_progress_bar(records: Sequence[Record]) -> Iterable[Record]:
    """A bar on a terminal, nothing in a log."""
    return tqdm(records, unit=_(" Einträge"), disable=not sys.stderr.isatty())
