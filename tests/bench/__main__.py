"""Measures what the issue of a fast site is made of, and prints it as ratios.

    make bench                    everything
    make bench ONLY="pages speed" some of: pages campaigns imports queries speed
                                  search search-http finding
    make bench ONLY=search-large  the search with 100,000 shops, which takes minutes

Each figure stands beside the limit we set ourselves. Times are compared within this one
run only, without the time that was spent waiting for a core (see clock.py); a limit
that is not kept is marked and ends the run with 1. docs/benchmarks.md explains it all.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from campaign_costs import measure_campaigns
from figures import Figures
from finding import measure_finding
from imports import measure_berlin, measure_evenness
from pages import measure_pages
from queries import measure_queries
from running_site import RunningSite, free_port
from search_by_http import measure_search_by_http
from searching import measure_large_search, measure_search
from speed import measure_speed
from town import Town

ON_NEW_SITES = {
    "pages": measure_pages,
    "campaigns": measure_campaigns,
    "imports": measure_berlin,
    "search": measure_search,
    "search-http": measure_search_by_http,
    "finding": measure_finding,
    "search-large": measure_large_search,
}
IN_THE_TOWN = {
    "imports": measure_evenness,
    "queries": measure_queries,
    "speed": measure_speed,
}
PARTS = dict.fromkeys([*ON_NEW_SITES, *IN_THE_TOWN])
ON_REQUEST = {"search-large"}


def main(wanted: list[str]) -> int:
    """Run the wanted parts; 1 when a limit was not kept."""
    usual = [name for name in PARTS if name not in ON_REQUEST]
    parts = [name for name in PARTS if name in (wanted or usual)]
    figures = Figures()
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg())
    figures.note(
        f"{os.cpu_count()} cores, load {load}, Python {sys.version.split()[0]}"
    )
    for name in parts:
        if name in ON_NEW_SITES:
            with new_site() as site:
                ON_NEW_SITES[name](site, figures)
    if any(name in IN_THE_TOWN for name in parts):
        with new_site() as site:
            town = Town(site)
            for name in parts:
                if name in IN_THE_TOWN:
                    IN_THE_TOWN[name](town, figures)
    return figures.verdict()


@contextmanager
def new_site() -> Iterator[RunningSite]:
    """A site of its own, whose folder is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        site = RunningSite(Path(folder), free_port())
        try:
            yield site
        finally:
            site.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
