"""Only one import at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.utils.translation import gettext as _

from businesses.importing.refusals import ImportRefusedError


@contextmanager
def only_import(folder: Path) -> Iterator[None]:
    """Hold the lock of this folder; the system lets go of it when a process dies."""
    with (folder / "import.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ImportRefusedError(
                _("Gerade läuft schon ein anderer Import.")
            ) from error
        yield
