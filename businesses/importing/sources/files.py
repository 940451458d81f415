"""Reading a file that somebody hands over: not too big, and in which encoding."""

import codecs
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _

from businesses.importing.refusals import ImportRefusedError

MAX_RECORDS = 50_000
"""More entries than any neighbourhood has; keeps memory and time within bounds."""

_TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".txt"})
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)


class Kind(StrEnum):
    """What a file turned out to be."""

    GEOJSON = "GeoJSON"
    XLSX = "XLSX"
    CSV = "CSV"


class Text(NamedTuple):
    """Decoded text, and the name of its encoding for the report."""

    content: str
    encoding: str


def read_bytes(file: Path, max_mb: int) -> bytes:
    """The content of a regular file of at most `max_mb` million bytes."""
    names = {"file": file.name, "limit": max_mb}
    if not file.exists():
        raise ImportRefusedError(_("Die Datei „%(file)s“ gibt es nicht.") % names)
    if not file.is_file():
        raise ImportRefusedError(_("„%(file)s“ ist keine Datei.") % names)
    limit = max_mb * 1_000_000
    try:
        with file.open("rb") as source:
            content = source.read(limit + 1)
    except OSError as error:
        message = _("„%(file)s“ lässt sich nicht lesen.") % names
        raise ImportRefusedError(message) from error
    if not content.strip(b" \t\r\n\x00"):
        raise ImportRefusedError(_("„%(file)s“ ist leer.") % names)
    if len(content) > limit:
        message = _("„%(file)s“ ist größer als %(limit)s MB (Grenze: --max-mb).")
        raise ImportRefusedError(message % names)
    return content


def kind_of(file: Path, content: bytes) -> Kind:
    """What the file is, by its first bytes; by its ending only for tables of text."""
    start = content[:64].removeprefix(codecs.BOM_UTF8).lstrip()
    if start.startswith(b"PK\x03\x04"):
        return Kind.XLSX
    suffix = file.suffix.lower()
    if start[:1] in (b"{", b"[") or suffix in (".json", ".geojson"):
        return Kind.GEOJSON
    if suffix in _TABLE_SUFFIXES:
        return Kind.CSV
    raise ImportRefusedError(
        _("„%(file)s“ ist weder GeoJSON noch CSV noch XLSX.") % {"file": file.name}
    )


def decode_json(content: bytes) -> str:
    """JSON is UTF-8, always (RFC 8259)."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ImportRefusedError(_("Die GeoJSON-Datei ist nicht in UTF-8.")) from error


def decode_table(content: bytes) -> Text:
    """UTF-8 or UTF-16 with its mark, else UTF-8, else the Windows-1252 of old Excel."""
    for mark, encoding, name in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return Text(_strictly(content, encoding), name)
    if b"\x00" in content:
        raise ImportRefusedError(_("Die Tabelle enthält Nullbytes, sie ist kein Text."))
    try:
        return Text(content.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        return Text(_strictly(content, "cp1252"), "Windows-1252")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ImportRefusedError(
            _("Die Tabelle ist weder in UTF-8 noch in Windows-1252 geschrieben.")
        ) from error


def too_many() -> ImportRefusedError:
    """For files with more entries than `MAX_RECORDS`."""
    return ImportRefusedError(
        _("Die Datei hat mehr als %(limit)s Einträge.") % {"limit": MAX_RECORDS}
    )
