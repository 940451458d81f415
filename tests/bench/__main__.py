"""Measures what the issue of a fast site is made of, and prints it as ratios.

    make bench                    everything
    make bench ONLY="pages speed" some of: pages imports speed

Each figure stands beside the limit we set ourselves. Times are compared within
this one run only; a limit that is not kept is marked and ends the run with 1.
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from figures import Figures
from imports import measure_imports
from pages import measure_pages
from running_site import RunningSite, free_port
from speed import measure_speed

PARTS = {"pages": measure_pages, "imports": measure_imports, "speed": measure_speed}


def main(wanted: list[str]) -> int:
    """Run the wanted parts, in order; 1 when a limit was not kept."""
    figures = Figures()
    for name in wanted or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            site = RunningSite(Path(folder), free_port())
            try:
                PARTS[name](site, figures)
            finally:
                site.stop()
    return figures.verdict()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
