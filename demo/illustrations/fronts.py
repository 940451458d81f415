"""Puts one shop's picture together from its description in fronts.json."""

from typing import Any

from demo.illustrations import (
    goods_care,
    goods_culture,
    goods_food,
    goods_home,
    goods_play,
    goods_table,
    goods_tech,
    goods_wear,
    goods_wheels,
)
from demo.illustrations.buildings import Site, build
from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.houses import ROOFS
from demo.illustrations.outside import THINGS
from demo.illustrations.palette import BRICK, NAMES, PAPER
from demo.illustrations.people import Figure, child, person, wheelchair_user
from demo.illustrations.places import pavement, sky, skyline, slant, weather
from demo.illustrations.shopfronts import Front, doorways

WARES = (
    goods_care,
    goods_culture,
    goods_food,
    goods_home,
    goods_play,
    goods_table,
    goods_tech,
    goods_wear,
    goods_wheels,
)
CAMERAS = {"close": 1.46, "near": 1.2, "mid": 0.95, "wide": 0.76}
PLANS = (
    ("WDW", 860.0),
    ("WWD", 880.0),
    ("DWW", 900.0),
    ("WD", 610.0),
    ("DW", 590.0),
    ("WDW", 740.0),
)
SPECIAL_WIDTHS = {"stall": 620.0, "kiosk": 470.0, "arch": 640.0, "passage": 620.0}
BULKY = {
    "armchair",
    "bench",
    "bikes",
    "bookbox",
    "cafe",
    "chair",
    "crates",
    "flowers",
    "herbs",
    "machine",
    "rail",
    "sacks",
    "shelf",
    "terrace",
    "washing_machine",
}
ROW_NEAR_WALL, ROW_WALKING, ROW_FRONT = 8.0, 36.0, 66.0


def draw_front(key: str, spec: dict[str, Any]) -> str:
    """The SVG of a shop front; the same for the same key and description."""
    dice = Dice(key)
    c = Canvas(1200, 800, spec.get("mood", "day"))
    scale = CAMERAS[spec.get("camera", "near")]
    ground = 800 - 100 * scale - (20 if scale < 1 else 0)
    layout, width = dice.pick(PLANS)
    if "layout" in spec or spec["building"] not in ROOFS:
        layout, width = "WDW", 860.0
    spec = {
        "layout": layout,
        "width": SPECIAL_WIDTHS.get(spec["building"], width),
        "shift": dice.between(-80, 80),
        **spec,
    }
    site, front = _site(spec), _front(spec)
    sky(c, dice)
    skyline(c, ground - (110 if scale > 1 else 150) * scale, dice)
    with c.at(600 - spec["shift"] * scale, ground, scale):
        pavement(c, -1400, 1400, dice, spec.get("cobbles", dice.chance(0.5)))
        build(c, site, front, dice)
    if site.kind in ROOFS and scale > 1:
        slant(c, dice)
    with c.at(600, ground, scale):
        doors = [x - spec["shift"] for x in doorways(site.width - 68, front)]
        _populate(c, spec, 600 / scale, doors, dice)
    weather(c, dice)
    return c.svg()


def _site(spec: dict[str, Any]) -> Site:
    return Site(
        kind=spec["building"],
        colour=NAMES[spec["wall"]],
        frame=NAMES[spec.get("frame", "paper")],
        storeys=spec.get("storeys", 2),
        width=spec["width"],
    )


def _front(spec: dict[str, Any]) -> Front:
    kind, *cloth = spec.get("awning", "none").split()
    return Front(
        sign=spec["sign"],
        layout=spec["layout"],
        displays=spec["display"],
        wood=NAMES[spec["wood"]],
        band=NAMES[spec.get("band", spec["wood"])],
        face=spec.get("face", "sans"),
        style=spec.get("style", "classic"),
        awning=kind if cloth else "",
        cloth=(NAMES[cloth[0]], NAMES[cloth[1]]) if cloth else (BRICK, PAPER),
        badge=spec.get("badge", ""),
    )


def _populate(
    c: Canvas, spec: dict[str, Any], half: float, doors: list[float], dice: Dice
) -> None:
    """Things and people, from the wall towards us; places are 0-100 from the left."""
    rows: list[tuple[float, float, str]] = []
    for words in spec.get("outside", []):
        what, place = _placed(words, dice)
        depth = ROW_NEAR_WALL
        if what.startswith("+"):
            what, depth = what[1:], ROW_FRONT
        x = (place / 50 - 1) * half
        if what in BULKY and spec["building"] not in ("stall", "kiosk", "corner"):
            x = _clear_of(doors, x, half - 90)
        rows.append((depth, x, what))
    for words in spec.get("people", []):
        what, place = _placed(words, dice)
        rows.append((ROW_WALKING + dice.between(-8, 10), (place / 50 - 1) * half, what))
    for depth, x, what in sorted(rows):
        with c.at(x, depth):
            if what in THINGS:
                THINGS[what](c, 0, dice)
            else:
                with c.at(0, 0, 1.08):
                    somebody(c, what, dice)


def _clear_of(doors: list[float], x: float, edge: float) -> float:
    """A place in sight where nobody has to climb over the goods to come in."""
    for door in doors:
        if abs(x - door) < 150:
            side = 1 if x >= door else -1
            x = door + 150 * (side if abs(door + 150 * side) < edge else -side)
    return x


def _placed(words: str, dice: Dice) -> tuple[str, float]:
    what, _, place = words.partition("@")
    return what, float(place) if place else dice.between(12, 88)


def somebody(c: Canvas, words: str, dice: Dice) -> None:
    """A person by words such as ``<walk:basket scarf leaf``.

    That is: looking to the left, walking, with a basket, a headscarf, a green coat.
    A ``keeper`` wears an apron in the colour named after the thing held.
    """
    flip = words.startswith("<")
    manner, _, rest = words.lstrip("<").partition(":")
    if manner == "child":
        child(c, 0, 0, dice, flip)
    elif manner == "wheels":
        wheelchair_user(c, 0, 0, dice, flip)
    else:
        hold, _, looks = rest.partition(" ")
        known: dict[str, object] = {"pose": "walk" if manner == "walk" else "stand"}
        known["hold"] = hold
        if manner == "keeper":
            known |= {
                "apron": NAMES[looks or "leaf"],
                "cut": "shirt",
                "coat": NAMES["paper"],
            }
        elif looks:
            top, _, coat = looks.partition(" ")
            known |= {"top": top, "coat": NAMES.get(coat)}
        person(c, 0, 0, Figure.by_chance(dice, **known), flip)
