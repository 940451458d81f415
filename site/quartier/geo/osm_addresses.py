"""House numbers of an OpenStreetMap extract, for a search over addresses."""

import json
import re
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import shapely

from quartier.geo.osm_tools import ExtractError, check_extract, program, run
from quartier.geo.positions import Position

SAME_HOUSE = 120.0
"""Metres within which the same street and number mean the same house."""


@dataclass(frozen=True, slots=True)
class OsmAddress:
    """One house number; postcode and town are empty where nobody has mapped them."""

    street: str
    number: str
    postcode: str
    town: str
    position: Position


def addresses(extract: Path) -> Iterator[OsmAddress]:
    """Every house number of an extract (.osm.pbf) once, street by street.

    A shop and its building often both carry the address, and "12;14" are two numbers.
    Needs Debian's osmium-tool. Raises ExtractError.
    """
    check_extract(extract)
    osmium = program("osmium", "osmium-tool")
    with tempfile.TemporaryDirectory() as folder:
        only_addresses = Path(folder) / "addresses.osm.pbf"
        command = [osmium, "tags-filter", "--no-progress", str(extract)]
        command += ["nwr/addr:housenumber", "--output", str(only_addresses)]
        run(command)
        yield from _each_once(_exported(osmium, only_addresses))


def _exported(osmium: str, extract: Path) -> Iterator[OsmAddress]:
    """The addresses that osmium exports as one GeoJSON feature a line."""
    command = [osmium, "export", "--no-progress", "--output-format", "geojsonseq"]
    command += ["--format-option", "print_record_separator=false"]
    command += ["--geometry-types", "point,polygon", str(extract)]
    with subprocess.Popen(  # noqa: S603 - the arguments are ours, no shell reads them
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as export:
        for line in export.stdout or ():
            yield from _addresses_of(json.loads(line))
    if export.returncode != 0:
        raise ExtractError(f"osmium export: {export.returncode}")


def _addresses_of(feature: dict[str, Any]) -> Iterator[OsmAddress]:
    """The addresses of one mapped thing: none without a street or place name."""
    tags = feature["properties"]
    street = tags.get("addr:street") or tags.get("addr:place")
    if not street:
        return
    shape = shapely.from_geojson(json.dumps(feature["geometry"]))
    point = shape if isinstance(shape, shapely.Point) else shape.representative_point()
    for number in re.split(r"[;,]", tags.get("addr:housenumber", "")):
        if number.strip():
            yield OsmAddress(
                street.strip(),
                number.strip(),
                tags.get("addr:postcode", "").strip(),
                tags.get("addr:city", "").strip(),
                Position(round(point.x, 6), round(point.y, 6)),
            )


def _each_once(found: Iterable[OsmAddress]) -> Iterator[OsmAddress]:
    """Put together what is the same house again: one knows what the other lacks."""
    houses: dict[tuple[str, str], list[OsmAddress]] = defaultdict(list)
    for address in found:
        known = houses[address.street.casefold(), address.number.casefold()]
        for index, house in enumerate(known):
            if house.position.distance_to(address.position) < SAME_HOUSE:
                known[index] = _completed(house, address)
                break
        else:
            known.append(address)
    for same_number in houses.values():
        yield from same_number


def _completed(house: OsmAddress, other: OsmAddress) -> OsmAddress:
    return replace(
        house,
        postcode=house.postcode or other.postcode,
        town=house.town or other.town,
    )
