"""What the tests of imports share."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command

from businesses.models import BusinessPage, DirectoryPage

FIXTURES = Path(__file__).with_name("fixtures")


@pytest.fixture(autouse=True)
def _own_lock(settings, tmp_path):
    settings.QUARTIER_DATA = tmp_path


@pytest.fixture
def traps() -> Path:
    """A file with everything that files get wrong."""
    return FIXTURES / "traps.geojson"


@pytest.fixture
def bring_in() -> Callable[..., str]:
    """Runs the command; says what it printed."""

    def run(file: Path, *words: str) -> str:
        out = io.StringIO()
        call_command("import_businesses", str(file), *words, stdout=out)
        return out.getvalue()

    return run


@pytest.fixture
def osm_file(tmp_path) -> Callable[..., Path]:
    """Writes shops as OpenStreetMap has them: dictionaries of tags, in a row."""

    def write(*shops: dict) -> Path:
        features = [
            {
                "type": "Feature",
                "id": tags.pop("id", f"node/{number}"),
                "geometry": {
                    "type": "Point",
                    "coordinates": tags.pop("at", [7.9 + number / 100, 51.3]),
                },
                "properties": tags,
            }
            for number, tags in enumerate(map(dict, shops), 1)
        ]
        file = tmp_path / "shops.geojson"
        collection = {"type": "FeatureCollection", "features": features}
        file.write_text(json.dumps(collection), encoding="utf-8")
        return file

    return write


@pytest.fixture
def table_file(tmp_path) -> Callable[..., Path]:
    """Writes lines as a table, in an encoding."""

    def write(*lines: str, encoding: str = "utf-8") -> Path:
        file = tmp_path / "shops.csv"
        file.write_bytes(("\r\n".join(lines) + "\r\n").encode(encoding))
        return file

    return write


@pytest.fixture
def shop() -> Callable[[str], BusinessPage]:
    """The page with this title."""
    return lambda title: BusinessPage.objects.get(title=title)


@pytest.fixture
def state() -> Callable[[], list]:
    """Everything that two equal imports leave equal."""

    def read() -> list:
        return [
            (
                page.url_path,
                page.title,
                page.live,
                page.has_unpublished_changes,
                page.source_key,
                page.imported,
                sorted(page.tags.names()),
                page.revisions.count(),
                page.get_parent().specific.title,
            )
            for page in BusinessPage.objects.order_by("path")
        ] + [DirectoryPage.objects.count()]

    return read
