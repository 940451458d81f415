"""The basemaps this site can show: what lies in the basemap folder."""

import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from django.conf import settings
from django.urls import reverse

from quartier.geo.archives import ArchiveError, Description, describe
from quartier.geo.positions import Bounds, Position

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Credit:
    """A piece of the attribution: words, and the page they link to if any."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Basemap:
    """One archive, with what a map needs to know to draw it."""

    name: str
    path: Path
    bounds: Bounds
    min_zoom: int
    max_zoom: int
    attribution: str
    version: str

    @property
    def url(self) -> str:
        """Its address; a changed file has another one, so copies may be kept."""
        return f"{reverse('geo:basemap', args=[self.name])}?v={self.version}"

    @property
    def credits(self) -> tuple[Credit, ...]:
        """The attribution as plain words and web links, safe to put on a page."""
        reader = _CreditReader()
        reader.feed(self.attribution)
        reader.close()
        return tuple(reader.found)


class _CreditReader(HTMLParser):
    """Takes the words and the links out of an attribution, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Credit] = []
        self._url = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith(("https://", "http://")):
            self._url = href

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._url = ""

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append(Credit(data.strip(), self._url))


def version_of(stat: os.stat_result) -> str:
    """A name for the state of a file, made of its time and its size."""
    return f"{stat.st_mtime_ns:x}-{stat.st_size:x}"


def available() -> list[Basemap]:
    """All basemaps that can be shown, by name; broken files are logged and left out."""
    found = []
    for path in sorted(Path(settings.BASEMAP_ROOT).glob("[!.]*.pmtiles")):
        try:
            stat = path.stat()
            description = _description(path, version_of(stat))
        except (OSError, ArchiveError) as problem:
            logger.warning("basemap left out: %s", problem)
            continue
        found.append(
            Basemap(
                path.stem,
                path,
                description.bounds,
                description.min_zoom,
                description.max_zoom,
                description.attribution,
                version_of(stat),
            )
        )
    return found


@lru_cache(maxsize=64)
def _description(path: Path, version: str) -> Description:
    """The description of a file in one state; the version is only the cache's key."""
    return describe(path)


def covering(places: Bounds | Iterable[Position]) -> Basemap | None:
    """The basemap that shows most of the places; the smallest of equally good ones.

    None when no basemap shows any of them.
    """
    positions = [] if isinstance(places, Bounds) else list(places)

    def share(basemap: Basemap) -> float:
        if isinstance(places, Bounds):
            return places.share_within(basemap.bounds)
        inside = sum(basemap.bounds.contains(position) for position in positions)
        return inside / len(positions) if positions else 0.0

    shares = [(share(basemap), basemap) for basemap in available()]
    useful = [(seen, basemap) for seen, basemap in shares if seen > 0]
    if not useful:
        return None
    return min(useful, key=lambda pair: (-pair[0], pair[1].bounds.area, pair[1].name))[
        1
    ]
