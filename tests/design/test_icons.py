"""Every icon that a template or a script names is in the sprite."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from wagtail.admin.icons import get_icons

ROOT = Path(__file__).resolve().parents[2]
ICONS = ROOT / "static" / "icons"
SAMPLES = json.loads((ROOT / "templates/styleguide/samples.json").read_text())


def symbols(name: str) -> set[str]:
    return set(re.findall(r'<symbol id="([^"]+)"', (ICONS / name).read_text()))


SPRITE = symbols("sprite.svg")


def template_texts() -> list[str]:
    return [path.read_text() for path in ROOT.glob("templates/**/*.html")]


def in_the_admin(text: str) -> bool:
    return "wagtailadmin" in text


def test_icons_named_in_templates_exist():
    texts = "".join(text for text in template_texts() if not in_the_admin(text))
    named = set(re.findall(r'components/icon\.html" with name="([\w-]+)"', texts))
    named |= set(re.findall(r'icon="([\w-]+)"', texts))
    named |= set(re.findall(r"icons/sprite\.svg' %}#([\w-]+)\"", texts))
    assert len(named) > 20
    assert named <= SPRITE


def test_icons_named_in_the_admin_are_wagtails():
    texts = "".join(filter(in_the_admin, template_texts()))
    named = set(re.findall(r'(?:icon|icon_name|icon name)="([\w-]+)"', texts))
    assert named
    assert named <= set(re.findall(r'id="icon-([\w-]+)"', get_icons()))


def test_scenes_named_in_templates_exist():
    named = set(
        re.findall(r"icons/scenes\.svg' %}#([\w-]+)\"", "".join(template_texts()))
    )
    assert named
    assert named <= symbols("scenes.svg")


def test_the_style_page_shows_every_icon():
    own_places = {name for name in SPRITE if name.startswith(("category-", "state-"))}
    assert set(SAMPLES["icons"]) == SPRITE - own_places


@pytest.mark.parametrize(
    "state", ["open", "closing_soon", "closed", "unknown", "by_appointment"]
)
def test_every_open_state_has_a_shape_of_its_own(state):
    drawing = (ICONS / "drawn" / f"state-{state}.svg").read_text()
    others = [
        path.read_text()
        for path in (ICONS / "drawn").glob("state-*.svg")
        if path.stem != f"state-{state}"
    ]
    assert drawing not in others


def test_every_category_of_a_new_installation_has_a_mark():
    table = tomllib.loads((ROOT / "businesses" / "categories.toml").read_text())
    for category in table["category"]:
        assert f"category-{category['slug']}" in SPRITE


def test_marks_are_drawn_in_one_colour():
    for path in (ICONS / "drawn").glob("*.svg"):
        colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', path.read_text()))
        assert colours <= {"currentColor", "none"}, path.name
