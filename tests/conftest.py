"""What all tests share."""

import os
import runpy
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import caches
from django.db import connection
from django.utils import translation
from playwright.sync_api import Browser, sync_playwright
from running_site import RunningSite, free_port, lent_static
from small_sites import lend_database

from businesses.api.limits import counts
from businesses.directory.public import forget_directories
from businesses.models.search_document import held_reading
from businesses.repeated import answers
from businesses.search.live import live_index
from quartier.finding.index.live import live_found

# Sync playwright runs an event loop in the thread that also talks to the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"
BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser"]
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real data; without it tests skip, but never in CI."""
    if not SHARED_DATA.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"CI needs the real data in {SHARED_DATA}.")
        pytest.skip("The folder of real data is not here.")
    return SHARED_DATA


@pytest.fixture(autouse=True)
def _begins_in_german(settings):
    """A test that read English pages leaves no English behind."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def _files_of_its_own(settings, tmp_path):
    """Each test has its own folders of pictures, cards and the search, and empty caches."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.SEARCH_ROOT = tmp_path / "search"
    settings.CARDS_ROOT = tmp_path / "cards"
    settings.MATERIALS_ROOT = tmp_path / "materials"
    settings.ARCHIVE_ROOT = tmp_path / "archives"
    for name in settings.CACHES:
        caches[name].clear()


@pytest.fixture(autouse=True)
def _nothing_is_kept():
    """Answers to another test's questions are none to this one's."""
    answers.forget()
    counts.forget()
    forget_directories()
    live_index.forget()
    live_found.forget()
    held_reading.drop()


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory, django_db_setup) -> Iterator[RunningSite]:
    """The demo neighbourhood, served as `make run` serves it."""
    folder = tmp_path_factory.mktemp("demo-site")
    site = RunningSite(folder, free_port(), static=lent_static(folder))
    lend_database(site)
    site.start("--demo")
    yield site
    site.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, its shell without windows before the whole browser.

    The shell draws the same pages and prepares no toolbar for each. Without either tests skip,
    but never in CI.
    """
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs Chromium.")
        pytest.skip("Chromium is not installed.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM)
        yield browser
        browser.close()


def pytest_configure(config: pytest.Config) -> None:
    """Translations are compiled before the first test, as `make run` does it."""
    if not hasattr(config, "workerinput"):
        prepare = runpy.run_path(str(ROOT / "scripts" / "prepare.py"))
        prepare["compile_translations"](Path(sys.executable).parent)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """What walks through the demo shares one process; another database gets its share.

    First, because xdist reads the groups at the end of the same hook.
    """
    for item in items:
        if item.get_closest_marker("xdist_group"):
            continue
        if "demo_site" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("demo"))
        elif item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group(item.path.parent.name))
    if connection.vendor != "sqlite":
        alike = [item for item in items if not _asks_database(item)]
        items[:] = [item for item in items if _asks_database(item)]
        config.hook.pytest_deselected(items=alike)


def _asks_database(item: pytest.Item) -> bool:
    """Whether it could end otherwise with another database behind it."""
    if item.get_closest_marker("django_db") or "db" in getattr(
        item, "fixturenames", ()
    ):
        return True
    call = getattr(item, "callspec", None)
    return call is not None and call.params.get("new_street") == "postgres"
