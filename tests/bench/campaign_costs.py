"""What campaigns cost: their page, the page of a tub, and all that is printed."""

import json
from pathlib import Path
from typing import Any

from figures import Figures
from pages import PHONE, chromium, visited, wait_for_pictures
from running_site import RunningSite

HERE = Path(__file__).resolve().parent
LIMITS = {"poster-a3": 3, "window-cards": 20}
"""Seconds in the worker; the other pieces are told only."""


def measure_campaigns(site: RunningSite, figures: Figures) -> None:
    """A campaign with 60 spots, 40 businesses, 5 dates and news, all with pictures."""
    figures.heading("A campaign with 60 spots and 40 businesses")
    site.start()
    made = _inside(site, "inside_campaigns.print_filled()")
    wait_for_pictures(site)
    asked = f"inside.print_queries({ {'page': made['page'], 'tub': made['tub']}!r})"
    for name, (cold, warm) in _inside(site, asked).items():
        figures.add(f"Queries of the {name}", warm, "", 16)
        figures.tell("… with all caches empty", cold, "")
    with chromium() as browser:
        for name, address, limit in (("Page", "page", 160), ("Tub", "tub", 40)):
            before = visited(browser, PHONE, site.url + made[address]).before_map
            weight = sum(before.values()) / 1024
            figures.add(f"{name}, phone: before the map", weight, "KB", limit)
            figures.tell("… requests", len(before), "")
    site.stop()
    measure_materials(site, made["pk"], figures)


def measure_materials(site: RunningSite, campaign: int, figures: Figures) -> None:
    """All pieces one after the other in one fresh process, as the worker makes them."""
    printed = _inside(site, f"inside_campaigns.print_making({campaign})")
    for kind, seconds in printed["seconds"].items():
        name = f"Worker: {kind}"
        if kind in LIMITS:
            figures.add(name, seconds, "s", LIMITS[kind])
        else:
            figures.tell(name, seconds, "s")
    figures.add("Worker: highest memory", printed["megabytes"]["worker"], "MB", 300)
    typesetter = printed["megabytes"]["typesetter"]
    figures.tell("Its typesetter: highest memory", typesetter, "MB")


def _inside(site: RunningSite, call: str) -> Any:
    """What a function prints inside the site's own process."""
    ready = f"import sys; sys.path.insert(0, {str(HERE)!r}); "
    source = f"{ready}import inside, inside_campaigns; {call}"
    return json.loads(site.manage_shell(source).splitlines()[-1])
