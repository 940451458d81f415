"""Businesses as OpenStreetMap has them: GeoJSON with verbatim tags.

Read are exports of Overpass Turbo, osmium and QGIS: the object's id in "id" or "@id"
as "node/123", the tags in "properties".
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

from django.conf import settings
from django.utils.translation import gettext as _
from shapely.errors import GEOSException
from shapely.geometry import shape

from businesses.choices import LANGUAGES, ConfirmedBy, Wheelchair
from businesses.importing import kinds, values
from businesses.importing.opening import opening_hours
from businesses.importing.records import Problem, Record
from businesses.importing.refusals import BadValueError
from businesses.importing.social import put_social_links

_OBJECT = re.compile(r"(node|way|relation)/[1-9][0-9]{0,18}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# Either family of keys is in use for each of these.
_PHONE = ("phone", "contact:phone", "mobile", "contact:mobile")
_EMAIL = ("email", "contact:email")
_WEBSITE = ("website", "contact:website", "url")
_NOTE = ("wheelchair:description:de", "wheelchair:description")
_CLAIM = ("description:de", "description")
_READ = frozenset(
    {
        *("name", "addr:street", "addr:housenumber", "addr:postcode", "addr:city"),
        *(*_PHONE, *_EMAIL, *_WEBSITE, *_NOTE, *_CLAIM, "opening_hours"),
    }
)


def osm_records(
    features: Iterable[Any], by_osm_tag: dict[str, int]
) -> Iterator[Record]:
    """A record of each feature; `by_osm_tag` has the categories' keys."""
    for number, feature in enumerate(features, 1):
        record = Record(place=_("Objekt %(number)s") % {"number": number})
        if isinstance(feature, dict) and isinstance(feature.get("properties"), dict):
            _read(record, feature, by_osm_tag)
        else:
            record.problems.append(
                Problem(
                    _("Objekt"), _("Das ist kein GeoJSON-Objekt mit Eigenschaften.")
                )
            )
        yield record


def _read(record: Record, feature: dict, by_osm_tag: dict[str, int]) -> None:
    raw = {
        str(key): str(value)
        for key, value in feature["properties"].items()
        if isinstance(value, str | int | float)
    }
    tags = {key: values.tidy(text) for key, text in raw.items()}
    record.key = _object_id(feature.get("id")) or _object_id(raw.get("@id"))
    record.name = _name(tags)
    if not record.key:
        record.problems.append(
            Problem(_("Kennung"), _("Die Kennung fehlt, etwa node/123."))
        )
    if not record.name:
        record.left_out = _("Ohne Namen")
    record.left_out = record.left_out or kinds.reason_to_leave_out(tags)
    category = kinds.category_of(tags, by_osm_tag)
    if category is None:
        record.left_out = record.left_out or _("Keine passende Branche")
    if record.left_out:
        record.kind = kinds.kind_of(tags)
        return
    _suspect(record, raw)
    record.values |= {"title": record.name, "category": category}
    _place(record, tags, feature.get("geometry"))
    _contact(record, tags)
    _facts(record, tags)


def _object_id(value: object) -> str:
    return value if isinstance(value, str) and _OBJECT.fullmatch(value) else ""


def _name(tags: kinds.Tags) -> str:
    """The name that hangs over the door; another script's only if there's no other."""
    name = tags.get("name", "")
    if name and not _LATIN.search(name):
        return (
            tags.get("name:de") or tags.get("int_name") or tags.get("name:en") or name
        )
    return name


def _suspect(record: Record, raw: dict[str, str]) -> None:
    for key in _READ.intersection(raw):
        text = raw[key]
        if values.has_hidden_marks(text):
            message = _("Unsichtbare Zeichen wurden entfernt.")
            record.problems.append(Problem(key, message))
        if values.looks_misread(text):
            message = _("%(value)s hat eine falsche Zeichenkodierung.")
            record.problems.append(
                Problem(key, message % {"value": values.shown(text)})
            )


def _place(record: Record, tags: kinds.Tags, geometry: object) -> None:
    record.values |= {
        "street": tags.get("addr:street") or tags.get("addr:place", ""),
        "house_number": tags.get("addr:housenumber", ""),
        "postcode": tags.get("addr:postcode", ""),
        "town": tags.get("addr:city", ""),
    }
    try:
        longitude, latitude = values.position(*_point(geometry))
    except BadValueError as error:
        record.problems.append(Problem(_("Position"), str(error)))
    else:
        record.values |= {"longitude": longitude, "latitude": latitude}


def _point(geometry: object) -> tuple[object, object]:
    """Where the object is; a point inside for areas and lines."""
    try:
        if isinstance(geometry, dict) and geometry.get("type") == "Point":
            longitude, latitude = geometry["coordinates"][:2]
            return longitude, latitude
        inside = shape(cast(dict, geometry)).representative_point()
    except (
        AttributeError,
        GEOSException,
        IndexError,
        KeyError,
        TypeError,
        ValueError,
    ) as error:
        raise BadValueError(_("Die Position fehlt oder ist kaputt.")) from error
    if inside.is_empty:
        raise BadValueError(_("Die Position fehlt oder ist kaputt."))
    return inside.x, inside.y


def _contact(record: Record, tags: dict[str, str]) -> None:
    country = tags.get("addr:country", "")
    home = country if _COUNTRY.fullmatch(country) else None
    numbers = "; ".join(tags[key] for key in _PHONE if tags.get(key))
    record.put("phone", numbers, lambda text: values.phone(text, home))
    record.put("email", _first(tags, _EMAIL), values.email)
    record.put("website", _first(tags, _WEBSITE), values.web_address)
    put_social_links(record, tags)


def _facts(record: Record, tags: kinds.Tags) -> None:
    record.values |= {
        "claim": _claim(tags),
        "tags": kinds.words_of(tags),
        "payment": kinds.payment_of(tags, settings.COUNTRY),
        "languages": kinds.languages_of(tags, LANGUAGES),
        "wheelchair_note": _first(tags, _NOTE),
    }
    record.put(
        "wheelchair",
        tags.get("wheelchair", ""),
        values.wheelchair,
        empty=str(Wheelchair.UNKNOWN),
    )
    record.put("opening_hours", tags.get("opening_hours", ""), opening_hours)
    if tags.get("check_date"):
        record.put("last_confirmed_at", tags["check_date"], values.past_day)
        if record.values.get("last_confirmed_at"):
            record.values["last_confirmed_by"] = str(ConfirmedBy.SOURCE)


def _claim(tags: kinds.Tags) -> str:
    """What the business is in a German sentence."""
    plain = tags.get("description", "")
    return tags.get("description:de") or ("" if kinds.is_english(plain) else plain)


def _first(tags: kinds.Tags, keys: tuple[str, ...]) -> str:
    return next((tags[key] for key in keys if tags.get(key)), "")
