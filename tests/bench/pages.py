"""What a first visit costs: compressed bytes and requests, before and after the map."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from figures import Figures
from playwright.sync_api import Browser, Page, sync_playwright
from running_site import RunningSite

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")
MAP_CODE = ("/static/js/map/", "/static/css/map", "/static/vendor/")
MAP_DATA = ("/karte/grundkarte/", "/karte.json", "/orte.json")
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
LONGEST_PREPARATION_SECONDS = 1200
# The front page shows its longest list whatever the time of day: six shops with
# pictures never close. A business page has the most pictures that the demo has.
FILL_THE_PAGES = """
from businesses.models import BusinessPage
from django.db.models import Count
pages = BusinessPage.objects.live().exclude(logo=None)
for page in pages[:6]:
    page.opening_hours = "24/7"
    page.save_revision().publish()
print(pages.annotate(pictures=Count("gallery")).order_by("-pictures")[0].url)
"""
TASKS_LEFT = """
from django_tasks_db.models import DBTaskResult
print(DBTaskResult.objects.filter(status__in=["READY", "RUNNING"]).count())
"""


@dataclass
class Visit:
    """The transfers of one page view: address to bytes on the wire, with headers."""

    sizes: dict[str, int] = field(default_factory=dict)

    def of(self, parts: tuple[str, ...]) -> dict[str, int]:
        """Everything whose path holds one of these parts."""
        return {
            url: size
            for url, size in self.sizes.items()
            if any(part in urlsplit(url).path for part in parts)
        }

    @property
    def before_map(self) -> dict[str, int]:
        """What is not the map's."""
        of_map = self.of(MAP_CODE + MAP_DATA)
        return {url: self.sizes[url] for url in self.sizes.keys() - of_map.keys()}


def measure_pages(site: RunningSite, figures: Figures) -> None:
    """Front page, directory and a business of the demo, with an empty cache."""
    figures.heading("First visit, demo neighbourhood, all pictures drawn")
    site.start("--demo")
    business = site.manage_shell(FILL_THE_PAGES).split()[-1]
    wait_for_pictures(site)
    pages = (
        ("Front page", "/", 130),
        ("Directory", "/geschaefte/", 140),
        ("Business page", urlsplit(business).path, 140),
    )
    with chromium() as browser:
        for name, path, limit in pages:
            for device, size in (("phone", PHONE), ("desk", DESK)):
                visit = visited(browser, size, site.url + path)
                before = visit.before_map
                figures.add(
                    f"{name}, {device}: before the map",
                    sum(before.values()) / 1024,
                    "KB",
                    limit,
                )
                figures.add(f"{name}, {device}: requests", len(before), "", 20)
        measure_map(browser, f"{site.url}/geschaefte/", figures)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; its shell without windows asks for the same bytes."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


def measure_map(browser: Browser, url: str, figures: Figures) -> None:
    """What the map adds on a wide screen, where it opens by itself after the list."""
    visit = visited(browser, DESK, url, wait_for=".leaflet-container canvas")
    code = visit.of(MAP_CODE)
    figures.add("Map code, after the list", sum(code.values()) / 1024, "KB", 110)
    figures.tell("Map code, files", len(code), "")
    ground = sum(visit.of(MAP_DATA).values()) / 1024
    figures.tell("Map tiles and points of the first view", ground, "KB")


def wait_for_pictures(site: RunningSite) -> None:
    """Until the worker has done all that loading the demo left to it."""
    until = time.monotonic() + LONGEST_PREPARATION_SECONDS
    while site.manage_shell(TASKS_LEFT).split()[-1] != "0":
        assert time.monotonic() < until, site.log
        time.sleep(5)


def visited(
    browser: Browser, size: dict[str, int], url: str, wait_for: str = ""
) -> Visit:
    """Open a page with an empty cache and add up what came over the wire."""
    page = browser.new_page(viewport=size)
    visit = listening(page)
    page.goto(url, wait_until="networkidle")
    if wait_for:
        page.wait_for_selector(wait_for)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(2000)
    page.close()
    return visit


def listening(page: Page) -> Visit:
    """A visit that fills itself with what the page will load."""
    visit = Visit()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    urls: dict[str, str] = {}
    session.on(
        "Network.requestWillBeSent",
        lambda event: urls.setdefault(event["requestId"], event["request"]["url"]),
    )

    def finished(event: dict) -> None:
        url = urls.get(event["requestId"], "")
        if url.startswith("http"):
            size = visit.sizes.get(url, 0)
            visit.sizes[url] = size + int(event["encodedDataLength"])

    session.on("Network.loadingFinished", finished)
    return visit
