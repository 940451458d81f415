"""Learn the house numbers of a town for the address search."""

from argparse import ArgumentParser
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from quartier.geo.extracts import ExtractError
from quartier.geo.osm_addresses import addresses
from quartier.places.drawn_addresses import DrawnAddressError, drawn_addresses
from quartier.places.models import Address


class Command(BaseCommand):
    """From an OpenStreetMap extract, or from GeoJSON points."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file."""
        parser.description = _("Lernt die Hausnummern einer Stadt für die Adresssuche.")
        parser.add_argument("file", type=Path, help=_(".osm.pbf oder .geojson"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Add what is new; what is known stays as it is."""
        file: Path = options["file"]
        try:
            found = drawn_addresses(file) if _is_geojson(file) else _osm(file)
            new = Address.objects.learn(found, source=file.name)
        except (ExtractError, DrawnAddressError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(_("Neue Adressen: %(count)s") % {"count": new})


def _is_geojson(file: Path) -> bool:
    return file.suffix in {".geojson", ".json"}


def _osm(file: Path) -> Iterator[Address]:
    for found in addresses(file):
        yield Address(
            street=found.street[:120],
            house_number=found.number[:20],
            postcode=found.postcode[:12],
            town=found.town[:80],
            longitude=Decimal(str(found.position.lon)),
            latitude=Decimal(str(found.position.lat)),
        )
