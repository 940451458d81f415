"""Runs the Debian programs that read OpenStreetMap extracts: tilemaker and osmium."""

import shutil
import subprocess
from pathlib import Path

from django.utils.translation import gettext as _


class ExtractError(Exception):
    """An unreadable extract or a missing program; the text says which."""


def program(name: str, package: str) -> str:
    """The path of a program. Raises ExtractError with how to install it."""
    found = shutil.which(name)
    if found is None:
        raise ExtractError(
            _(
                "Für OpenStreetMap-Auszüge wird das Programm %(name)s gebraucht. "
                "Installieren Sie es mit: apt install %(package)s"
            )
            % {"name": name, "package": package}
        )
    return found


def run(arguments: list[str]) -> str:
    """Run a program to its end and return what it printed. Raises ExtractError."""
    done = subprocess.run(  # noqa: S603 - the arguments are ours, no shell reads them
        arguments, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode != 0:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise ExtractError(
            _("Das Programm %(name)s ist gescheitert: %(reason)s")
            % {
                "name": Path(arguments[0]).name,
                "reason": last[0][:300] if last else done.returncode,
            }
        )
    return done.stdout


def check_extract(path: Path) -> None:
    """Refuse a file that does not begin like an OSM extract (PBF).

    A PBF file begins with the length of a block header, 4 bytes big-endian and below
    64 KiB, and that header names the type OSMHeader:
    https://wiki.openstreetmap.org/wiki/PBF_Format
    """
    with path.open("rb") as file:
        head = file.read(64)
    if len(head) < 16 or int.from_bytes(head[:4]) > 65_536 or b"OSMHeader" not in head:
        raise ExtractError(
            _("%(file)s ist kein OpenStreetMap-Auszug im PBF-Format.")
            % {"file": path.name}
        )
