"""Spots in a table that an office program wrote: rows, and what is wrong with each."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from io import StringIO

from django.utils.translation import gettext as _

from campaigns.spot_admin.lines import LineError, read_position
from quartier.geo.positions import Position

MOST_ROWS = 500
HIGHEST_NUMBER = 32_767

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "number": ("nummer", "nr", "nr.", "number"),
    "label": ("name", "bezeichnung", "label"),
    "latitude": ("breite", "breitengrad", "lat", "latitude"),
    "longitude": ("länge", "laenge", "längengrad", "lon", "lng", "longitude"),
    "street": ("straße", "strasse", "street"),
    "house_number": ("hausnummer", "house number"),
    "day": ("tag", "datum", "day", "date"),
    "text": ("text", "beschreibung"),
    "business": ("geschäft", "geschaeft", "betrieb", "business"),
}
"""Names of columns as people write them, in small letters."""

LONGEST = {"label": 80, "street": 120, "house_number": 20, "text": 600, "business": 255}


class TableError(ValueError):
    """The whole table can't be read; says why in a sentence."""


@dataclass
class Draft:
    """One spot as a row wants it; what the row does not say is None and stays."""

    row: int
    number: int | None = None
    label: str | None = None
    position: Position | None = None
    street: str | None = None
    house_number: str | None = None
    day: date | None = None
    text: str | None = None
    business: str | None = None
    errors: list[str] = field(default_factory=list)


def decoded(content: bytes) -> str:
    """The text of a file; office programs write UTF-8 or what Windows had before."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_table(text: str) -> list[Draft]:
    """The rows of a table with commas, semicolons or tabs. Raises TableError."""
    text = text.lstrip("\ufeff\n\r ")
    first = text.partition("\n")[0]
    if not first.strip():
        raise TableError(_("Die Tabelle ist leer."))
    separator = max(";\t,", key=first.count)
    try:
        rows = list(csv.reader(StringIO(text), delimiter=separator))
    except csv.Error as error:
        raise TableError(_("Diese Tabelle können wir nicht lesen.")) from error
    names = [_column(name) for name in rows[0]]
    if "number" not in names:
        raise TableError(_("Die erste Zeile braucht eine Spalte „Nummer“."))
    if len(rows) > MOST_ROWS + 1:
        raise TableError(_("Die Tabelle ist zu lang. Teilen Sie sie bitte."))
    drafts = list(_drafts(names, rows[1:]))
    if not drafts:
        raise TableError(_("Unter der ersten Zeile steht nichts."))
    _mark_repeated(drafts)
    return drafts


def _column(name: str) -> str:
    plain = name.strip().lower()
    return next((key for key, names in COLUMNS.items() if plain in names), "")


def _drafts(names: list[str], rows: list[list[str]]) -> Iterator[Draft]:
    for number, cells in enumerate(rows, 2):
        values = {
            name: cell.strip() for name, cell in zip(names, cells, strict=False) if name
        }
        if any(values.values()):
            yield _draft(number, values)


def _draft(row: int, values: dict[str, str]) -> Draft:
    draft = Draft(row)
    typed = values.get("number", "")
    if typed.isdecimal() and len(typed) < 6 and 0 < int(typed) <= HIGHEST_NUMBER:
        draft.number = int(typed)
    else:
        draft.errors.append(_("„%(value)s“ ist keine Nummer.") % {"value": typed})
    for name, most in LONGEST.items():
        value = values.get(name)
        if value and len(value) > most:
            said = {"value": f"{value[:20]}…", "most": most}
            draft.errors.append(
                _("„%(value)s“ ist zu lang. Es gehen %(most)s Zeichen.") % said
            )
        elif value:
            setattr(draft, name, value)
    _read_place(draft, values)
    if typed := values.get("day", ""):
        draft.day = _day(typed)
        if draft.day is None:
            draft.errors.append(_("„%(value)s“ ist kein Tag.") % {"value": typed})
    return draft


def _read_place(draft: Draft, values: dict[str, str]) -> None:
    latitude, longitude = values.get("latitude", ""), values.get("longitude", "")
    if not latitude and not longitude:
        return
    typed = f"{latitude.replace(',', '.')} {longitude.replace(',', '.')}"
    try:
        draft.position = read_position(typed)
    except LineError:
        said = {"value": f"{latitude}, {longitude}"}
        draft.errors.append(_("„%(value)s“ ist keine Position.") % said)


def _day(text: str) -> date | None:
    for pattern in ("%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y"):
        try:
            return datetime.strptime(text, pattern).date()
        except ValueError:
            continue
    return None


def _mark_repeated(drafts: list[Draft]) -> None:
    seen: set[int] = set()
    for draft in drafts:
        if draft.number in seen:
            draft.errors.append(
                _("Die Nummer %(number)s steht zweimal in der Tabelle.")
                % {"number": draft.number}
            )
        elif draft.number is not None:
            seen.add(draft.number)
