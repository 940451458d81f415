"""A small site of its own for the maps: strict CSP, byte ranges, invented places."""

import html
import http.server
import json
import mimetypes
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from map.invented_places import SHOPS, build_archive, payload
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from quartier.places.map_words import BY_KIND, EVERY_MAP

ROOT = Path(__file__).resolve().parents[2]
CSP = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'"
)
CREDIT = '<a href="https://example.org/">© Erfundenes Amt</a>'
WORDS = {
    key: str(text)
    for words in (*reversed(BY_KIND.values()), EVERY_MAP)
    for key, text in words.items()
}
"""Of all maps; what several call differently is called as the directory's map does."""


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers from the project's static files and from `site.pages`."""

    protocol_version = "HTTP/1.1"
    server: "FixtureSite"

    def do_GET(self) -> None:
        """Serve one path, whole or the asked bytes of it."""
        address = urlsplit(self.path)
        self.server.asked.append(address.path)
        content, kind = self.server.find(address.path, parse_qs(address.query))
        status, extra = (200, {}) if content is not None else (404, {})
        lasting = address.path.startswith("/static/")
        body = content or b""
        asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if asked and content is not None:
            first, last = int(asked[1]), min(int(asked[2]), len(body) - 1)
            extra = {"Content-Range": f"bytes {first}-{last}/{len(body)}"}
            status, body = 206, body[first : last + 1]
        self.send_response(status)
        for name, value in {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            "Content-Security-Policy": CSP,
            "Cache-Control": "max-age=600" if lasting else "no-store",
            **extra,
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""


class FixtureSite(http.server.ThreadingHTTPServer):
    """Pages and data of one test on a free port of the loopback interface."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        self.reset()

    def reset(self) -> None:
        """Forget the last test."""
        self.pages: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.tolerated: list[str] = []
        self.answers: dict[str, Callable[[dict[str, list[str]]], Any]] = {}

    def find(self, path: str, query: dict[str, list[str]]) -> tuple[bytes | None, str]:
        """Content and type of a path; None where there is nothing."""
        kind = mimetypes.guess_type(path)[0] or "text/html; charset=utf-8"
        if path in self.answers:
            return json.dumps(self.answers[path](query)).encode(), "application/json"
        if path in self.pages:
            return self.pages[path], kind
        file = ROOT / path.lstrip("/")
        if path.startswith("/static/") and file.is_file():
            return file.read_bytes(), kind
        return None, "text/plain"

    def map_attributes(self, **more: str) -> str:
        """The data attributes that every map element carries."""
        attributes = {
            "basemap-url": "/karte.pmtiles",
            "basemap-attribution": CREDIT,
            "basemap-max-zoom": "15",
            "styles-url": "/static/css/map.css",
            "protomaps-url": "/static/vendor/protomaps-leaflet/protomaps-leaflet.js",
            "sprite-url": "/static/icons/sprite.svg",
            "strings": json.dumps(WORDS, ensure_ascii=False),
            **more,
        }
        return " ".join(
            f'data-{key}="{html.escape(text)}"' for key, text in attributes.items()
        )

    def page(self, script: str, body: str, path: str = "/") -> str:
        """Publish a page with one script; return its address."""
        source = f"""<!doctype html><html lang="de"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Karte</title>
<link rel="stylesheet" href="/page.css"><link rel="icon" href="data:,">
<script type="module" src="/static/js/{script}"></script></head>
<body><main><h1>Geschäfte</h1>{body}</main></body></html>"""
        self.pages[path] = source.encode()
        return self.url + path


ROWS = "".join(
    f'<li data-business-id="{number}"><a href="/geschaefte/{number}/">{name}</a></li>'
    for number, name, *_ in SHOPS
)

PAGE_CSS = b"""
body { margin: 0; font-family: sans-serif; color: #1d2420; background: #fbf8f2 }
@media (prefers-color-scheme: dark) { body { color: #edf2ec; background: #141a17 } }
:root { --hairline: #ded5c4 }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark; --surface: #1d2521;
  --ink: #edf2ec; --muted: #aab5ad; --leaf: #86d3a6; --line: #67736c;
  --focus: #8ab4ff; --brick: #f2a992 } }
.map { position: relative; height: 480px; min-height: 480px }
.far { height: 3000px }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap }
a { color: inherit } .button { min-height: 44px }
.is-raised { outline: 2px solid }
"""


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("basemap") / "karte.pmtiles"
    build_archive(path)
    return path.read_bytes()


@pytest.fixture(scope="session")
def running_site() -> Iterator[FixtureSite]:
    site = FixtureSite()
    thread = threading.Thread(target=site.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield site
    site.shutdown()
    site.server_close()


@pytest.fixture
def site(running_site: FixtureSite, archive: bytes) -> FixtureSite:
    running_site.reset()
    running_site.pages |= {"/page.css": PAGE_CSS, "/karte.pmtiles": archive}
    running_site.answers["/punkte.json"] = lambda query: payload(SHOPS)
    return running_site


class Watched:
    """A page and what went wrong in it: foreign requests, CSP reports, errors."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.foreign: list[str] = []
        self.problems: list[str] = []
        page.on("request", lambda request: self.note(request.url, home))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", self.hear)

    def hear(self, line: ConsoleMessage) -> None:
        """Remember what the console calls an error."""
        if line.type == "error":
            self.problems.append(line.text)

    def note(self, url: str, home: str) -> None:
        """Remember a request that leaves the site."""
        if not url.startswith((home, "data:", "blob:")):
            self.foreign.append(url)


@pytest.fixture(scope="module")
def contexts(chromium: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Browser contexts by their options: tests with the same ones share a cache."""
    made: dict[str, BrowserContext] = {}

    def context_with(**options: Any) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in made:
            made[key] = chromium.new_context(**options)
        return made[key]

    yield context_with
    for context in made.values():
        context.close()


@pytest.fixture
def visit(
    contexts: Callable[..., BrowserContext], site: FixtureSite
) -> Iterator[Callable[..., Page]]:
    """Open pages; afterwards fail on any foreign request, CSP report or script error.

    With `fresh` the browser's cache is empty.
    """
    watched: list[Watched] = []

    def open_page(
        url: str,
        width: int = 1024,
        height: int = 768,
        fresh: bool = False,
        **options: Any,
    ) -> Page:
        context = contexts(viewport={"width": width, "height": height}, **options)
        page = context.new_page()
        page.set_default_timeout(8000)
        if fresh:
            page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        watched.append(Watched(page, site.url))
        page.goto(url)
        return page

    yield open_page
    for each in watched:
        each.page.close()
    assert [each.foreign for each in watched if each.foreign] == []
    problems = [problem for each in watched for problem in each.problems]
    assert [p for p in problems if not any(part in p for part in site.tolerated)] == []


@pytest.fixture
def directory(site):
    """Publish the directory's page with its list and map; return its address."""

    def publish(**attributes):
        shown = site.map_attributes(**{"points-url": "/punkte.json", **attributes})
        return site.page(
            "site.js",
            '<div id="results"><div data-points-url="/punkte.json"></div>'
            f'<ol>{ROWS}</ol></div><input type="hidden" id="box">'
            '<section class="map" data-map="directory" aria-label="Karte" '
            f"{shown}></section>",
        )

    return publish


@pytest.fixture
def opened(directory, visit):
    """The map with its signs drawn."""

    def open_it(**options):
        page = visit(directory(), **options)
        page.locator(".map").scroll_into_view_if_needed()
        page.wait_for_selector(".map-marker")
        return page

    return open_it
