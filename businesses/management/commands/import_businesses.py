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

    help = "Imports businesses from OpenStreetMap GeoJSON, CSV or XLSX."

    def add_arguments(self, parser: CommandParser) -> None:
        """The options as docs/importing.md lists them."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="write nothing")
        parser.add_argument(
            "--directory", default="", metavar="NAME",
            help="title or slug of the directory; it is made if there is none",
        )  # fmt: skip
        parser.add_argument(
            "--district", default="", metavar="NAME",
            help="district of all businesses; it is made if there is none",
        )  # fmt: skip
        parser.add_argument(
            "--draft", action="store_true", help="leave new pages unpublished"
        )
        parser.add_argument(
            "--mapping", type=Path, metavar="FILE.toml",
            help="which column of a table is which field",
        )  # fmt: skip
        parser.add_argument(
            "--by", nargs="+", default=[], metavar="COLUMN",
            help="columns of a table by which a business is known again",
        )  # fmt: skip
        parser.add_argument(
            "--report", type=Path, metavar="FILE.csv", help="write all remarks there"
        )
        parser.add_argument(
            "--max-mb", type=int, default=50, metavar="N", help="largest file (50)"
        )
        parser.add_argument(
            "--restore", action="store_true",
            help="bring back businesses that an editor has deleted",
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
