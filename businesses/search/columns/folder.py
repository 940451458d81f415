"""A segment on disk: a folder of arrays that every process maps into its memory.

    head.json     what the arrays are and of which version; the size and the checksum
                  of every other file
    terms.txt     the vocabulary, one word in each line
    *.npy         the arrays, named after where they belong in a `Segment`

A folder is written aside and gets its name when it is complete, so no half of one is
ever seen under its name; whatever happened to it later shows when it is opened.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID
from zlib import crc32

import numpy as np
import numpy.typing as npt
from django.conf import settings

from businesses.models.search_document import DOCUMENT_VERSION
from businesses.search.analysis import ANALYZER_VERSION, Field, Terms
from businesses.search.columns.columns import Columns, Tables
from businesses.search.columns.facet_columns import ManyValues, OneValue
from businesses.search.columns.openings import DayStates, Openings
from businesses.search.columns.packed import ENCODING, ERRORS, PackedStrings
from businesses.search.columns.postings import Place, Postings
from businesses.search.columns.schedules import StoredSchedules
from businesses.search.columns.segment import Segment
from businesses.search.columns.stored_lexicon import StoredLexicon, numbers_of_parts
from businesses.search.columns.streets import Streets
from businesses.search.columns.tables import ValueTable

FORMAT = 2
"""To be raised whenever arrays change their meaning or type."""

HEAD, TERMS = "head.json", "terms.txt"

_COLUMNS = fields(Columns)

Arrays = Mapping[str, npt.NDArray[Any]]


class UnusableError(Exception):
    """A folder that is not complete, not whole, or of another version."""


class State(NamedTuple):
    """Of which clock's change a folder holds everything up to."""

    clock: UUID | None
    sequence: int


def write(segment: Segment, state: State, folder: Path) -> None:
    """Write a segment into a new folder, on the disk before it has its name."""
    aside = folder.with_name(f".{folder.name}.{os.getpid()}")
    aside.mkdir(parents=True)
    for name, array in _arrays(segment).items():
        with (aside / f"{name}.npy").open("wb") as file:
            np.save(file, array, allow_pickle=False)
    (aside / TERMS).write_bytes(segment.terms.text.encode(ENCODING, ERRORS))
    tables = vars(segment.tables).items()
    head = _versions() | {
        "clock": str(state.clock or ""),
        "sequence": state.sequence,
        "files": {
            path.name: _print_of(path.read_bytes()) for path in sorted(aside.iterdir())
        },
        "places": [[*place] for place in segment.postings.places],
        "tables": {name: table.listed() for name, table in tables},
    }
    (aside / HEAD).write_text(json.dumps(head, indent=1), encoding="utf-8")
    for path in (*aside.iterdir(), aside):
        _to_disk(path)
    aside.rename(folder)
    _to_disk(folder.parent)


def state_of(folder: Path) -> State:
    """What a folder holds, without a look at its arrays; UnusableError if nothing."""
    head = _head(folder)
    try:
        clock = UUID(head["clock"]) if head["clock"] else None
        return State(clock, int(head["sequence"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnusableError(f"{folder}: {error}") from error


def read(folder: Path) -> Segment:
    """The segment of a folder, memory-mapped; UnusableError if anything is wrong."""
    head = _head(folder)
    try:
        for name, printed in head["files"].items():
            if _print_of((folder / name).read_bytes()) != printed:
                raise UnusableError(f"{folder / name} is damaged")
        arrays = {
            path.stem: np.load(path, mmap_mode="r", allow_pickle=False).view(np.ndarray)
            for path in folder.glob("*.npy")
        }
        words = (folder / TERMS).read_bytes().decode(ENCODING, ERRORS)
        return _segment(head, arrays, Terms.from_text(words))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnusableError(f"{folder}: {error}") from error


def _head(folder: Path) -> dict[str, Any]:
    try:
        head = json.loads((folder / HEAD).read_text(encoding="utf-8"))
        wanted = _versions()
        if {name: head[name] for name in wanted} == wanted:
            return dict(head)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnusableError(f"{folder}: {error}") from error
    raise UnusableError(f"{folder} is of another version")


def _versions() -> dict[str, Any]:
    return {
        "format": FORMAT,
        "analyzer": ANALYZER_VERSION,
        "documents": DOCUMENT_VERSION,
        "region": [settings.COUNTRY, settings.LAND, settings.TIME_ZONE],
    }


def _print_of(content: bytes) -> list[int]:
    return [len(content), crc32(content)]


def _to_disk(path: Path) -> None:
    """Wait until a file, or the list of a folder's files, is safe from a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _arrays(segment: Segment) -> dict[str, npt.NDArray[Any]]:
    schedules = StoredSchedules.of(segment.openings.schedules)
    postings, openings = segment.postings, segment.openings
    ends, parts = numbers_of_parts(segment.terms, postings, segment.lexicon)
    return {
        **dict(_flat("columns", segment.columns)),
        **_packed("names", segment.names),
        "name_order": segment.name_order,
        **_packed("cards", segment.cards),
        **_packed("streets", segment.streets.names),
        "streets.numbers": segment.streets.numbers,
        "parts.ends": ends,
        "parts.numbers": parts,
        "postings.keys": postings.keys,
        "postings.ends": postings.ends,
        "postings.documents": postings.documents,
        **_packed("schedules", schedules.records),
        **{f"day.{day}.keys": found.keys for day, found in openings.days.items()},
        **{f"day.{day}.states": found.states for day, found in openings.days.items()},
        **{f"sunday.{day}": found for day, found in openings.sundays.items()},
    }


def _segment(head: dict[str, Any], arrays: Arrays, terms: Terms) -> Segment:
    tables = Tables()
    for name, values in head["tables"].items():
        setattr(tables, name, ValueTable(values))
    places = [
        Place(Field(field), is_part, first) for field, is_part, first in head["places"]
    ]
    days = {name.split(".")[1] for name in arrays if name.startswith("day.")}
    postings = Postings(
        tuple(places),
        len(terms),
        arrays["postings.keys"],
        arrays["postings.ends"],
        arrays["postings.documents"],
    )
    return Segment(
        columns=_columns(arrays),
        tables=tables,
        names=_unpacked("names", arrays),
        name_order=arrays["name_order"],
        cards=_unpacked("cards", arrays),
        streets=Streets(_unpacked("streets", arrays), arrays["streets.numbers"]),
        terms=terms,
        lexicon=StoredLexicon(
            terms, postings, arrays["parts.ends"], arrays["parts.numbers"]
        ),
        postings=postings,
        openings=Openings(
            StoredSchedules(_unpacked("schedules", arrays)),
            {
                date.fromisoformat(day): DayStates(
                    arrays[f"day.{day}.keys"], arrays[f"day.{day}.states"]
                )
                for day in sorted(days)
            },
            {
                date.fromisoformat(name.split(".")[1]): array
                for name, array in sorted(arrays.items())
                if name.startswith("sunday.")
            },
        ),
    )


def _flat(name: str, value: Any) -> Iterator[tuple[str, npt.NDArray[Any]]]:
    if is_dataclass(value):
        for field in fields(value):
            yield from _flat(f"{name}.{field.name}", getattr(value, field.name))
    else:
        yield name, value


def _columns(arrays: Arrays) -> Columns:
    return Columns(
        **{field.name: _column(f"columns.{field.name}", arrays) for field in _COLUMNS}
    )


def _column(name: str, arrays: Arrays) -> Any:
    if name in arrays:
        return arrays[name]
    kind = ManyValues if f"{name}.owners" in arrays else OneValue
    return kind(*(arrays[f"{name}.{field.name}"] for field in fields(kind)))


def _packed(name: str, strings: PackedStrings) -> dict[str, npt.NDArray[Any]]:
    return {f"{name}.text": strings.text, f"{name}.ends": strings.ends}


def _unpacked(name: str, arrays: Arrays) -> PackedStrings:
    return PackedStrings(arrays[f"{name}.text"], arrays[f"{name}.ends"])
