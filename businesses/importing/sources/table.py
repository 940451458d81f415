"""Businesses as a table has them, one row each."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from businesses.choices import LANGUAGES, Payment, Wheelchair, language_name
from businesses.importing import values
from businesses.importing.opening import opening_hours
from businesses.importing.records import Problem, Record, label_of
from businesses.importing.refusals import BadValueError
from businesses.importing.sources.mapping import Instructions, Layout
from businesses.importing.sources.rows import Row, Table
from quartier.places.folding import fold

MAX_KEY = 120
"""Length of BusinessPage.source_key."""

_PLAIN = ("claim", "house_number", "street", "postcode", "town", "wheelchair_note")
_STREET_AND_NUMBER = re.compile(
    r"(.*\D)\s+(\d+\s?[a-zA-Z]?(?:\s?[-–/]\s?\d+\s?[a-zA-Z]?)*)"
)
_POSTCODE_AND_TOWN = re.compile(r"(?:[A-Z]{1,3}-)?(\d{4,5})\s+(.+)")
_PAYMENT = {
    "bar": Payment.CASH,
    "barzahlung": Payment.CASH,
    "ec": Payment.GIROCARD,
    "ec karte": Payment.GIROCARD,
    "karte": Payment.GIROCARD,
    "debitkarte": Payment.GIROCARD,
    "kreditkarten": Payment.CREDIT_CARDS,
    "visa": Payment.CREDIT_CARDS,
    "mastercard": Payment.CREDIT_CARDS,
    "auf rechnung": Payment.INVOICE,
}


@dataclass(frozen=True)
class TableReader:
    """Reads rows; `categories` and `districts` have keys of records by folded names."""

    layout: Layout
    instructions: Instructions | None
    categories: Mapping[str, int]
    districts: Mapping[str, int]
    fallback_category: int

    def records(self, table: Table) -> Iterator[Record]:
        """A record of each row."""
        for row in table.rows:
            record = Record(place=_("Zeile %(number)s") % {"number": row.number})
            if len([cell for cell in row.cells if cell]) > len(table.header):
                message = _("Die Zeile hat mehr Spalten als die erste Zeile.")
                record.problems.append(Problem(_("Zeile"), message))
            else:
                self._read(record, row)
            yield record

    def _read(self, record: Record, row: Row) -> None:
        raw = {
            field: self.layout.text(field, row.cells) for field in self.layout.fields
        }
        if self.instructions:
            fixed = self.instructions.fixed
            raw |= {field: raw.get(field) or text for field, text in fixed.items()}
        self._suspect(record, row, raw)
        texts = {field: values.tidy(text) for field, text in raw.items()}
        record.name = texts.get("title", "")
        if not record.name:
            record.left_out = _("Ohne Namen")
            return
        record.values["title"] = record.name
        _split_address(texts)
        record.values |= {field: texts[field] for field in _PLAIN if field in texts}
        _pad_postcode(record)
        self._category(record, texts.get("category", ""))
        self._district(record, texts.get("district", ""))
        _place(record, texts)
        _details(record, texts, raw)
        record.key = self._key(record, row)

    def _suspect(self, record: Record, row: Row, raw: Mapping[str, str]) -> None:
        for field, text in raw.items():
            if values.has_hidden_marks(text):
                record.problems.append(
                    Problem(_label(field), _("Unsichtbare Zeichen wurden entfernt."))
                )
            if values.looks_misread(text):
                message = _("%(value)s hat eine falsche Zeichenkodierung.")
                record.problems.append(
                    Problem(_label(field), message % {"value": values.shown(text)})
                )
            if row.dates.intersection(self.layout.fields.get(field, ())):
                message = _("Excel hat daraus ein Datum gemacht: %(value)s")
                record.problems.append(
                    Problem(_label(field), message % {"value": values.shown(text)})
                )

    def _category(self, record: Record, text: str) -> None:
        chosen = self.instructions.categories if self.instructions else {}
        name = chosen.get(fold(text), text)
        key = self.categories.get(fold(name))
        if key is None and text:
            message = _("Die Branche %(value)s gibt es nicht.")
            record.report("category", message % {"value": values.shown(text)})
        record.values["category"] = key or self.fallback_category

    def _district(self, record: Record, text: str) -> None:
        if not text:
            return
        key = self.districts.get(fold(text))
        if key is None:
            message = _("Den Stadtteil %(value)s gibt es nicht.")
            record.report("district", message % {"value": values.shown(text)})
        else:
            record.values["district"] = key

    def _key(self, record: Record, row: Row) -> str:
        """What the row is known by: its key columns, else name and address."""
        cells = [
            values.tidy(row.cells[at]) for at in self.layout.key if at < len(row.cells)
        ]
        if any(cells):
            key = " | ".join(cells)
        else:
            address = ("street", "house_number", "town")
            parts = (record.name, *(record.values.get(part, "") for part in address))
            key = " | ".join(fold(part) for part in parts)
        if self.instructions and self.instructions.source:
            key = f"{self.instructions.source}: {key}"
        if len(key) <= MAX_KEY:
            return key
        return key[: MAX_KEY - 17] + "#" + hashlib.sha256(key.encode()).hexdigest()[:16]


def _label(field: str) -> str:
    names = {"key": _("Kennung"), "address": _("Adresse"), "place": _("Ort")}
    return names.get(field) or label_of(field)


def _split_address(texts: dict[str, str]) -> None:
    address = texts.pop("address", "")
    if address and not texts.get("street"):
        texts["street"] = address
    match = _STREET_AND_NUMBER.fullmatch(texts.get("street", ""))
    if match and not texts.get("house_number"):
        texts["street"], texts["house_number"] = match[1].rstrip(" ,"), match[2]
    match = _POSTCODE_AND_TOWN.fullmatch(
        texts.pop("place", "") or texts.get("town", "")
    )
    if match and not texts.get("postcode"):
        texts["postcode"], texts["town"] = match[1], match[2]


def _pad_postcode(record: Record) -> None:
    """Excel drops the leading zero of "01067"."""
    postcode = record.values.get("postcode", "")
    if settings.COUNTRY == "DE" and len(postcode) == 4 and postcode.isdecimal():
        record.values["postcode"] = f"0{postcode}"


def _place(record: Record, texts: Mapping[str, str]) -> None:
    latitude, longitude = texts.get("latitude", ""), texts.get("longitude", "")
    if not latitude and not longitude:
        return
    try:
        east, north = values.position(longitude, latitude)
    except BadValueError as error:
        record.problems.append(Problem(_("Position"), str(error)))
    else:
        record.values |= {"longitude": east, "latitude": north}


def _details(record: Record, texts: Mapping[str, str], raw: Mapping[str, str]) -> None:
    cleaners = {
        "phone": values.phone,
        "email": values.email,
        "website": values.web_address,
        "imprint_url": values.web_address,
    }
    for field, clean in cleaners.items():
        if field in texts:
            record.put(field, texts[field], clean)
    if "opening_hours" in texts:
        # Lines are rules there; `tidy` would join them.
        text = "\n".join(map(values.tidy, raw["opening_hours"].splitlines()))
        record.put("opening_hours", text.strip(), opening_hours)
    if "wheelchair" in texts:
        unknown = str(Wheelchair.UNKNOWN)
        record.put("wheelchair", texts["wheelchair"], values.wheelchair, empty=unknown)
    if "tags" in texts:
        record.values["tags"] = values.split_list(texts["tags"])
    if "languages" in texts:
        record.put("languages", texts["languages"], _languages, empty=[])
    if "payment" in texts:
        record.put("payment", texts["payment"], _payment, empty=[])


def _languages(text: str) -> list[str]:
    names = {code: code for code in LANGUAGES}
    for interface in ("de", "en"):
        with translation.override(interface):
            names |= {fold(language_name(code)): code for code in LANGUAGES}
    return _codes(text, names)


def _payment(text: str) -> list[str]:
    names = {fold(way.value): way for way in Payment}
    names |= {fold(str(way.label)): way for way in Payment} | _PAYMENT
    return [str(code) for code in _codes(text, names)]


def _codes(text: str, names: Mapping[str, str]) -> list[str]:
    parts = values.split_list(text.replace("/", ","))
    found = {names[fold(part)]: None for part in parts if fold(part) in names}
    unknown = [part for part in parts if fold(part) not in names]
    if unknown:
        message = _("%(value)s kennen wir nicht.")
        raise BadValueError(
            message % {"value": values.shown(", ".join(unknown))}, list(found)
        )
    return list(found)
