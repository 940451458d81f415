"""The rows of CSV and XLSX files as lists of texts."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import NamedTuple

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from businesses.importing.refusals import ImportRefusedError
from businesses.importing.sources.files import MAX_RECORDS, decode_table, too_many

MAX_COLUMNS = 200
MAX_SEPARATORS = 5_000
"""In one line, those inside of quoted cells included."""
DELIMITERS = (";", ",", "\t", "|")

Recognised = Callable[[list[str]], int]
"""How many cells of a first row are names of columns that we know."""


class Row(NamedTuple):
    """Number in the file (from 1), cells, and which of them Excel made dates."""

    number: int
    cells: list[str]
    dates: frozenset[int] = frozenset()


class Table(NamedTuple):
    """The first row, the ones after it, and a word on how the file was read."""

    header: list[str]
    rows: Iterator[Row]
    note: str


def csv_table(content: bytes, recognised: Recognised) -> Table:
    """The table of a CSV file; the separator is the one that gives known columns."""
    text = decode_table(content)
    delimiter = max(
        DELIMITERS,
        key=lambda mark: (
            recognised(_first_cells(text.content, mark)),
            len(_first_cells(text.content, mark)),
        ),
    )
    rows = _csv_rows(text.content, delimiter)
    names = {"\t": _("Tabulator")}
    note = _("CSV, Zeichensatz %(encoding)s, Trennzeichen %(delimiter)s") % {
        "encoding": text.encoding,
        "delimiter": names.get(delimiter, delimiter),
    }
    return _with_header(rows, note)


def _first_cells(text: str, delimiter: str) -> list[str]:
    for line in io.StringIO(text[:100_000]):
        if line.strip():
            try:
                return next(csv.reader([line], delimiter=delimiter), [])
            except csv.Error:
                return []
    return []


def _csv_rows(text: str, delimiter: str) -> Iterator[Row]:
    lines = csv.reader(_lines(text, delimiter), delimiter=delimiter, strict=True)
    try:
        for count, cells in enumerate(lines, 1):
            if count > MAX_RECORDS:
                raise too_many()
            if any(cell.strip() for cell in cells):
                yield Row(lines.line_num, cells)
    except csv.Error as error:
        message = _("Die CSV-Datei ist in Zeile %(line)s kaputt (Anführungszeichen?).")
        raise ImportRefusedError(message % {"line": lines.line_num}) from error


def _lines(text: str, delimiter: str) -> Iterator[str]:
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if line.count(delimiter) > MAX_SEPARATORS:
            message = _("Die CSV-Datei hat in Zeile %(line)s zu viele Trennzeichen.")
            raise ImportRefusedError(message % {"line": number})
        yield line


def xlsx_table(content: bytes, max_mb: int) -> Table:
    """The first sheet of an Excel file, if it doesn't burst when unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > max_mb * 1_000_000:
            raise ImportRefusedError(
                _("Die Excel-Datei ist ausgepackt größer als %(limit)s MB.")
                % {"limit": max_mb}
            )
        sheets = load_workbook(
            io.BytesIO(content), read_only=True, data_only=True, keep_links=False
        ).worksheets
        rows = list(_xlsx_rows(sheets[0])) if sheets else []
    except ImportRefusedError:
        raise
    except Exception as error:  # whatever a broken file makes the library stumble over
        raise ImportRefusedError(
            _("Die Excel-Datei lässt sich nicht lesen.")
        ) from error
    note = _("Excel, Blatt „%(sheet)s“") % {"sheet": sheets[0].title if sheets else ""}
    return _with_header(iter(rows), note)


def _xlsx_rows(sheet: object) -> Iterator[Row]:
    limits = {"max_row": MAX_RECORDS + 1, "max_col": MAX_COLUMNS, "values_only": True}
    for number, cells in enumerate(sheet.iter_rows(**limits), 1):  # type: ignore[attr-defined]
        if number > MAX_RECORDS:
            raise too_many()
        if any(cell not in (None, "") for cell in cells):
            dates = (
                at for at, cell in enumerate(cells) if isinstance(cell, date | time)
            )
            yield Row(number, [_as_text(cell) for cell in cells], frozenset(dates))


def _as_text(cell: object) -> str:
    """The cell as people see it: 58999.0 is "58999"."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nein"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return str(cell)


def _with_header(rows: Iterator[Row], note: str) -> Table:
    first = next(rows, None)
    if first is None:
        raise ImportRefusedError(_("Die Tabelle ist leer."))
    return Table([cell.strip() for cell in first.cells], rows, note)
