"""How often pages ask the database, in a small directory and in a large one."""

import json
from pathlib import Path

from figures import Figures
from town import LARGE, SMALL, Town

HERE = Path(__file__).resolve().parent
INSIDE = f"import sys; sys.path.insert(0, {str(HERE)!r}); import inside; inside."
A_BUSINESS = """
from businesses.models import BusinessPage
print(BusinessPage.objects.filter(url_path__contains="/neustadt/").first().url)
"""


def measure_queries(town: Town, figures: Figures) -> None:
    """Pages with everything around them, with caches filled, and with them empty."""
    assert town.import_of_large
    figures.heading("Database queries of a page, with header, footer and all")
    addresses = {
        f"directory of {SMALL}": "/kleinstadt/",
        f"directory of {LARGE:,}": "/neustadt/",
        "search and filters": "/neustadt/?q=baeckerei&offen=jetzt&kategorie=bakery",
        "map points": "/neustadt/karte.json",
        "business": town.site.manage_shell(A_BUSINESS).split()[-1],
        "front page": "/",
    }
    limits = dict.fromkeys(addresses, 15) | {"business": 12}
    for name, (cold, warm) in inside(town, f"print_queries({addresses!r})").items():
        figures.add(name.capitalize(), warm, "", limits[name])
        figures.tell("… with all caches empty", cold, "")


def inside(town: Town, call: str):
    """What a function of `inside` prints."""
    return json.loads(town.site.manage_shell(INSIDE + call).splitlines()[-1])
