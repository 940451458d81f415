"""Windows in Advent: the house with all of them, and one shop's window close by."""

import math
from collections.abc import Callable
from functools import partial

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.fronts import somebody
from demo.illustrations.goods import put
from demo.illustrations.interior import interior
from demo.illustrations.palette import (
    BRICK,
    BRICK_DEEP,
    INK,
    LEAF,
    LEAF_DEEP,
    PAPER,
    SAND,
    SLATE,
    SUN,
    SUN_PALE,
    SUN_SOFT,
    darker,
    lighter,
)
from demo.illustrations.plants import leaf
from demo.illustrations.trees import tree
from demo.illustrations.walls import wall

NIGHT_LEAF, NIGHT_OAK = "#2f4f41", "#5a3d2b"

WINDOWS: dict[str, tuple[str, str, str, str]] = {
    "bread": ("bread", LEAF, BRICK_DEEP, "Brot und Brezeln"),
    "books": ("books", BRICK, NIGHT_LEAF, "Bücherstapel"),
    "flea": ("flea", LEAF, BRICK_DEEP, "Trödel und alte Lampen"),
    "music": ("music", SLATE, NIGHT_OAK, "Gitarren und Geigen"),
    "spices": ("spices", BRICK, NIGHT_LEAF, "Gewürze und Sterne"),
    "theatre": ("toys", BRICK, NIGHT_LEAF, "Handpuppen, Teddybären und eine Eisenbahn"),
    "dumplings": ("dumplings", LEAF, BRICK_DEEP, "dampfende Töpfe"),
    "lamps": ("lamps", SLATE, NIGHT_OAK, "viele Lampen"),
    "bikes": ("bikes", LEAF, BRICK_DEEP, "ein Fahrrad"),
    "ceramics": ("ceramics", BRICK, NIGHT_LEAF, "Schalen und Krüge"),
    "cakes": ("cakes", BRICK, NIGHT_OAK, "Torten und Gugelhupf"),
    "flowers": ("flowers", LEAF, BRICK_DEEP, "Sträuße und Zweige"),
}
"""By name: trade, woodwork, wall, and what one sees."""

SHOWN = ("star", "candle", "bear", "plant", "teapot", "globe", "bundt", "vase")


def advent_house() -> Canvas:
    """A tall house at night; behind each of its 24 windows is something else."""
    c, dice = Canvas(1200, 800, "winter"), Dice("advent house")
    _night(c, dice)
    with c.glowing():
        for x in (-40, 1010):
            c.rect(x, 250, 240, 460, "#22392f")
            c.poly(((x - 30, 252), (x + 270, 252), (x + 120, 130)), "#1a2c25")
    for x, high in ((95, 470), (1110, 500)):
        with c.glowing():
            tree(c, x, 704, high, dice)
    with c.glowing():
        c.poly(((170, 92), (1030, 92), (930, 12), (270, 12)), SLATE)
        c.poly(((196, 70), (1004, 70), (930, 8), (270, 8)), PAPER)
        wall(c, "brick", 200, 88, 800, 622, BRICK_DEEP, dice)
        c.rect(186, 82, 828, 16, lighter(SAND, 0.1))
        c.rect(186, 76, 828, 9, PAPER, 4)
    order = dice.shuffled(range(1, 25))
    for index, day in enumerate(order):
        column, level = index % 6, index // 6
        _pane(c, 268 + column * 133, 118 + level * 138, day, dice)
    with c.glowing():
        c.rect(0, 700, 1200, 100, "#dfe6e0")
        c.rect(0, 700, 1200, 10, INK, 0, 0.14)
    for x, words in (
        (330, "walk: cap brick"),
        (420, "child:"),
        (640, "<stand:cup scarf sun"),
        (860, "<walk:dog hat leaf"),
    ):
        with c.glowing(), c.at(x, 764, 0.94):
            somebody(c, words, dice)
    _snow(c, dice)
    return c


def _night(c: Canvas, dice: Dice) -> None:
    with c.glowing():
        c.rect(0, 0, 1200, 800, "#1b3029")
        c.circle(96, 96, 36, SUN_PALE)
        c.circle(112, 86, 32, "#1b3029")
        for _ in range(30):
            x, y = dice.between(0, 1200), dice.between(0, 380)
            c.circle(x, y, dice.between(0.8, 2.2), SUN_PALE, 0.8)


def _pane(c: Canvas, x: float, y: float, day: int, dice: Dice) -> None:
    """A window with its number: lit with something in it, or still dark."""
    is_open = day <= 10
    with c.glowing():
        if is_open:
            c.circle(x, y + 52, 74, SUN_PALE, 0.1)
        c.rect(x - 44, y - 6, 88, 116, darker(SAND, 0.2))
        c.rect(x - 38, y, 76, 104, SUN_SOFT if is_open else "#274338")
        if is_open:
            c.circle(x, y + 48, 34, SUN_PALE)
            name = SHOWN[day % len(SHOWN)]
            if name == "star":
                star(c, x, y + 52, 28, BRICK)
            else:
                put(c, name, x, y + 92, dice, 1.9 if name != "vase" else 1.2)
        else:
            for shift in (-38, 2):
                c.rect(x + shift, y, 36, 104, LEAF_DEEP)
                for bar in range(7):
                    c.rect(x + shift + 5, y + 9 + bar * 13, 26, 5, LEAF, 2)
        c.rect(x - 50, y + 104, 100, 9, SAND)
        c.rect(x - 50, y + 98, 100, 8, PAPER, 4)
        c.circle(x + 34, y + 8, 15, PAPER)
        c.text(x + 34, y + 14.5, str(day), INK, 18, weight=700)


def star(c: Canvas, x: float, y: float, size: float, fill: str, rays: int = 8) -> None:
    """A paper star of two tones."""
    for index in range(rays):
        turn = math.radians(index * 360 / rays)
        wide = math.radians(180 / rays)
        tip = (x + math.sin(turn) * size, y - math.cos(turn) * size)
        for side, tone in ((-1, fill), (1, lighter(fill, 0.25))):
            near = turn + side * wide
            foot = (x + math.sin(near) * size * 0.44, y - math.cos(near) * size * 0.44)
            c.poly(((x, y), foot, tip), tone)


def shop_window(name: str) -> Canvas:
    """One window in the snow with fir and lights, and what the shop puts in it."""
    trade, wood, colour, _words = WINDOWS[name]
    c, dice = Canvas(1200, 800, "night"), Dice(f"advent {name}")
    with c.glowing():
        wall(c, "brick", 0, 0, 1200, 800, darker(colour, 0.18), dice)
        c.rect(170, 74, 860, 636, darker(wood, 0.3), 6)
        c.rect(190, 94, 820, 596, wood, 4)
    with c.at(222, 126, 2.4):
        interior(c, trade, 0, 0, 315, 222, dice)
    with c.glowing():
        c.rect(222, 126, 756, 533, SUN_PALE, 0, 0.08)
        c.rect(594, 126, 12, 533, wood)
        c.rect(222, 250, 756, 10, wood)
        star(c, 600, 186, 66, SUN)
        _garland(c, dice)
        c.rect(140, 690, 920, 34, lighter(wood, 0.2))
        c.path(
            "M130 700Q180 672 260 684T430 678T600 684T770 676T940 684T1070 700"
            "Q1076 706 1066 706H136Q124 706 130 700Z",
            PAPER,
        )
        c.rect(0, 758, 1200, 42, "#dfe6e0")
    _snow(c, dice)
    return c


def _garland(c: Canvas, dice: Dice) -> None:
    """Fir twigs with lamps along the upper edge."""
    for index in range(150):
        share = index / 150
        x = 176 + share * 848
        y = 82 + abs(math.sin(share * math.pi * 3)) * 44
        for _ in range(2):
            leaf(
                c,
                x,
                y,
                dice.between(26, 44),
                5,
                dice.between(90, 270),
                dice.pick((LEAF_DEEP, LEAF, "#2d5c45")),
            )
    for index in range(16):
        share = (index + 0.5) / 16
        x = 176 + share * 848
        y = 100 + abs(math.sin(share * math.pi * 3)) * 44
        c.circle(x, y, 20, SUN_PALE, 0.3)
        c.circle(x, y, 8.5, SUN_PALE)


def _snow(c: Canvas, dice: Dice) -> None:
    with c.glowing():
        for _ in range(90):
            c.circle(
                dice.between(0, c.width),
                dice.between(0, c.height),
                dice.between(1.6, 4.6),
                PAPER,
                0.9,
            )


ADVENT_VIEWS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "campaign-advent": (
        advent_house,
        "Ein Backsteinhaus im Schnee mit 24 Fenstern, zehn davon leuchten schon.",
    ),
    **{
        f"advent-{name}": (
            partial(shop_window, name),
            f"Ein geschmücktes Schaufenster im Schnee, darin {words}.",
        )
        for name, (_trade, _wood, _wall, words) in WINDOWS.items()
    },
}
