"""All folders of the index that an installation has."""

import shutil
from pathlib import Path
from time import time, time_ns
from typing import NamedTuple
from uuid import UUID

from businesses.search.columns import folder
from businesses.search.columns.folder import State, UnusableError
from businesses.search.columns.segment import Segment

KEPT = 2
"""Folders that stay: a process may be about to open the one before the newest."""

LEFT_OVER_AFTER = 3_600
"""Seconds after which nobody is still writing an unfinished folder."""


class Stored(NamedTuple):
    """A segment from the disk, the last change that is in it, and its folder's name."""

    segment: Segment
    sequence: int
    name: str


class Shelf:
    """The folders below one root; names sort by the last change, then by age."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def put(self, segment: Segment, state: State) -> Path:
        """Store a segment; folders that nobody needs any more are thrown away."""
        path = self.root / f"{state.sequence:015}-{time_ns()}"
        folder.write(segment, state, path)
        self._tidy()
        return path

    def newest(
        self, clock: UUID | None, sequence: int, above: str = ""
    ) -> Stored | None:
        """The newest whole segment of this clock that is not ahead of it.

        `above` is the name of the folder that one has: only newer ones count. A folder
        that is ahead of its clock stems from a future that was undone, by a backup
        brought back for instance; it is thrown away before the clock catches up.
        """
        for path in self._paths():
            try:
                state = folder.state_of(path)
                if state.clock == clock and state.sequence > sequence:
                    shutil.rmtree(path, ignore_errors=True)
                elif state.clock == clock and path.name > above:
                    return Stored(folder.read(path), state.sequence, path.name)
            except UnusableError:
                continue
        return None

    def _paths(self) -> list[Path]:
        """Finished folders, the newest first."""
        found = self.root.glob("[0-9]*") if self.root.is_dir() else ()
        return sorted(found, reverse=True)

    def _tidy(self) -> None:
        """Keep the newest two that are of this version; throw away the rest."""
        usable = [path for path in self._paths() if _is_usable(path)]
        unwanted = set(self._paths()) - set(usable[:KEPT])
        for path in self.root.glob(".*"):
            if time() - path.stat().st_mtime > LEFT_OVER_AFTER:
                unwanted.add(path)
        for path in unwanted:
            shutil.rmtree(path, ignore_errors=True)


def _is_usable(path: Path) -> bool:
    try:
        folder.state_of(path)
    except UnusableError:
        return False
    return True
