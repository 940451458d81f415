"""What a first visit costs: compressed bytes and requests, before and after the map."""

import shutil
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from figures import Figures
from playwright.sync_api import Page, sync_playwright
from running_site import RunningSite

MAP_CODE = ("/static/js/map/", "/static/css/map", "/static/vendor/leaflet/")
MAP_CODE += ("/static/vendor/protomaps-leaflet/", "/static/vendor/supercluster/")
MAP_CODE += ("/static/vendor/pmtiles/", "/static/vendor/kdbush/")
MAP_DATA = ("/karte/grundkarte/",)
PHONE = {"width": 360, "height": 740}


@dataclass
class Visit:
    """The transfers of one page view: address to bytes on the wire."""

    sizes: dict[str, int] = field(default_factory=dict)

    def of_map(self, parts: tuple[str, ...]) -> int:
        """Bytes of everything whose path holds one of these parts."""
        return sum(
            size
            for url, size in self.sizes.items()
            if any(part in urlsplit(url).path for part in parts)
        )

    @property
    def before_map(self) -> dict[str, int]:
        """What is not the map's."""
        return {
            url: size
            for url, size in self.sizes.items()
            if not any(part in urlsplit(url).path for part in MAP_CODE + MAP_DATA)
            and "karte.json" not in url
        }


def measure_pages(site: RunningSite, figures: Figures) -> None:
    """Front page, directory and a business of the demo, on a phone with empty cache."""
    site.start("--demo")
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport=PHONE)
        page.goto(f"{site.url}/geschaefte/")
        business = page.locator("[data-business-id] a[href]").first.get_attribute(
            "href"
        )
        for name, address, limit in (
            ("Front page", "/", 130),
            ("Directory", "/geschaefte/", 140),
            ("Business page", business or "", 140),
        ):
            visit = visited(browser.new_page(viewport=PHONE), site.url + address)
            kilobytes = sum(visit.before_map.values()) / 1024
            figures.add(f"{name}, first view before the map", kilobytes, "KB", limit)
            figures.add(f"{name}, requests", len(visit.before_map), "", 20)
        wide = browser.new_page(viewport={"width": 1280, "height": 900})
        visit = visited(wide, f"{site.url}/geschaefte/", wait_for=".leaflet-container")
        figures.add(
            "Map code, after the list", visit.of_map(MAP_CODE) / 1024, "KB", 110
        )
        figures.tell("Map tiles of the first view", visit.of_map(MAP_DATA) / 1024, "KB")
        browser.close()


def visited(page: Page, url: str, wait_for: str = "") -> Visit:
    """Open a page with an empty cache and add up what came over the wire."""
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
    page.goto(url, wait_until="networkidle")
    if wait_for:
        page.wait_for_selector(wait_for)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(1500)
    page.close()
    return visit
