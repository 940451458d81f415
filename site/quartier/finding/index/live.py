"""The index of this process, which follows what is published anywhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import RLock

from businesses.models.search_document import Reading, SearchClock
from quartier.finding.documents import Found
from quartier.finding.index.segment import Entry, build
from quartier.finding.index.snapshot import FoundSnapshot
from quartier.finding.kinds import kind_of
from quartier.finding.models import FoundDocument

SMALL = 1_000
"""So many documents are built anew with each change, in a tenth of a second."""

MERGED_FROM = 200
"""Changes from which on a new base of more is worth its while."""

Key = tuple[str, int]

_NOTHING_READ = Reading(None, -1)


class FoundIndex:
    """A base, and a small overlay of what has changed since.

    What the overlay's words teach about compounds is known with the next base.
    """

    def __init__(self, small: int = SMALL) -> None:
        self._small = small
        self.rebuild({})

    def rebuild(self, entries: dict[Key, Entry]) -> None:
        """Forget everything and start from these."""
        self._entries = dict(entries)
        self._base, self._changed = build(self._entries.values()), set[Key]()
        self.snapshot = FoundSnapshot(self._base, None, ())

    def apply(self, changes: dict[Key, Entry | None]) -> None:
        """Take in changes; None: gone."""
        for key, entry in changes.items():
            self._entries.pop(key, None)
            if entry:
                self._entries[key] = entry
        self._changed |= changes.keys()
        if len(self._entries) <= self._small or len(self._changed) > MERGED_FROM:
            self.rebuild(self._entries)
            return
        changed = [self._entries[key] for key in self._changed if key in self._entries]
        overlay = build(changed, self._base.lexicon) if changed else None
        self.snapshot = FoundSnapshot(self._base, overlay, self._changed)


class LiveFound:
    """Reads what has changed before it answers, one question after the other.

    The clock's row tells whether anything was published since. Another clock, or one
    that stands behind what was seen, belongs to another database: then everything is
    read anew.
    """

    def __init__(self) -> None:
        self._one_at_a_time = RLock()
        self._reading = _NOTHING_READ
        self._index = FoundIndex()

    @contextmanager
    def current(self) -> Iterator[FoundSnapshot]:
        """What can be found as of now, for several questions."""
        with self._one_at_a_time:
            self._catch_up()
            yield self._index.snapshot

    def forget(self) -> None:
        """Have everything read anew with the next question."""
        self._reading = _NOTHING_READ
        self._index.rebuild({})

    def unchanged_since(self, now: datetime) -> datetime:
        """Since when nothing has begun or ended, of what this process has read.

        Whoever keeps answers under it keeps them under the clock's number, too.
        """
        return self._index.snapshot.unchanged_since(now)

    def _catch_up(self) -> None:
        reading, seen = SearchClock.objects.newest(), self._reading
        if reading == seen:
            return
        if seen.clock == reading.clock and seen.sequence <= reading.sequence:
            changed = FoundDocument.objects.after(seen.sequence)
            if changes := {_key(row): _entry(row) for row in changed}:
                self._index.apply(changes)
        else:
            everything = FoundDocument.objects.findable().order_by()
            read = ((_key(row), _entry(row)) for row in everything.iterator(1_000))
            self._index.rebuild({key: entry for key, entry in read if entry})
        self._reading = reading


def _key(row: FoundDocument) -> Key:
    return row.source, row.object_id


def _entry(row: FoundDocument) -> Entry | None:
    """What can be found of a row; None if that is nothing."""
    kind = kind_of(row.source)
    if row.record is None or kind is None:
        return None
    return Entry(_key(row), kind, Found.of_record(row.object_id, row.record))


live_found = LiveFound()
