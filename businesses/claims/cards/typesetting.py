"""From data to a PDF that screen readers can read (PDF/UA-1), through typst.

Everything that people wrote goes in as data, never as markup: see `print.typ`.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).parent
TEMPLATE = HERE / "print.typ"
TYPESETTER = HERE / "typesetter.py"
LONGEST_SECONDS = 300


class TypesettingError(Exception):
    """The template could not be set; the message is typst's."""


def pdf(data: dict[str, Any]) -> bytes:
    """The cards or letters."""
    return typeset(data, TEMPLATE)


def typeset(
    data: dict[str, Any], template: Path, form: Literal["pdf", "png"] = "pdf"
) -> bytes:
    """The document, or its only page as a picture with a pixel for each point.

    Set by a process of its own, so that a worker's memory stays as it was.
    """
    done = subprocess.run(  # noqa: S603 - the arguments are ours, no shell reads them
        # -P: the folder of the typesetter is none to import from
        [sys.executable, "-P", str(TYPESETTER), str(template), form],
        input=json.dumps(data).encode(),
        capture_output=True,
        timeout=LONGEST_SECONDS,
        check=False,
    )
    if done.returncode:
        raise TypesettingError(done.stderr.decode(errors="replace"))
    return done.stdout
