"""What it costs to find everything: the box of every page against the directory's own."""

import json
from pathlib import Path

from figures import Figures
from running_site import RunningSite
from search_by_http import FILLED, SHOPS
from town import PREPARED, generated, imported

HERE = Path(__file__).resolve().parent
INSIDE = f"""
import sys; sys.path[:0] = [{str(HERE)!r}, {str(HERE.parent)!r}]
import inside_finding
"""


def measure_finding(site: RunningSite, figures: Figures) -> None:
    """Suggestions over 10,000 shops, 2,000 dates, 500 pages and 60 campaigns."""
    site.manage("migrate", "--verbosity", "0")
    site.manage_shell(PREPARED)
    imported(site, generated(site.data / "neustadt.csv", 1), "Neustadt")
    site.manage_shell(FILLED)
    site.manage_shell(f"{INSIDE}\ninside_finding.fill()")
    site.manage("rebuild_search_index")
    printed = site.manage_shell(
        f"{INSIDE}\ninside_finding.print_times('neustadt', {SHOPS})"
    )
    told = json.loads(printed.splitlines()[-1])
    figures.heading(f"Suggestions of all kinds, letter by letter, {SHOPS:,} shops")
    for share in ("p50", "p95"):
        own, everything = (told[share][name] for name in ("directory", "everything"))
        figures.tell(f"The directory's own: {share}", own, "ms")
        figures.tell(f"Of all kinds: {share}", everything, "ms")
        figures.add(
            f"… against the directory's own: {share}", everything / own, "times", 2
        )
    figures.tell(f"Building {told['documents']:,} documents", told["building"], "ms")
