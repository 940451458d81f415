"""Addresses that imported businesses bring for the address search."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.core.exceptions import ValidationError

from businesses.importing.records import Record
from quartier.places.models import Address

SOURCE = "businesses"


def learn_addresses(records: Iterable[Record]) -> int:
    """Add the house numbers of these businesses; says how many were new."""
    return Address.objects.learn(_addresses(records), SOURCE)


def _addresses(records: Iterable[Record]) -> Iterator[Address]:
    for record in records:
        values = record.values
        if not record.position or not values.get("street"):
            continue
        if not values.get("house_number"):
            continue
        address = Address(
            street=values["street"],
            house_number=values["house_number"],
            postcode=values.get("postcode", ""),
            town=values.get("town", ""),
            latitude=Decimal(values["latitude"]),
            longitude=Decimal(values["longitude"]),
            source=SOURCE,
        )
        address.search_text = address.folded()
        try:
            address.clean_fields()
        except ValidationError:
            continue  # its page's form has reported the value
        yield address
