"""A small site of its own for the maps: strict CSP, byte ranges, invented places."""

import gzip
import html
import http.server
import json
import math
import mimetypes
import os
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import mapbox_vector_tile
import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("QUARTIER_TEST_CHROMIUM", "/usr/bin/chromium")
CSP = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'"
)
CENTRE = (51.3, 7.9)

CATEGORIES = [
    ("bakery", "Bäckerei", "category-bakery", "#9c3f28"),
    ("books", "Bücher & Papier", "category-books", "#2a5573"),
    ("flowers", "Blumen & Garten", "category-flowers", "#1f5f3f"),
]
# id, name, category, state (0 unknown, 1 open, 2 closed, 3 by appointment), metres east, north
SHOPS = [
    (1, "Bäckerei Korn", 0, 1, -200, 220),
    (2, "Lindenbuch", 1, 2, 160, 200),
    (3, "Blumen am Eck", 2, 3, -180, -40),
    (4, "Papierladen", 1, 0, 120, -60),
    (5, "Backstube Nord", 0, 1, 260, -260),
    (6, "Backstube Nord Café", 0, 1, 276, -268),
    (7, "Rosenhof", 2, 2, -240, -250),
    (8, "Rosenhof Werkstatt", 2, 1, -240, -250),
]

WORDS = {
    key: text
    for words in json.loads((ROOT / "static/js/map/words.json").read_text()).values()
    for key, text in words.items()
}


def place(east: float, north: float) -> tuple[float, float]:
    """Latitude and longitude so many metres from the centre."""
    latitude = CENTRE[0] + north / 111_320
    return latitude, CENTRE[1] + east / (111_320 * math.cos(math.radians(CENTRE[0])))


def payload(shops: list[tuple[int, str, int, int, float, float]]) -> dict[str, Any]:
    """The points as the server sends them: columns, positions as differences."""
    places = [place(east, north) for *_, east, north in shops]
    columns = [
        [round(value * 1e5) for value in axis] for axis in zip(*places, strict=True)
    ]
    deltas = [
        [value - before for before, value in zip([0, *axis], axis, strict=False)]
        for axis in columns or [[], []]
    ]
    names = ("slug", "name", "icon", "colour")
    return {
        "version": "1",
        "categories": [dict(zip(names, row, strict=True)) for row in CATEGORIES],
        "ids": [shop[0] for shop in shops],
        "lat": deltas[0] if shops else [],
        "lon": deltas[1] if shops else [],
        "category": [shop[2] for shop in shops],
        "name": [shop[1] for shop in shops],
        "url": [f"/geschaefte/{shop[0]}/" for shop in shops],
        "state": [shop[3] for shop in shops],
        "total": len(shops),
    }


def tile_features(z: int, x: int, y: int) -> list[dict[str, Any]]:
    """Two crossing streets and a park around the centre, in the tile's own grid."""
    scale = 4096 * 2**z

    def grid(east: float, north: float) -> tuple[float, float]:
        latitude, longitude = place(east, north)
        mercator = math.asinh(math.tan(math.radians(latitude))) / math.pi
        return (longitude + 180) / 360 * scale - x * 4096, (
            1 - mercator
        ) / 2 * scale - y * 4096

    def line(points: list[tuple[float, float]], **tags: Any) -> dict[str, Any]:
        inside = ", ".join("{:.0f} {:.0f}".format(*grid(*point)) for point in points)
        return {"geometry": f"LINESTRING ({inside})", "properties": tags}

    park = [(-400, 80), (-60, 80), (-60, 380), (-400, 380), (-400, 80)]
    ring = ", ".join("{:.0f} {:.0f}".format(*grid(*point)) for point in park)
    main = line([(-900, 0), (900, 0)], kind="major_road", name="Lange Straße")
    side = line([(0, -900), (0, 900)], kind="minor_road", name="Kurze Straße")
    return [
        {"name": "roads", "features": [main, side]},
        {
            "name": "landuse",
            "features": [
                {"geometry": f"POLYGON (({ring}))", "properties": {"kind": "park"}}
            ],
        },
    ]


def build_archive(path: Path) -> None:
    """A PMTiles archive of one crossing, zoom 15 only."""
    z, n = 15, 2**15
    latitude, longitude = CENTRE
    column = int((longitude + 180) / 360 * n)
    row = int((1 - math.asinh(math.tan(math.radians(latitude))) / math.pi) / 2 * n)
    tiles = {}
    for x in range(column - 1, column + 2):
        for y in range(row - 1, row + 2):
            encoded = mapbox_vector_tile.encode(
                tile_features(z, x, y), default_options={"y_coord_down": True}
            )
            tiles[zxy_to_tileid(z, x, y)] = gzip.compress(encoded, mtime=0)
    with path.open("wb") as file:
        writer = Writer(file)
        for tile_id, data in sorted(tiles.items()):
            writer.write_tile(tile_id, data)
        header = {
            "tile_type": TileType.MVT,
            "tile_compression": Compression.GZIP,
            "min_zoom": z,
            "max_zoom": z,
            "min_lon_e7": 78_000_000,
            "min_lat_e7": 512_000_000,
            "max_lon_e7": 80_000_000,
            "max_lat_e7": 514_000_000,
            "center_zoom": z,
            "center_lon_e7": 79_000_000,
            "center_lat_e7": 513_000_000,
        }
        writer.finalize(header, {"attribution": "© Erfundenes Amt"})


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
            "basemap-attribution": '<a href="https://example.org/">© Erfundenes Amt</a>',
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
        """Publish a page with one map script; return its address."""
        source = f"""<!doctype html><html lang="de"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Karte</title>
<link rel="stylesheet" href="/page.css"><link rel="icon" href="data:,">
<script type="module" src="/static/js/map/{script}"></script></head>
<body><main><h1>Geschäfte</h1>{body}</main></body></html>"""
        self.pages[path] = source.encode()
        return self.url + path


PAGE_CSS = b"""
body { margin: 0; font-family: sans-serif; color: #1d2420; background: #fbf8f2 }
@media (prefers-color-scheme: dark) { body { color: #edf2ec; background: #141a17 } }
:root { --hairline: #ded5c4 }
@media (prefers-color-scheme: dark) { :root { --surface: #1d2521; --ink: #edf2ec;
  --muted: #aab5ad; --leaf: #86d3a6; --line: #67736c; --focus: #8ab4ff; --brick: #f2a992 } }
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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    quiet += ["--disable-component-update", "--disable-sync", "--no-first-run"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=quiet)
        yield browser
        browser.close()


class Watched:
    """A page and what went wrong in it: foreign requests, CSP reports, script errors."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.foreign: list[str] = []
        self.problems: list[str] = []
        page.on("request", lambda request: self.note(request.url, home))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on(
            "console",
            lambda line: (
                self.problems.append(line.text) if line.type == "error" else None
            ),
        )

    def note(self, url: str, home: str) -> None:
        """Remember a request that leaves the site."""
        if not url.startswith((home, "data:", "blob:")):
            self.foreign.append(url)


@pytest.fixture
def visit(chromium: Browser, site: FixtureSite) -> Iterator[Callable[..., Page]]:
    """Open pages; afterwards fail on any foreign request, CSP report or script error."""
    watched: list[Watched] = []

    def open_page(
        url: str, width: int = 1024, height: int = 768, **options: Any
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, **options
        )
        page = context.new_page()
        page.set_default_timeout(8000)
        watched.append(Watched(page, site.url))
        page.goto(url)
        return page

    yield open_page
    for each in watched:
        each.page.context.close()
    assert [each.foreign for each in watched if each.foreign] == []
    assert [each.problems for each in watched if each.problems] == []
