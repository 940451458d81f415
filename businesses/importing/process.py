"""An import from the file to the report."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from businesses.importing import target
from businesses.importing.lock import only_import
from businesses.importing.matching import Neighbourhood
from businesses.importing.memory import Memory, candidate_of
from businesses.importing.records import Record
from businesses.importing.report import Outcome, Report
from businesses.importing.sources.reading import Content, read_file
from businesses.importing.strays import drop_strays
from businesses.importing.writing import Writer

BATCH = 25
"""Entries per transaction: on SQLite nobody else can write while one runs."""

Progress = Callable[[Sequence[Record]], Iterable[Record]]


@dataclass(frozen=True)
class Options:
    """What the operator asked for."""

    file: Path
    dry_run: bool = False
    directory: str = ""
    district: str = ""
    draft: bool = False
    mapping: Path | None = None
    by: Sequence[str] = ()
    max_mb: int = 50
    restore: bool = False


def import_businesses(options: Options, progress: Progress = iter) -> Report:
    """Bring a file's businesses into a directory; ImportRefusedError if that can't be.

    What is committed stays when the process is killed; started again it goes on from
    there and ends as if nothing had happened.
    """
    if options.dry_run:
        return _import(options, progress)
    with only_import(settings.QUARTIER_DATA):
        return _import(options, progress)


def _import(options: Options, progress: Progress) -> Report:
    content = read_file(options.file, options.max_mb, options.mapping, options.by)
    drop_strays(content.records)
    directory = target.find_directory(options.directory)
    _set_districts(content.records, options)
    if not directory.pk and not options.dry_run:
        with transaction.atomic():
            target.put_up(directory)
    report = Report()
    report.notes = _notes(options, content, directory.title)
    memory = Memory(directory, content.source)
    if options.restore:
        memory.gone.clear()
    wanted = list(_sorted_out(content.records, memory, report))
    writer = Writer(
        directory, memory, report, draft=options.draft, dry_run=options.dry_run
    )
    waiting = iter(progress(wanted))
    while batch := list(islice(waiting, BATCH)):
        writer.write(batch)
    return report


def _notes(options: Options, content: Content, directory: str) -> list[str]:
    notes = [f"{options.file.name}: {content.note} → {directory}"]
    if options.dry_run:
        notes.append(_("Probelauf: Es wurde nichts geschrieben."))
    return notes


def _set_districts(records: Sequence[Record], options: Options) -> None:
    """The district that was asked for, else the one whose outline holds the place."""
    if options.district:
        district = target.find_district(options.district)
        if not district.pk and not options.dry_run:
            district.save()
        for record in records:
            if district.pk:
                record.values.setdefault("district", district.pk)
        return
    outlines = target.outlines_of_districts()
    for record in records:
        if record.position and "district" not in record.values:
            for key, outline in outlines.items():
                if outline.contains(record.position):
                    record.values["district"] = key
                    break


def _sorted_out(
    records: Sequence[Record], memory: Memory, report: Report
) -> Iterable[Record]:
    """The records to write, in the order of the file; the others are reported.

    Of two records for one business the one that has a page is kept, else the fuller
    one: so an import that was killed and run again chooses as the first one did.
    """
    readable = _with_own_key(records, report)
    there = Neighbourhood()
    for candidate in memory.candidates:
        there.add(candidate)
    new = [record for record in readable if record.key not in memory.pages]
    refused: dict[str, str] = {}
    for record in sorted(new, key=lambda one: one.key in memory.gone, reverse=True):
        if record.key in memory.gone:
            there.add(candidate_of(record))
    for record in sorted(new, key=lambda one: one.richness, reverse=True):
        if record.key in memory.gone:
            continue
        twin = there.find(candidate_of(record))
        if twin:
            refused[record.key] = twin.name
        else:
            there.add(candidate_of(record))
    for record in readable:
        if record.key in refused:
            text = _("Gibt es schon als „%(name)s“.") % {"name": refused[record.key]}
            report.count(Outcome.DUPLICATE, record, text)
        elif record.key in memory.gone:
            report.count(Outcome.REMOVED, record)
        else:
            yield record


def _with_own_key(records: Sequence[Record], report: Report) -> list[Record]:
    """Records that are to be imported and whose key no earlier one has."""
    found: dict[str, Record] = {}
    for record in records:
        if record.left_out:
            report.leave_out(record)
        elif not record.key:
            report.count(Outcome.REFUSED, record)
        elif record.key in found:
            text = _("Die Kennung steht schon bei „%(name)s“ (%(place)s).")
            first = found[record.key]
            names = {"name": first.name, "place": first.place}
            report.count(Outcome.DUPLICATE, record, text % names)
        else:
            found[record.key] = record
    return list(found.values())
