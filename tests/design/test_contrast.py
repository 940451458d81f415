"""Everybody can read it: contrast of the colours that stand on each other."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).resolve().parents[2] / "static" / "css" / "tokens.css"
TEXT, SIGN = 4.5, 3.0
GROUNDS = ["paper", "surface", "deep"]
TINTS = ["leaf-tint", "brick-tint", "sun-tint", "blue-tint", "plum-tint", "ochre-tint"]
HUES = ["leaf", "brick", "blue", "plum", "ochre"]
PAIRS = [
    *[
        (front, ground, TEXT)
        for front in ("ink", "muted")
        for ground in GROUNDS + TINTS
    ],
    *[(hue, ground, TEXT) for hue in HUES for ground in GROUNDS],
    *[(hue, f"{hue}-tint", TEXT) for hue in HUES],
    *[("on-colour", hue, TEXT) for hue in [*HUES, "leaf-strong"]],
    ("leaf-strong", "leaf-tint", TEXT),
    ("leaf-strong", "paper", TEXT),
    ("brick", "sun-tint", TEXT),
    ("ochre", "sun-tint", TEXT),
    ("on-sun", "sun", TEXT),
    ("on-sign", "sign", TEXT),
    ("on-sign-muted", "sign", TEXT),
    ("sun", "sign", TEXT),
    ("paper", "ink", TEXT),
    *[("line", ground, SIGN) for ground in GROUNDS],
    *[("focus", ground, SIGN) for ground in GROUNDS + TINTS],
]


def declared(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


def block(start: str) -> str:
    css = TOKENS.read_text()
    begin = css.index("{", css.index(start))
    return css[begin : css.index("}", begin)]


LIGHT = declared(block(":root {"))
DARK = declared(block(':root:not([data-theme="light"])'))
CHOSEN_DARK = declared(block(':root[data-theme="dark"]'))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_light_pairs_can_be_read(front, ground, least):
    assert contrast(LIGHT[front], LIGHT[ground]) >= least


@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_dark_pairs_can_be_read(front, ground, least):
    assert contrast(DARK[front], DARK[ground]) >= least


def test_dark_is_the_same_whether_the_system_or_the_reader_asks_for_it():
    assert DARK == CHOSEN_DARK


def test_dark_names_every_colour_that_does_not_stay():
    assert set(LIGHT) - set(DARK) == {"white"}
