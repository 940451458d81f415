"""Addresses from GeoJSON points with street and housenumber."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from django.utils.translation import gettext as _

from quartier.places.models import Address


class DrawnAddressError(ValueError):
    """Says in words why a file holds no addresses."""


def drawn_addresses(file: Path) -> Iterator[Address]:
    """The points of the file that have a street, not yet saved."""
    try:
        features = json.loads(file.read_text(encoding="utf-8"))["features"]
        for feature in features:
            named = feature["properties"]
            longitude, latitude = feature["geometry"]["coordinates"]
            if named.get("street"):
                yield Address(
                    street=named["street"][:120],
                    house_number=str(named.get("housenumber", ""))[:20],
                    postcode=str(named.get("postcode", ""))[:12],
                    town=named.get("town", "")[:80],
                    longitude=Decimal(str(longitude)),
                    latitude=Decimal(str(latitude)),
                )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DrawnAddressError(
            _("%(file)s ist kein GeoJSON mit Punkten, die eine Straße haben.")
            % {"file": file.name}
        ) from error
