"""Pictures of goods and rooms for the galleries, from scenes.json.

A scene is a wall, a backdrop on it, a table and things placed by hand:
``"loaf@300,640*6"`` is a loaf with its foot at (300, 640), six times life size.
"""

from typing import Any

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.fronts import somebody
from demo.illustrations.goods import GOODS, put
from demo.illustrations.interior import row
from demo.illustrations.outside import THINGS
from demo.illustrations.palette import (
    INK,
    NAMES,
    OAK,
    PAPER,
    SUN_PALE,
    TEAK,
    darker,
    lighter,
    mix,
)
from demo.illustrations.places import cloud
from demo.illustrations.plants import bouquet, leaf, sprig
from demo.illustrations.trees import bush, tree


def draw_scene(key: str, spec: dict[str, Any]) -> str:
    """The SVG of one scene; the same for the same key and description."""
    dice = Dice(key)
    c = Canvas(1200, 800, spec.get("mood", "day"))
    wall = NAMES[spec["wall"]]
    c.rect(0, 0, 1200, 800, wall)
    for backdrop in spec.get("backdrop", []):
        kind, *words = backdrop.split()
        BACKDROPS[kind](c, wall, words, dice)
    for item in spec.get("behind", []):
        _place(c, item, dice)
    _table(c, spec, dice)
    for item in spec["items"]:
        _place(c, item, dice, spec.get("zoom", 1))
    return c.svg()


def _table(c: Canvas, spec: dict[str, Any], dice: Dice) -> None:
    """The board the things stand on; ``level`` is the height of its far edge."""
    level = spec.get("level", 610)
    if not spec.get("table"):
        return
    wood = NAMES[spec["table"]]
    c.rect(0, level, 1200, 800 - level, wood)
    c.rect(0, level, 1200, 10, lighter(wood, 0.25))
    edge = 800 - spec.get("edge", 70)
    for _ in range(14):
        y = dice.between(level + 18, edge - 8)
        c.rect(
            dice.between(-100, 1100),
            y,
            dice.between(90, 320),
            3,
            darker(wood, 0.1),
            1.5,
        )
    c.rect(0, edge, 1200, 800 - edge, darker(wood, 0.2))
    c.rect(0, edge, 1200, 7, darker(wood, 0.32))
    if spec.get("cloth"):
        first, second = (NAMES[name] for name in spec["cloth"].split())
        c.poly(((120, level + 14), (1080, level + 14), (1180, edge), (20, edge)), first)
        for index in range(9):
            left, low = 150 + index * 108, 60 + index * 124
            c.poly(
                (
                    (left, level + 14),
                    (left + 40, level + 14),
                    (low + 46, edge),
                    (low, edge),
                ),
                second,
            )
        c.poly(((20, edge), (1180, edge), (1180, 800), (20, 800)), darker(first, 0.12))


def _place(c: Canvas, item: str, dice: Dice, zoom: float = 1) -> None:
    """Puts one thing or person; ``zoom`` spreads all from the table's front."""
    what, _, where = item.partition("@")
    spot, _, size = where.partition("*")
    x, y = (float(value) for value in spot.split(","))
    x, y = 600 + (x - 600) * zoom, 740 + (y - 740) * zoom
    scale = float(size or 1) * zoom
    flip = what.startswith("<") and what[1:] in GOODS
    if flip:
        what = what[1:]
    if what in GOODS:
        wide = GOODS[what].wide * scale
        c.ellipse(
            x + wide * 0.08, y, wide * 0.56, max(5.0, wide * 0.055), "#16281f", 0.2
        )
        put(c, what, x, y, dice, scale, flip=flip)
    elif what == "bunch":
        bouquet(c, x, y, scale * 30, dice)
    elif what == "sprig":
        sprig(c, x, y, scale * 30, dice.between(-30, 30), dice.pick(c.mood.leaves))
    elif what in THINGS:
        with c.at(x, y, scale):
            THINGS[what](c, 0, dice)
    else:
        with c.at(x, y, scale):
            somebody(c, what, dice)


def _shelves(c: Canvas, wall: str, words: list[str], dice: Dice) -> None:
    """Two boards full of goods behind the table; words are the goods."""
    names = tuple(words)
    for level in (190, 400):
        row(c, names, 40, level, 1120, dice, 4.2, 190)
        c.rect(0, level, 1200, 16, OAK)
        c.rect(0, level + 16, 1200, 16, INK, 0, 0.14)


def _tiles(c: Canvas, wall: str, words: list[str], dice: Dice) -> None:
    accent = NAMES[words[0]]
    for line in range(3):
        for column in range(13):
            x, y = column * 96 - 24, 330 + line * 96
            c.rect(x, y, 93, 93, mix(wall, accent, dice.between(0.1, 0.26)))
            if (column + line) % 3 == 0:
                for turn in (45, 135, 225, 315):
                    leaf(c, x + 46, y + 46, 34, 10, turn, mix(wall, accent, 0.7))
    c.rect(0, 316, 1200, 12, mix(wall, accent, 0.7))


def window(c: Canvas, wall: str, words: list[str], dice: Dice) -> None:
    """A window to the street with a tree outside; the word is its left edge."""
    x = float(words[0])
    with c.clip_rect(x, 60, 460, 430), c.glowing():
        c.rect(x, 60, 460, 430, c.mood.sky)
        cloud(c, x + 180, 120, 1, dice)
        c.rect(x + 20, 300, 150, 200, c.mood.far)
        c.poly(((x + 10, 300), (x + 180, 300), (x + 95, 230)), darker(c.mood.far, 0.1))
        tree(c, x + 330, 540, 460, dice)
        bush(c, x + 90, 510, 120, 50, dice)
        c.poly(
            ((x + 60, 490), (x + 220, 60), (x + 290, 60), (x + 130, 490)), PAPER, 0.16
        )
    for left, top, wide, high in (
        (-14, 46, 488, 16),
        (-14, 478, 488, 22),
        (-14, 46, 16, 440),
        (458, 46, 16, 440),
        (222, 46, 14, 440),
        (-14, 200, 488, 12),
    ):
        c.rect(x + left, top, wide, high, PAPER)
    c.rect(x - 34, 494, 528, 18, lighter(wall, 0.5))
    c.rect(x - 34, 512, 528, 8, INK, 0, 0.1)
    if not c.mood.lit:
        for shift in (0, 150):
            c.poly(
                (
                    (x + 560 + shift, 190),
                    (x + 680 + shift, 170),
                    (x + 720 + shift, 520),
                    (x + 600 + shift, 540),
                ),
                SUN_PALE,
                0.35,
            )


def _pegs(c: Canvas, wall: str, words: list[str], dice: Dice) -> None:
    """A board with tools on hooks; words are the tools."""
    c.rect(70, 60, 1060, 440, lighter(wall, 0.22), 8)
    c.rect(70, 490, 1060, 10, darker(wall, 0.2))
    for column in range(27):
        for line in range(10):
            c.circle(100 + column * 39, 88 + line * 43, 3, darker(wall, 0.1))
    x = 130.0
    while x < 1060:
        name = dice.pick(words)
        size = min(4.4, 300 / GOODS[name].high)
        wide = GOODS[name].wide * size
        if x + wide > 1100:
            break
        put(
            c,
            name,
            x + wide / 2,
            150 + GOODS[name].high * size + dice.between(-20, 40),
            dice,
            size,
        )
        x += wide + 40


def _stripes(c: Canvas, wall: str, words: list[str], dice: Dice) -> None:
    for x in range(0, 1200, 80):
        c.rect(x, 0, 38, 800, mix(wall, NAMES[words[0]], 0.35))


def _disc(c: Canvas, wall: str, words: list[str], dice: Dice) -> None:
    """One large disc behind everything: a quiet graphic ground."""
    c.circle(float(words[1]), float(words[2]), float(words[3]), NAMES[words[0]])


def _frames(c: Canvas, wall: str, words: list[str], dice: Dice) -> None:
    for x, low, size in ((170, 330, 5.4), (430, 300, 4.2), (960, 340, 5.8)):
        put(c, "frame", x, low, dice, size)


def _lamp(c: Canvas, wall: str, words: list[str], dice: Dice) -> None:
    """A hanging lamp with its light; words: place from the left, colour."""
    x = float(words[0])
    c.line(((x, 0), (x, 120)), INK, 4)
    with c.glowing():
        c.poly(
            ((x - 70, 210), (x + 70, 210), (x + 330, 640), (x - 330, 640)),
            SUN_PALE,
            0.28,
        )
        c.ellipse(x, 206, 60, 18, SUN_PALE)
    c.path(f"M{x - 24} 116h48q50 20 56 92h-160q6 -72 56 -92z", NAMES[words[1]])
    c.path(f"M{x + 4} 116h20q50 20 56 92h-44q-2 -60 -32 -92z", darker(NAMES[words[1]]))


def _floor(c: Canvas, wall: str, words: list[str], dice: Dice) -> None:
    """A floor of boards from the given height down, with a skirting."""
    level, wood = float(words[1]), NAMES[words[0]]
    c.rect(0, level, 1200, 800 - level, wood)
    for index in range(11):
        top, low = index * 120, index * 180 - 300
        c.line(((top, level), (low, 800)), darker(wood, 0.12), 3, "butt")
    c.rect(0, level - 22, 1200, 22, lighter(wall, 0.5))


def _rail(c: Canvas, wall: str, words: list[str], dice: Dice) -> None:
    """A rail with things hanging from it; words are the things."""
    c.rect(0, 96, 1200, 9, TEAK)
    x = 20.0
    while x < 1150:
        name = dice.pick(words)
        size = min(5.0, 330 / GOODS[name].high)
        wide = GOODS[name].wide * size
        put(c, name, x + wide / 2, 100 + GOODS[name].high * size, dice, size)
        x += wide + 18


BACKDROPS = {
    "shelves": _shelves,
    "tiles": _tiles,
    "window": window,
    "pegs": _pegs,
    "stripes": _stripes,
    "disc": _disc,
    "frames": _frames,
    "lamp": _lamp,
    "floor": _floor,
    "rail": _rail,
}
