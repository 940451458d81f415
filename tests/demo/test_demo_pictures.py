"""The demo's pictures are there, light, described, and drawn the same each time."""

import json
from pathlib import Path

import pytest
from PIL import Image

from demo.illustrations.fronts import draw_front
from demo.illustrations.outside import THINGS
from demo.illustrations.scenes import draw_scene

DEMO = Path(__file__).resolve().parents[2] / "demo"
NOTES = {note["file"]: note for note in json.loads((DEMO / "images.json").read_text())}
DRAWN = DEMO / "illustrations"
FRONTS = json.loads((DRAWN / "fronts.json").read_text("utf-8"))
SCENES = json.loads((DRAWN / "scenes.json").read_text("utf-8"))


def shops():
    for file in (DEMO / "businesses").glob("*.json"):
        yield from json.loads(file.read_text("utf-8"))


def pictures_of(blocks):
    return [block["value"]["image"] for block in blocks if block["type"] == "image"]


def test_files_and_catalogue_name_the_same_pictures():
    assert {file.name for file in (DEMO / "images").iterdir()} == set(NOTES)


def test_there_are_many_different_ones():
    assert sum(name.startswith("front-") for name in NOTES) >= 60
    assert sum(name.startswith("scene-") for name in NOTES) >= 20
    assert sum(name.startswith("extra-") for name in NOTES) >= 6
    looks = {
        (spec["building"], spec["wall"], spec["wood"], spec["mood"], spec["camera"])
        for spec in FRONTS.values()
    }
    assert len(looks) > len(FRONTS) * 0.9


@pytest.mark.parametrize("note", NOTES.values(), ids=list(NOTES))
def test_a_picture_is_light_and_described(note):
    file = DEMO / "images" / note["file"]
    hero = note["file"].startswith("hero")
    assert file.stat().st_size <= (110_000 if hero else 45_000)
    with Image.open(file) as picture:
        assert picture.format == "WEBP"
        assert picture.size == (note["width"], note["height"])
        assert hero or picture.size == (1200, 800)
    assert 30 <= len(note["alt"]) <= 160
    assert note["alt"].endswith(".")
    assert (note["credit"], note["licence"]) == ("Quartier-Demo", "CC0")


def test_no_two_are_described_alike():
    assert len({note["alt"] for note in NOTES.values()}) == len(NOTES)


def test_every_picture_a_shop_shows_exists():
    for shop in shops():
        shown = [*shop["gallery"], *pictures_of(shop["description"])]
        assert set(shown) <= set(NOTES), shop["key"]
        assert not shop["logo"] or shop["logo"] in NOTES


def test_every_drawing_of_a_shop_front_belongs_to_a_shop():
    assert set(FRONTS) <= {shop["key"] for shop in shops()}


def test_the_same_key_draws_the_same_picture():
    assert draw_front("korn", FRONTS["korn"]) == draw_front("korn", FRONTS["korn"])
    name, spec = next(iter(SCENES.items()))
    assert draw_scene(name, spec) == draw_scene(name, spec)


def test_another_key_draws_another_picture():
    assert draw_front("korn", FRONTS["korn"]) != draw_front("kern", FRONTS["korn"])


def test_everything_put_outside_a_shop_can_be_drawn():
    for key, spec in FRONTS.items():
        for words in spec.get("outside", []):
            assert words.partition("@")[0].lstrip("+") in THINGS, key
