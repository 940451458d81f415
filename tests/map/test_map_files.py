"""The map's files: light enough, complete in their words, legible in their colours."""

import re
import shutil
from pathlib import Path

import brotli
import pytest

from quartier.places.map_words import BY_KIND, EVERY_MAP
from quartier.serving.static import HashedStaticFiles

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
SCRIPTS = STATIC / "js" / "map"
HEAVIEST = 110_000
IMPORT = re.compile(r"""(?:from |import |import\()"(\.[^"]+)";?""")


def reached_from(*names: str) -> set[Path]:
    """A module and all it imports, at once or later."""
    waiting, found = [SCRIPTS / name for name in names], set()
    while waiting:
        path = waiting.pop().resolve()
        if path in found:
            continue
        found.add(path)
        if "vendor" not in path.parts:
            inside = IMPORT.findall(path.read_text())
            waiting += [path.parent / name for name in inside]
    return found


def test_the_directory_s_map_weighs_no_more_than_agreed():
    files = reached_from("directory-view.js") | {
        SCRIPTS / "start.js",
        STATIC / "css" / "map.css",
        STATIC / "vendor" / "protomaps-leaflet" / "protomaps-leaflet.js",
    }
    weights = {file.name: len(brotli.compress(file.read_bytes())) for file in files}
    assert {"leaflet.js", "supercluster.js", "directory-view.js"} <= weights.keys()
    assert sum(weights.values()) <= HEAVIEST, sorted(
        weights.items(), key=lambda item: -item[1]
    )


ENTRIES = {
    "directory": "directory-view.js",
    "place": "place-view.js",
    "position": "picker-view.js",
    "spots": "spots-view.js",
    "choice": "choice-view.js",
    "drawing": "drawing-view.js",
}


@pytest.mark.parametrize("group", ENTRIES)
def test_the_list_of_words_holds_what_a_map_says_and_nothing_else(group):
    ours = [path for path in reached_from(ENTRIES[group]) if "vendor" not in path.parts]
    source = "\n".join(path.read_text() for path in ours)
    said = set(re.findall(r'\bsay\(\s*"(\w+)"', source))
    assert said <= {key for words in (EVERY_MAP, *BY_KIND.values()) for key in words}
    for key in BY_KIND[group].keys() - EVERY_MAP.keys():
        assert f'"{key}"' in source, key


def colours(flavour: str) -> dict[str, str]:
    source = (SCRIPTS / "flavour.js").read_text()
    block = source.split(f"export const {flavour} = {{")[1].split("}")[0]
    return dict(re.findall(r'(\w+): "(#[0-9a-f]{6})"', block))


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts
    ]
    return linear[0] * 0.2126 + linear[1] * 0.7152 + linear[2] * 0.0722


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("flavour", ["LIGHT", "DARK"])
@pytest.mark.parametrize(
    ("name", "grounds"),
    [
        ("streetName", ["major", "highway", "halo", "ground"]),
        ("minorName", ["minor", "square", "halo", "ground"]),
        ("placeName", ["ground", "halo"]),
        ("townName", ["ground", "park", "halo"]),
        ("waterName", ["water"]),
        ("houseNumber", ["building"]),
    ],
)
def test_names_on_the_ground_can_be_read(flavour, name, grounds):
    shown = colours(flavour)
    for ground in grounds:
        least = 3 if name == "houseNumber" else 4.5
        assert contrast(shown[name], shown[ground]) >= least, ground


def test_imports_lead_to_hashed_files(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    storage = HashedStaticFiles(location=tmp_path, base_url="/static/")
    paths = {}
    for file in STATIC.rglob("*"):
        if file.is_file():
            name = file.relative_to(STATIC).as_posix()
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, tmp_path / name)
            paths[name] = (storage, name)
    for _name, _hashed, processed in storage.post_process(paths):
        assert not isinstance(processed, Exception), processed
    entry = Path(storage.path(storage.stored_name("js/map/start.js"))).read_text()
    later = re.search(r'import\("\./(directory-view\.[0-9a-f]+\.js)"\)', entry)
    assert later
    view = (tmp_path / "js" / "map" / later[1]).read_text()
    for name in IMPORT.findall(view):
        assert re.search(r"\.[0-9a-f]{12}\.js$", name)
        assert (tmp_path / "js" / "map" / name).exists()
