"""Whoever reads Arabic finds every kind of page turned round, and fit for everybody."""

from collections.abc import Iterator
from datetime import date

import pytest
from browser.visits import Watched, axe_finds, overflow
from playwright.sync_api import Browser, Page
from running_site import RunningSite

pytestmark = pytest.mark.browser

PAGES = {
    "front page": "/",
    "directory": "/geschaefte/",
    "business": "/geschaefte/korn/",
    "campaign": "/aktionen/blumenkuebel/",
    "calendar by day": "/kalender/?sprache=ar",
    "calendar by month": f"/kalender/monat/{date.today():%Y/%-m}/",
    "calendar by place": "/kalender/orte/",
    "event": "/kalender/1/erzaehlcafe/",
    "district": "/nordhof/",
    "news": "/neuigkeiten/",
    "article": "/neuigkeiten/acht-stempel-ein-weg/",
    "results of all kinds": "/suche/?q=caf%C3%A9",
    "meeting places": "/treffpunkte/",
    "meeting place": "/treffpunkte/perspektivhaus-nordhof/",
    "partners": "/partner/",
    "organisation": "/partner/jobwerkstatt/",
    "advice": "/beratung/",
    "offer of advice": "/beratung/hilfe-bei-der-bewerbung/",
    "work": "/arbeit/",
    "offer of work": "/arbeit/schneiderin-oder-schneider/",
    "code of a request": "/meine-anfrage/",
}


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(locale="ar", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_every_kind_of_page_is_turned_round_and_fits(
    demo_site: RunningSite, page: Page, name: str
):
    watched = Watched(page)
    page.set_viewport_size({"width": 320, "height": 740})
    answer = page.goto(f"{demo_site.url}/ar{PAGES[name]}")
    assert answer is not None
    assert answer.status == 200
    root = page.locator("html")
    assert root.get_attribute("lang") == "ar"
    assert root.get_attribute("dir") == "rtl"
    assert axe_finds(page) == []
    assert overflow(page) == 0
    page.set_viewport_size({"width": 1280, "height": 900})
    assert overflow(page) == 0
    assert watched.foreign == []
    assert watched.complaints == []
