"""An import that ends early, and the one that goes on."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest
from django.core.management import CommandError, call_command
from running_site import ROOT, RunningSite, free_port, lent_static
from small_sites import lend_database
from wagtail.signals import page_published

from businesses.importing import process
from businesses.importing.lock import only_import
from businesses.models import BusinessPage

SHOPS = [
    {"name": f"{name} {number}", "shop": "bakery", "phone": f"+49 2331 10{number:03}"}
    for number, name in enumerate(["Alpha", "Beta", "Gamma", "Delta"] * 5)
]


class KilledError(BaseException):
    """What no code of the import expects."""


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(3))
def test_an_import_that_dies_at_any_shop_and_runs_again_ends_the_same(
    osm_file, bring_in, state, monkeypatch, seed
):
    monkeypatch.setattr(process, "BATCH", 4)
    file = osm_file(*SHOPS)
    dies_at = random.Random(seed).randrange(len(SHOPS))
    published = []

    def die(**kwargs) -> None:
        published.append(kwargs)
        if len(published) > dies_at:
            raise KilledError

    page_published.connect(die, sender=BusinessPage)
    try:
        with pytest.raises(KilledError):
            bring_in(file)
    finally:
        page_published.disconnect(die, sender=BusinessPage)
    assert BusinessPage.objects.count() == dies_at // 4 * 4
    bring_in(file)
    resumed = state()
    BusinessPage.objects.all().delete()
    bring_in(file, "--restore")
    assert state() == resumed


@pytest.fixture
def migrated_site(db, tmp_path) -> RunningSite:
    """A data folder of its own, with a copy of the tests' empty database."""
    static = lent_static(tmp_path)
    site = RunningSite(tmp_path / "site", free_port(), static=static)
    site.data.mkdir()
    lend_database(site)
    return site


def test_a_killed_process_leaves_whole_batches_and_no_lock(migrated_site, osm_file):
    site = migrated_site
    file = osm_file(*SHOPS * 4)
    words = [sys.executable, str(ROOT / "manage.py"), "import_businesses", str(file)]
    running = subprocess.Popen(words, env=site.environment)
    until = time.monotonic() + 120
    while _count(site) < 25 and time.monotonic() < until:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.wait()
    half = _count(site)
    assert 0 < half < 80
    assert half % 25 == 0
    printed = site.manage("import_businesses", str(file))
    assert f"unverändert                                           {half:>3}" in printed
    assert _count(site) == 80


def _count(site: RunningSite) -> int:
    with closing(sqlite3.connect(site.data / "quartier.sqlite3")) as database:
        query = "select count(*) from businesses_businesspage"
        return database.execute(query).fetchone()[0]


@pytest.mark.django_db
def test_two_imports_at_once_are_refused(traps, settings):
    with only_import(settings.QUARTIER_DATA), pytest.raises(CommandError) as refusal:
        call_command("import_businesses", str(traps))
    assert str(refusal.value) == "Gerade läuft schon ein anderer Import."
