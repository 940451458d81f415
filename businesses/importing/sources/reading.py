"""A file of any kind, read into records."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _

from businesses.choices import Source
from businesses.importing.records import Record
from businesses.importing.refusals import ImportRefusedError
from businesses.importing.sources.files import (
    Kind,
    decode_json,
    kind_of,
    read_bytes,
)
from businesses.importing.sources.geojson import features
from businesses.importing.sources.mapping import (
    layout_of,
    read_instructions,
    recognised,
)
from businesses.importing.sources.osm import osm_records
from businesses.importing.sources.rows import csv_table, xlsx_table
from businesses.importing.sources.table import TableReader
from businesses.importing.sources.trades import categories_by_name
from businesses.models import Category
from quartier.places.folding import fold
from quartier.places.models import District

FALLBACK_CATEGORY = "services"


class Content(NamedTuple):
    """What was in a file: records, where they come from, and how it was read."""

    records: list[Record]
    source: str
    note: str


def read_file(
    file: Path, max_mb: int, mapping: Path | None, by: Sequence[str]
) -> Content:
    """The records of a file; ImportRefusedError if it can't be read."""
    content = read_bytes(file, max_mb)
    kind = kind_of(file, content)
    if kind is not Kind.GEOJSON:
        return _read_table(kind, content, max_mb, mapping, by)
    if mapping or by:
        raise ImportRefusedError(
            _("--mapping und --by gelten nur für Tabellen, nicht für GeoJSON.")
        )
    by_osm_tag = {
        tag: category.pk
        for tag, category in Category.objects.all().by_osm_tag().items()
    }
    records = list(osm_records(features(decode_json(content)), by_osm_tag))
    return Content(records, str(Source.OSM), _("GeoJSON aus OpenStreetMap"))


def _read_table(
    kind: Kind, content: bytes, max_mb: int, mapping: Path | None, by: Sequence[str]
) -> Content:
    instructions = read_instructions(mapping) if mapping else None
    if kind is Kind.XLSX:
        table = xlsx_table(content, max_mb)
    else:
        table = csv_table(content, lambda cells: recognised(cells, instructions))
    layout = layout_of(table.header, instructions, by)
    reader = TableReader(
        layout,
        instructions,
        categories_by_name(Category.objects.all()),
        _districts(),
        _fallback_category(),
    )
    note = table.note
    if layout.unread:
        unread = ", ".join(layout.unread)[:200]
        note += _("; nicht gelesene Spalten: %(names)s") % {"names": unread}
    return Content(list(reader.records(table)), str(Source.FILE), note)


def _districts() -> dict[str, int]:
    return {fold(district.name): district.pk for district in District.objects.all()}


def _fallback_category() -> int:
    """For tables that name none: "services", or the last one there is."""
    chosen = Category.objects.filter(slug=FALLBACK_CATEGORY).first()
    chosen = chosen or Category.objects.last()
    if chosen is None:
        raise ImportRefusedError(_("Es gibt noch keine Branchen."))
    return chosen.pk
