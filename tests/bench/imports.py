"""How long imports take: a real quarter, and whether a long one stays even."""

import csv
import random
import time
from pathlib import Path

from figures import Figures
from running_site import ROOT, RunningSite

BERLIN = ROOT.parent / "shared/data/berlin-leipziger-strasse-businesses.geojson"
KINDS = ["Bäckerei", "Friseur", "Restaurant", "Buchhandlung", "Apotheke", "Blumen"]
HOURS = ["Mo-Fr 09:00-18:00; Sa 09:00-14:00", "Tu-Su 11:30-22:00", "", "24/7"]
COLUMNS = (
    "Name",
    "Branche",
    "Straße",
    "Hausnummer",
    "PLZ",
    "Ort",
    "Breitengrad",
    "Längengrad",
    "Öffnungszeiten",
)
STEPS = 5


def measure_imports(site: RunningSite, figures: Figures) -> None:
    """Berlin's 375 shops in seconds; 5,000 made-up ones, first against last."""
    site.manage("migrate", "--verbosity", "0")
    if BERLIN.exists():
        seconds = imported(site, BERLIN, "Berlin")
        figures.add("Import of 375 businesses of Berlin", seconds, "s", 30)
    else:
        print("     Berlin's shops are not here: not measured.")
    parts = [
        imported(site, generated(site.data, step, 1000), "Neustadt")
        for step in range(STEPS)
    ]
    figures.tell("Import, first 1,000 of 5,000", parts[0], "s")
    figures.add(
        "Import, last 1,000 against the first", parts[-1] / parts[0], "times", 1.3
    )


def imported(site: RunningSite, file: Path, directory: str) -> float:
    """Seconds that the command takes."""
    start = time.monotonic()
    site.manage("import_businesses", str(file), "--directory", directory)
    return time.monotonic() - start


def generated(folder: Path, step: int, count: int) -> Path:
    """A table of made-up businesses of a town that is some kilometres wide."""
    dice = random.Random(step)
    file = folder / f"generated-{step}.csv"
    with file.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, delimiter=";")
        writer.writerow(COLUMNS)
        for number in range(count):
            kind = dice.choice(KINDS)
            writer.writerow(
                [
                    f"{kind} {step}-{number}",
                    kind,
                    f"Straße {dice.randrange(300)}",
                    dice.randrange(1, 90),
                    "58999",
                    "Neustadt",
                    f"{51 + dice.random() / 10:.6f}",
                    f"{7 + dice.random() / 10:.6f}",
                    dice.choice(HOURS),
                ]
            )
    return file
