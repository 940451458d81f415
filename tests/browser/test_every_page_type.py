"""Every kind of page: for everybody, on every width, from our own origin alone."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from running_site import RunningSite

pytestmark = pytest.mark.browser

PAGES = {
    "front page": "/",
    "directory": "/geschaefte/",
    "directory, filtered": "/geschaefte/?q=brot&offen=jetzt",
    "directory, nothing found": "/geschaefte/?q=xyzxyz",
    "directory in English": "/en/geschaefte/",
    "business": "/geschaefte/{business}/",
    "legal page": "/impressum/",
    "easy language": "/leichte-sprache/",
    "missing page": "/gibt-es-nicht/",
    "ended sign-in link": "/anmelden/MQ/aaa-bbb/",
}
WIDTHS = [320, 768, 1280]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def business(demo_site: RunningSite, chromium: Browser) -> str:
    """The slug of a business of the demo."""
    page = chromium.new_page()
    page.goto(demo_site.url + "/geschaefte/")
    link = page.locator("[data-business-id] a[href]").first.get_attribute("href")
    page.close()
    return urlsplit(link or "").path.rstrip("/").rsplit("/", 1)[1]


class Watched:
    """A page with everything that it asked for and complained about."""

    def __init__(self, page: Page):
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _heard(self, message) -> None:
        expected = any(status in message.text for status in ("404", "410"))
        if message.type == "error" and not expected:
            self.complaints.append(message.text)

    def foreign(self, site: RunningSite) -> list[str]:
        """Requests that went elsewhere."""
        own = urlsplit(site.url).netloc
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme in {"http", "https", "ws", "wss"}
            and urlsplit(url).netloc != own
        ]


@pytest.fixture
def open_page(demo_site: RunningSite, chromium: Browser, business: str) -> Iterator:
    """Open an address of the demo in a window of its own."""
    contexts = []

    def open_it(address: str, width: int = 1280, **options) -> Watched:
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, locale="de-DE", **options
        )
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.goto(
            demo_site.url + address.format(business=business), wait_until="networkidle"
        )
        return watched

    yield open_it
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_page, name, width, scheme):
    watched = open_page(PAGES[name], width, color_scheme=scheme)
    found = Axe().run(watched.page, options={"runOnly": RULES})
    assert found.violations_count == 0, found.generate_report()
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width
    assert watched.complaints == []


@pytest.mark.parametrize("name", PAGES)
def test_every_request_goes_to_our_own_host_and_no_cookie_is_set(
    open_page, demo_site, name
):
    watched = open_page(PAGES[name])
    assert watched.requests
    assert watched.foreign(demo_site) == []
    assert watched.page.context.cookies() == []


@pytest.mark.parametrize("name", ["front page", "directory", "business", "legal page"])
def test_doubled_text_still_fits_a_small_phone(open_page, name):
    watched = open_page(PAGES[name], 640)
    watched.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= 640


@pytest.mark.parametrize("name", ["front page", "directory", "business"])
def test_everything_to_press_is_large_enough_for_a_finger(open_page, name):
    """Links that reach over their whole row with ::after are as large as the row."""
    watched = open_page(PAGES[name], 360)
    small = watched.page.evaluate(
        """() => [...document.querySelectorAll('a[href], button, input, select, summary')]
        .filter(e => e.checkVisibility() && !e.closest('p, .prose, .visually-hidden'))
        .filter(e => getComputedStyle(e).position !== 'absolute' || e.offsetWidth > 1)
        .filter(e => getComputedStyle(e, '::after').position !== 'absolute')
        .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""
    )
    assert small == []


@pytest.mark.parametrize("name", ["front page", "directory", "business", "legal page"])
def test_the_keyboard_goes_first_to_a_way_past_the_header(open_page, name):
    page = open_page(PAGES[name]).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"


def test_each_page_has_a_title_of_its_own_and_one_main_heading(open_page):
    titles = set()
    for name, address in PAGES.items():
        page = open_page(address).page
        assert page.locator("h1").count() == 1, name
        titles.add(page.title())
    assert len(titles) >= len(PAGES) - 3
