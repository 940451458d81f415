import signal
import sys
import threading
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import slug_re
from django.utils.translation import gettext as _
from tqdm import tqdm

from quartier.geo.archives import AlreadyBuildingError
from quartier.geo.basemap_builder import PROBLEMS, build


class Command(BaseCommand):
    """Make a basemap and put it among those the site serves."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where from, under which name, how detailed."""
        parser.description = _("Baut die Karte, die unter den Geschäften liegt.")
        parser.add_argument(
            "source", type=Path, metavar="SOURCE",
            help=_(
                "Ordner mit GeoJSON, OpenStreetMap-Auszug (.osm.pbf) oder fertiges "
                "Archiv (.pmtiles)"
            ),
        )  # fmt: skip
        parser.add_argument(
            "--output", metavar="NAME", help=_("Name der Karte, sonst der der Quelle")
        )
        parser.add_argument(
            "--min-zoom", type=int, default=11, help=_("kleinste Zoomstufe (11)")
        )
        parser.add_argument(
            "--max-zoom", type=int, default=16, help=_("größte Zoomstufe (16)")
        )
        parser.add_argument(
            "--attribution",
            default="",
            help=_("wer sie gezeichnet hat; steht auf der Karte"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Build the archive; an interrupted build leaves the old one in place."""
        source: Path = options["source"]
        name = options["output"] or source.resolve().name.split(".")[0]
        zooms = range(options["min_zoom"], options["max_zoom"] + 1)
        self._check(source, name, zooms)
        target = Path(settings.BASEMAP_ROOT) / f"{name}.pmtiles"
        quiet = not sys.stderr.isatty()
        try:
            with tidy_end(), tqdm(unit="", leave=False, disable=quiet) as bar:
                made = build(source, target, zooms, options["attribution"], bar)
        except AlreadyBuildingError:
            raise CommandError(
                _("Die Karte „%(name)s“ wird gerade schon gebaut.") % {"name": name}
            ) from None
        except PROBLEMS as problem:
            raise CommandError(str(problem)) from None
        self.stdout.write(
            _("Karte „%(name)s“ ist fertig: Zoom %(first)s bis %(last)s, %(size)s kB.")
            % {
                "name": name,
                "first": made.min_zoom,
                "last": made.max_zoom,
                "size": target.stat().st_size // 1000,
            }
        )

    def _check(self, source: Path, name: str, zooms: range) -> None:
        if not source.exists():
            raise CommandError(_("%(source)s gibt es nicht.") % {"source": source})
        if not slug_re.fullmatch(name):
            raise CommandError(
                _(
                    "Der Name „%(name)s“ geht nicht: nur Buchstaben ohne Umlaute, "
                    "Ziffern, - und _."
                )
                % {"name": name}
            )
        if not zooms or not 0 <= zooms[0] <= zooms[-1] <= 18:
            raise CommandError(
                _("Die Zoomstufen liegen zwischen 0 und 18, die kleinere zuerst.")
            )


@contextmanager
def tidy_end() -> Iterator[None]:
    """Let SIGTERM end the block like an error, so that it can tidy up behind itself."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(signum: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + signum)

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
