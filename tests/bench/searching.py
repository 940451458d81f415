"""The search, engine against engine, on the same made-up towns in the same process."""

import os
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from figures import Figures
from running_site import ROOT, RunningSite

SIZES = (1_000, 10_000)
LARGE = 100_000


def measure_search(site: RunningSite, figures: Figures) -> None:
    """What residents find, and what an answer costs with 1,000 and 10,000 shops."""
    become(site)
    from judged import tell_judged
    from versus import compare

    tell_judged(figures)
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            compare(site, size, Path(folder), figures)


def measure_large_search(site: RunningSite, figures: Figures) -> None:
    """The same with 100,000 shops; takes some minutes."""
    become(site)
    from versus import compare

    with tempfile.TemporaryDirectory() as folder:
        compare(site, LARGE, Path(folder), figures)


def become(site: RunningSite) -> None:
    """Make this process one of the site's, so that the engines can be imported."""
    os.environ.update(site.environment)
    os.environ["DJANGO_SETTINGS_MODULE"] = "quartier.settings"
    if find_spec("quartier") is None:
        sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    import django

    django.setup()
