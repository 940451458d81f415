"""What an import did, counted for people and listed for a table."""

import csv
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from businesses.importing.records import Record, label_of
from businesses.importing.refusals import ImportRefusedError
from businesses.importing.values import tidy
from businesses.spreadsheets import harmless

SHOWN_LINES = 200
"""Lines that are printed; all of them are in the table of --report."""


class Outcome(StrEnum):
    """What became of an entry of the file."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    REMOVED = "removed"
    LEFT_OUT = "left_out"
    REFUSED = "refused"

    @property
    def label(self) -> Promise:
        """The outcome in words."""
        return _LABELS[self]


_LABELS: dict[Outcome, Promise] = {
    Outcome.CREATED: gettext_lazy("neu angelegt"),
    Outcome.UPDATED: gettext_lazy("geändert"),
    Outcome.UNCHANGED: gettext_lazy("unverändert"),
    Outcome.DUPLICATE: gettext_lazy("doppelt, nicht angelegt"),
    Outcome.REMOVED: gettext_lazy("von Menschen entfernt, nicht wieder angelegt"),
    Outcome.LEFT_OUT: gettext_lazy("ausgelassen"),
    Outcome.REFUSED: gettext_lazy("nicht lesbar"),
}


class Line(NamedTuple):
    """One remark: on which entry, on which field, and what."""

    kind: str
    place: str
    key: str
    name: str
    field: str
    text: str


class Report:
    """Counts and remarks of one import."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.lines: list[Line] = []
        self.outcomes: Counter[Outcome] = Counter()
        self.reasons: Counter[str] = Counter()
        self.kept_entries = 0
        self.left_alone = 0
        self.problems = 0

    def count(self, outcome: Outcome, record: Record, text: str = "") -> None:
        """Note what became of an entry, and its bad values."""
        self.outcomes[outcome] += 1
        self._line(str(outcome.label), record, "", text)
        for problem in record.problems:
            self.problems += 1
            self._line(_("Problem"), record, problem.field, problem.text)

    def leave_out(self, record: Record) -> None:
        """Note an entry that is no neighbourhood business."""
        self.reasons[record.left_out] += 1
        kind = f" ({record.kind})" if record.kind else ""
        self.count(Outcome.LEFT_OUT, record, f"{record.left_out}{kind}")

    def refuse(self, record: Record, text: str) -> None:
        """Note an entry of which nothing could be taken over."""
        self.count(Outcome.REFUSED, record, text)

    def keep(self, record: Record, fields: Sequence[str]) -> None:
        """Note fields where the file differs from what a person wrote."""
        self.kept_entries += bool(fields)
        for name in fields:
            text = _("Von Menschen geändert, bleibt so.")
            self._line(_("behalten"), record, label_of(name), text)

    def leave_alone(self, record: Record, reason: str) -> None:
        """Note an entry whose page must not be touched now."""
        self.left_alone += 1
        self._line(_("nicht angerührt"), record, "", reason)

    def _line(self, kind: str, record: Record, field: str, text: str) -> None:
        key, name = tidy(record.key), tidy(record.name)
        self.lines.append(Line(kind, record.place, key, name, field, text))

    def summary(self) -> Iterator[str]:
        """The counts as lines of a table, then the remarks that need a person."""
        rows = list(self._rows())
        wide = max(len(label) for label, _count in rows)
        yield from self.notes
        yield ""
        for label, count in rows:
            yield f"{label:<{wide}}  {count:>6}"
        remarks = [line for line in self.lines if line.kind in self._worth_printing()]
        if remarks:
            yield ""
        for line in remarks[:SHOWN_LINES]:
            where = " · ".join(
                filter(None, (line.place, line.key, line.name, line.field))
            )
            yield f"{line.kind}: {where}: {line.text}"
        if len(remarks) > SHOWN_LINES:
            yield _("… und %(count)s weitere, alle mit --report DATEI.csv.") % {
                "count": len(remarks) - SHOWN_LINES
            }

    def _rows(self) -> Iterator[tuple[str, int]]:
        for outcome in Outcome:
            yield str(outcome.label), self.outcomes[outcome]
            if outcome is Outcome.LEFT_OUT:
                for reason, count in self.reasons.most_common():
                    yield f"  {reason}", count
        yield _("Einträge mit Feldern, die Menschen geändert haben"), self.kept_entries
        yield _("Seiten, die gerade niemand anrühren darf"), self.left_alone
        yield _("Werte mit Problemen"), self.problems

    def _worth_printing(self) -> frozenset[str]:
        outcomes = (Outcome.DUPLICATE, Outcome.REMOVED, Outcome.REFUSED)
        return frozenset(
            {_("Problem"), _("behalten"), _("nicht angerührt")}
            | {str(outcome.label) for outcome in outcomes}
        )

    def write_csv(self, file: Path) -> None:
        """All lines as a table that German Excel opens and that runs no formulas."""
        head = [_("Was"), _("Wo"), _("Kennung"), _("Name"), _("Feld"), _("Bemerkung")]
        part = file.with_name(f".{file.name}.part")
        try:
            with part.open("w", encoding="utf-8-sig", newline="") as target:
                table = csv.writer(target, delimiter=";")
                table.writerow(head)
                table.writerows(
                    [harmless(cell) for cell in line] for line in self.lines
                )
            part.replace(file)
        except OSError as error:
            raise ImportRefusedError(
                _("Der Bericht „%(file)s“ lässt sich nicht schreiben.")
                % {"file": file.name}
            ) from error


def check_place_for_report(file: Path) -> None:
    """Say before an import, not after it, that its report can't be written."""
    if file.is_dir() or not os.access(file.absolute().parent, os.W_OK):
        raise ImportRefusedError(
            _("Der Bericht „%(file)s“ lässt sich nicht schreiben.")
            % {"file": file.name}
        )
