"""Windows onto running sites: the demo, and real towns that operators imported."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from browser.visits import EDITOR
from playwright.sync_api import Browser, Page, StorageState, expect
from running_site import RunningSite, free_port, lent_static
from small_sites import lend_database

PATIENCE = 15_000
"""Milliseconds: tests that run side by side slow each other down."""


@dataclass(frozen=True)
class Town:
    """A directory of real shops, and what residents look for there."""

    url: str
    thing: str
    part_of_name: str


@pytest.fixture(autouse=True, scope="session")
def _patience() -> None:
    expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="module")
def open_window(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """A window of its own, and with it no memory of other tests."""
    contexts = []

    def open_it(width: int = 1280, height: int = 900, **options: Any) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, locale="de-DE", **options
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        return context.new_page()

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def editor(demo_site: RunningSite, chromium: Browser) -> StorageState:
    """What a browser remembers once an editor has signed in by a link of their own."""
    context = chromium.new_context(locale="de-DE")
    page = context.new_page()
    page.goto(
        demo_site.manage("sign_in_link", EDITOR, "--create-administrator").strip()
    )
    page.get_by_role("button", name="Jetzt anmelden").click()
    page.wait_for_url("**/admin/**")
    state = context.storage_state()
    context.close()
    return state


def bring_in(site: RunningSite, shared_data: Path, title: str, name: str) -> None:
    """What an operator does to see a real town's shops on its map."""
    businesses = shared_data / f"{name}-businesses.geojson"
    site.manage("import_businesses", str(businesses), "--directory", title)
    site.manage("build_basemap", str(shared_data / "basemap" / f"{name}.pmtiles"))


@pytest.fixture(scope="session")
def leipziger_strasse(demo_site: RunningSite, shared_data: Path) -> Town:
    """Berlin's Leipziger Straße, imported beside the demo as the README shows it."""
    bring_in(demo_site, shared_data, "Leipziger Straße", "berlin-leipziger-strasse")
    return Town(f"{demo_site.url}/leipziger-strasse/", "apotheke", "pothek")


@pytest.fixture(scope="session")
def liechtenstein(
    tmp_path_factory, shared_data: Path, django_db_setup
) -> Iterator[Town]:
    """A site of another country, with nothing but its shops."""
    folder = tmp_path_factory.mktemp("liechtenstein")
    site = RunningSite(
        folder,
        free_port(),
        settings={"QUARTIER_COUNTRY": "LI"},
        static=lent_static(folder),
    )
    lend_database(site)
    site.start()
    bring_in(site, shared_data, "Liechtenstein", "liechtenstein")
    yield Town(f"{site.url}/liechtenstein/", "apotheke", "pothek")
    site.stop()
