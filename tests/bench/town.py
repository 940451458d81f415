"""A town that is made up: tables of businesses, and the site that has imported them."""

import csv
import random
import sys
from functools import cached_property
from pathlib import Path

from clock import Run, run
from running_site import ROOT, RunningSite

KINDS = ["Bäckerei", "Friseur", "Restaurant", "Buchhandlung", "Apotheke", "Blumen"]
WORDS = [
    "Brot",
    "Kuchen",
    "Kaffee",
    "Fahrrad",
    "Schuhe",
    "Reparatur",
    "Bücher",
    "Spiele",
    "Blumen",
    "Garten",
    "Brillen",
    "Wolle",
    "Stoffe",
    "Werkzeug",
    "Farben",
    "Lampen",
    "Möbel",
    "Tee",
    "Gewürze",
    "Käse",
    "Obst",
    "Gemüse",
    "Fisch",
    "Wein",
]
DAYS = ["Mo-Fr", "Tu-Sa", "Mo-Sa", "Tu-Su", "Mo,Tu,Th,Fr"]
COLUMNS = (
    "Name",
    "Branche",
    "Schlagwörter",
    "In einem Satz",
    "Straße",
    "Hausnummer",
    "PLZ",
    "Ort",
    "Breitengrad",
    "Längengrad",
    "Öffnungszeiten",
    "Sprachen",
    "Rollstuhl",
)
SMALL, LARGE = 500, 5_000
PREPARED = """
from home.models import FrontPage, StandardPage
from quartier.serving import static
static.collect()
page = StandardPage(title="Leer", slug="leer")
FrontPage.objects.get().add_child(instance=page)
page.save_revision().publish()
"""


def generated(file: Path, count: int) -> Path:
    """A table of made-up businesses of a town that is some kilometres wide."""
    dice = random.Random(file.stem)
    with file.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, delimiter=";")
        writer.writerow(COLUMNS)
        for number in range(count):
            kind = dice.choice(KINDS)
            words = dice.sample(WORDS, 4)
            writer.writerow(
                [
                    f"{kind} {number}",
                    kind,
                    ", ".join(words[: dice.randrange(4)]),
                    f"{words[0]} und {words[3]} seit {dice.randrange(1900, 2026)}.",
                    f"Straße {dice.randrange(300)}",
                    dice.randrange(1, 90),
                    "58999",
                    file.stem,
                    f"{51 + dice.random() / 10:.6f}",
                    f"{7 + dice.random() / 10:.6f}",
                    hours(dice),
                    dice.choice(
                        ["", "Deutsch", "Deutsch, Türkisch", "Deutsch, Arabisch"]
                    ),
                    dice.choice(["", "ja", "nein", "eingeschränkt"]),
                ]
            )
    return file


def hours(dice: random.Random) -> str:
    """Hours that few others have, as in a real town; two of five have none."""
    if dice.random() < 0.4:
        return ""
    opens, closes = dice.randrange(6, 12), dice.randrange(16, 23)
    half = dice.choice(["00", "30"])
    if dice.random() < 0.3:
        times = f"{opens:02}:{half}-12:30,14:{half}-{closes}:00"
    else:
        times = f"{opens:02}:{half}-{closes}:{dice.choice(['00', '30'])}"
    weekend = f"; Su {dice.randrange(8, 13):02}:00-15:00" if dice.random() < 0.2 else ""
    return f"{dice.choice(DAYS)} {times}{weekend}; PH off"


def imported(site: RunningSite, file: Path, directory: str) -> Run:
    """Import a file into a directory of its own and time it."""
    manage = [sys.executable, str(ROOT / "manage.py"), "import_businesses"]
    return run([*manage, str(file), "--directory", directory], site.environment)


class Town:
    """A site with a directory of 500 and one of 5,000, filled when it is needed."""

    def __init__(self, site: RunningSite) -> None:
        self.site = site

    @cached_property
    def import_of_large(self) -> Run:
        """The one import of the 5,000; 500 others and a bare page are there before."""
        self.site.manage("migrate", "--verbosity", "0")
        self.site.manage_shell(PREPARED)
        for name, count in (("kleinstadt", SMALL), ("neustadt", LARGE)):
            file = generated(self.site.data / f"{name}.csv", count)
            last = imported(self.site, file, name.capitalize())
        return last
