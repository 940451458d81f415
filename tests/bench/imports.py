"""How long imports take: a real quarter, and whether a long one stays even."""

import json

from figures import Figures
from running_site import ROOT, RunningSite
from town import LARGE, Town, imported

BERLIN = ROOT.parent / "shared/data/berlin-leipziger-strasse-businesses.geojson"
PART = 1_000
PUBLISHED = """
import json
from businesses.models import BusinessPage, DirectoryPage
pages = BusinessPage.objects.child_of(DirectoryPage.objects.get(slug="neustadt"))
times = pages.order_by("pk").values_list("first_published_at", flat=True)
print(json.dumps([time.timestamp() for time in times]))
"""


def measure_berlin(site: RunningSite, figures: Figures) -> None:
    """375 real shops from OpenStreetMap, command start included."""
    figures.heading("Import of Berlin's Leipziger Straße")
    if not BERLIN.exists():
        figures.note("Berlin's shops are not here: not measured.")
        return
    site.manage("migrate", "--verbosity", "0")
    run = imported(site, BERLIN, "Berlin")
    figures.add("Import of 375 businesses", run.seconds, "s", 30)
    figures.tell("… on a core", run.processor, "s")
    figures.tell("… on this machine as busy as it was", run.wall, "s")


def measure_evenness(town: Town, figures: Figures) -> None:
    """5,000 made-up businesses in one import: does the last take longer?"""
    figures.heading("One import of 5,000 generated businesses")
    run = town.import_of_large
    published = json.loads(town.site.manage_shell(PUBLISHED).splitlines()[-1])
    assert len(published) == LARGE, len(published)
    at = [run.seconds_at(moment) for moment in published]
    first, last = at[PART - 1] - at[0], at[-1] - at[-PART]
    figures.tell("All of them", run.seconds, "s")
    figures.tell("… on this machine as busy as it was", run.wall, "s")
    figures.tell("First 1,000", first, "s")
    figures.tell("Last 1,000", last, "s")
    figures.add("Last 1,000 against the first 1,000", last / first, "times", 1.3)
    walls = (
        published[PART - 1] - published[0],
        published[-1] - published[-PART],
    )
    figures.tell("… by the clock on the wall", walls[1] / walls[0], "times")
