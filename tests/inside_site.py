"""Runs one snippet after another inside a site: to begin anew for each costs seconds.

Each line of standard input is a snippet as JSON; each line of standard output is what it
printed and, if it failed, why.
"""

import contextlib
import io
import json
import os
import sys
import traceback
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parents[1]


def run(source: str) -> tuple[str, str]:
    """Run a snippet with names of its own; return what it printed and its error."""
    printed, error = io.StringIO(), ""
    with contextlib.redirect_stdout(printed):
        try:
            exec(source, {"__name__": "__main__"})  # noqa: S102 - what a test says
        except Exception:
            error = traceback.format_exc()
    return printed.getvalue(), error


def main() -> None:
    """Answer until nobody asks any more."""
    sys.path[:0] = [str(ROOT / "site"), str(ROOT)]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quartier.settings")
    django.setup()
    from django.db import connections

    for line in sys.stdin:
        answer = run(json.loads(line))
        connections.close_all()
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
