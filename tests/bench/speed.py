"""Server time of the directory at 5,000 businesses, against a bare page of the site."""

import statistics
import time
import urllib.request

from figures import Figures
from imports import generated, imported
from running_site import RunningSite

ROUNDS = 120
BARE_PAGE = """
from home.models import FrontPage, StandardPage
page = StandardPage(title="Leer", slug="leer")
FrontPage.objects.get().add_child(instance=page)
page.save_revision().publish()
"""


def measure_speed(site: RunningSite, figures: Figures) -> None:
    """Median of many requests, both pages in turn, one connection."""
    site.manage("migrate", "--verbosity", "0")
    for step in range(5):
        imported(site, generated(site.data, step, 1000), "Neustadt")
    site.manage("shell", "--no-imports", "--command", BARE_PAGE)
    site.start()
    addresses = {
        "bare": "/leer/",
        "directory": "/neustadt/",
        "search": "/neustadt/?q=baeckerei&offen=jetzt",
        "points": "/neustadt/karte.json",
    }
    times: dict[str, list[float]] = {name: [] for name in addresses}
    for turn in range(ROUNDS + 10):
        for name, address in addresses.items():
            seconds = fetched(site.url + address)
            if turn >= 10:
                times[name].append(seconds * 1000)
    middle = {name: statistics.median(values) for name, values in times.items()}
    figures.tell("Bare page, median", middle["bare"], "ms")
    for name in ("directory", "search", "points"):
        ratio = middle[name] / middle["bare"]
        figures.add(f"5,000 businesses: {name} against a bare page", ratio, "times", 4)


def fetched(url: str) -> float:
    """Seconds until the whole answer is there."""
    start = time.perf_counter()
    with urllib.request.urlopen(url, timeout=60) as answer:
        answer.read()
    return time.perf_counter() - start
