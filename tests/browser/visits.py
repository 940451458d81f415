"""One look at a page in Chromium that gathers all that the tests ask of it."""

from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1280, 768, 320)
OF_OTHER_PIECES = (1280, 320)
"""Where other pieces of a page are shown; between them they only move."""
SMALLEST_TARGET = 24
"""CSS pixels in both directions (WCAG 2.2, 2.5.8); links in sentences are excepted."""
ZOOMED = {"width": 320, "height": 256}
"""What a window of 1280 by 1024 has left at 400 % (WCAG 2.2, 1.4.10)."""

# A link that covers a whole card by its ::after is as large as the card, a box to tick as
# large as its label.
SMALL_TARGETS = """least => [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter(e => e.checkVisibility() && !e.closest('p, .prose, .visually-hidden'))
    .filter(e => getComputedStyle(e).position !== 'absolute' || e.offsetWidth > 1)
    .map(e => {
        const after = getComputedStyle(e, '::after');
        const covers = after.content !== 'none' && after.position === 'absolute';
        return [e.outerHTML.slice(0, 90), covers
            ? {width: parseFloat(after.width), height: parseFloat(after.height)}
            : (e.closest('label') ?? e).getBoundingClientRect()];
    })
    .filter(([, box]) => box.width > 0 && (box.width < least || box.height < least))
    .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""
# As a reader does: whatever loads only once it is seen has been seen then. A window behind
# another one is not drawn, so nothing waits for that without an end.
READ_DOWN = """async () => {
    const drawn = () => new Promise(go => { requestAnimationFrame(go); setTimeout(go, 200); });
    for (let at = 0; at < document.body.scrollHeight; at += innerHeight / 2) {
        scrollTo({top: at, behavior: 'instant'});
        await drawn().then(drawn);
    }
    scrollTo({top: 0, behavior: 'instant'});
}"""
# Scripts learn of another scheme with the next frame; colours may take their time.
COLOURS_HAVE_SETTLED = """async () => {
    for (const frame of [1, 2]) await new Promise(requestAnimationFrame);
    await Promise.race([
        Promise.allSettled(document.getAnimations().map(animation => animation.finished)),
        new Promise(go => setTimeout(go, 2000))]);
}"""
# Of what stays while the page scrolls: how many pixels of the window's height it takes.
STUCK = """() => {
    scrollTo({top: 600, behavior: 'instant'});
    return [...document.querySelectorAll('body *')]
        .filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position))
        .filter(e => e.checkVisibility() && e.offsetWidth > innerWidth / 2)
        .map(e => e.getBoundingClientRect())
        .map(box => Math.min(box.bottom, innerHeight) - Math.max(box.top, 0))
        .reduce((sum, height) => sum + Math.max(height, 0), 0);
}"""


EDITOR = "webredaktion@quartier.example"
"""Who signs in to the demo in a browser; the demo's own editor keeps their link."""

CUT_OFF = "TypeError: Failed to fetch"
"""Said of what a map was still loading when somebody left the page."""


class Watched:
    """A page with everything that it asked for and complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _heard(self, message: ConsoleMessage) -> None:
        """An error. None are: that the page itself is answered with 404, 410 or 500, and
        that htmx let go of a question when a newer one replaced it (hx-sync)."""
        says_own_status = (
            message.text.startswith("Failed to load resource")
            and message.location.get("url") == self.page.url
        )
        replaced = message.text.startswith(("htmx:afterRequest", "htmx:sendAbort"))
        if message.type == "error" and not says_own_status and not replaced:
            self.complaints.append(message.text)

    @property
    def foreign(self) -> list[str]:
        """Requests that went to another host."""
        own = urlsplit(self.page.url).netloc
        return [
            url
            for url in self.requests
            if urlsplit(url).scheme in {"http", "https", "ws", "wss"}
            and urlsplit(url).netloc != own
        ]


@dataclass
class Visit:
    """What was found on one page, in windows of all widths."""

    policy: str
    title: str
    headings: int
    first_stop: str | None
    problems: list[str]
    small_targets: list[str]
    overflow: dict[str, int]
    stuck: int
    requests: list[str]
    foreign: list[str]
    complaints: list[str]
    cookies: list[Any]


def look_at(page: Page, address: str) -> Visit:
    """Open the address and find out everything; the window is for this page alone."""
    watched = Watched(page)
    answer = page.goto(address)
    assert answer
    page.keyboard.press("Tab")
    first_stop = page.evaluate("document.activeElement.getAttribute('href')")
    page.evaluate("document.activeElement.blur()")
    page.evaluate(READ_DOWN)
    page.wait_for_load_state("networkidle")
    found, small, sideways = [], [], {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if width in OF_OTHER_PIECES:
            found += [f"{width} px, {problem}" for problem in problems(page)]
        small += [
            f"{width} px: {t}" for t in page.evaluate(SMALL_TARGETS, SMALLEST_TARGET)
        ]
        sideways[f"{width} px"] = overflow(page)
    page.set_viewport_size(ZOOMED)
    sideways["400 %"] = overflow(page)
    stuck = page.evaluate(STUCK)
    sideways["doubled letters"] = doubled_overflow(page)
    return Visit(
        policy=answer.headers.get("content-security-policy", ""),
        title=page.title(),
        headings=page.locator("h1").count(),
        first_stop=first_stop,
        problems=found,
        small_targets=small,
        overflow=sideways,
        stuck=stuck,
        requests=watched.requests,
        foreign=watched.foreign,
        complaints=watched.complaints,
        cookies=page.context.cookies(),
    )


def problems(page: Page) -> list[str]:
    """What axe finds, one sentence for each element; in the dark only contrast differs."""
    return axe_finds(page) + _found(page, "dark", ["color-contrast"])


def axe_finds(page: Page) -> list[str]:
    """The same in light colours alone."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    return _found(page, "light", RULES)


def wear(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Ask for light or dark colours and wait until all of the page shows them."""
    page.emulate_media(color_scheme=scheme)
    page.evaluate(COLOURS_HAVE_SETTLED)


def _found(page: Page, scheme: Literal["light", "dark"], rules: list[str]) -> list[str]:
    wear(page, scheme)
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    broken = page.evaluate("o => axe.run(o).then(found => found.violations)", options)
    return [
        f"{scheme}: {rule['id']}: {node['html'][:120]} {node['failureSummary']}"
        for rule in broken
        for node in rule["nodes"]
    ]


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return page.evaluate(
        "Math.max(0, document.documentElement.scrollWidth - innerWidth)"
    )


def doubled_overflow(page: Page) -> int:
    """The same with letters of twice the size, in a window of twice a small phone's."""
    page.set_viewport_size({"width": 640, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    return overflow(page)
