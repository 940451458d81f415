"""The quarter seen from a little farther off: rows of houses, river, bridge."""

from demo.illustrations.canvas import Canvas, smooth
from demo.illustrations.dice import Dice
from demo.illustrations.displays import DISPLAYS
from demo.illustrations.houses import house, plain_ground_floor
from demo.illustrations.palette import (
    BRICK,
    BRICK_DEEP,
    BRICK_MID,
    BRICK_PALE,
    BRICK_SOFT,
    INK,
    LEAF,
    LEAF_MID,
    LEAF_PALE,
    LEAF_SOFT,
    PAPER,
    SAND,
    SLATE,
    STONE_PALE,
    SUN,
    SUN_PALE,
    SUN_SOFT,
    TEAK,
    darker,
    lighter,
    mix,
)
from demo.illustrations.shopfronts import Front, shopfront
from demo.illustrations.walls import wall

LOOKS = (
    ("stucco", SUN_SOFT),
    ("timber", PAPER),
    ("brick", BRICK_MID),
    ("stucco", BRICK_PALE),
    ("slate", SLATE),
    ("stucco", LEAF_PALE),
    ("brick", BRICK),
    ("stucco", SUN_PALE),
    ("timber", PAPER),
    ("stucco", BRICK_SOFT),
)
CLOTHS = (
    (LEAF, PAPER),
    (BRICK, PAPER),
    (SUN, PAPER),
    (BRICK, SUN_SOFT),
    (LEAF, LEAF_PALE),
)
WOODS = (LEAF, BRICK, SLATE, TEAK, BRICK_DEEP)


def row_of_houses(
    c: Canvas,
    left: float,
    right: float,
    ground: float,
    scale: float,
    dice: Dice,
    shops: float = 0.6,
    storeys: tuple[int, int] = (1, 2),
) -> None:
    """Houses wall to wall from left to right; ``shops`` of them keep a shop."""
    x, previous = left, -1
    while x < right:
        index = (previous + dice.whole(1, len(LOOKS) - 2)) % len(LOOKS)
        previous = index
        finish, colour = LOOKS[index]
        width = dice.between(430, 720)
        with c.at(x, ground, scale):
            house(c, finish, 0, width, colour, dice.whole(*storeys), dice)
            if dice.chance(shops):
                little_shop(c, width, dice)
            else:
                plain_ground_floor(c, 0, width, finish, dice)
        x += width * scale


def little_shop(c: Canvas, width: float, dice: Dice) -> None:
    """A shop without lettering, to be seen from afar."""
    wood = dice.pick(WOODS)
    front = Front(
        "",
        dice.pick(("WDW", "WWD", "DWW")),
        [dice.pick(list(DISPLAYS)), dice.pick(list(DISPLAYS))],
        wood,
        dice.pick((wood, SUN, wood)),
        awning=dice.pick(("scallop", "straight", "scallop", "")),
        cloth=dice.pick(CLOTHS),
    )
    shopfront(c, 26, width - 52, front, dice)


def church(c: Canvas, x: float, ground: float, scale: float, dice: Dice) -> None:
    """The church at the market: nave and tower of rubble stone, slate on top."""
    stone = mix(SAND, STONE_PALE, 0.4)
    with c.at(x, ground, scale):
        wall(c, "brick", 150, -900, 900, 900, stone, dice)
        c.poly(((110, -890), (1090, -890), (960, -1290), (240, -1290)), SLATE)
        for index in range(4):
            at_x = 290 + index * 200
            c.path(
                f"M{at_x - 46} -200V-620Q{at_x} -740 {at_x + 46} -620V-200Z",
                darker(stone, 0.4),
            )
            c.line(((at_x, -200), (at_x, -680)), stone, 8)
        wall(c, "brick", -220, -1650, 440, 1650, lighter(stone, 0.25), dice)
        c.rect(120, -1650, 100, 1650, INK, 0, 0.08)
        c.poly(((-250, -1640), (250, -1640), (120, -1900), (-120, -1900)), SLATE)
        c.poly(((-120, -1900), (120, -1900), (0, -2520)), darker(SLATE, 0.2))
        c.circle(0, -1480, 100, PAPER)
        c.line("M0 -1540V-1480L46 -1460", INK, 14)
        for side in (-1, 1):
            c.path(
                f"M{side * 90 - 40} -1120V-1280Q{side * 90} -1340 {side * 90 + 40}"
                " -1280V-1120Z",
                darker(stone, 0.5),
            )
        c.circle(0, -2540, 26, SUN)


def arches(
    c: Canvas, left: float, right: float, rail: float, ground: float, span: float
) -> None:
    """A brick viaduct with open arches."""
    colour = mix(BRICK_MID, c.mood.far, 0.25)
    c.rect(left, rail, right - left, ground - rail, colour)
    c.rect(left, rail - 10, right - left, 14, mix(SAND, c.mood.far, 0.2))
    x = left + span * 0.2
    reach = span * 0.37
    while x < right:
        middle = x + span / 2
        top = rail + 26 + reach
        for grow, fill in (
            (9, mix(SAND, c.mood.far, 0.3)),
            (0, mix(c.mood.sky, c.mood.far, 0.55)),
        ):
            r = reach + grow
            c.path(
                f"M{middle - r} {ground}V{top}A{r} {r} 0 0 1 {middle + r}"
                f" {top}V{ground}"
                "Z",
                fill,
            )
        x += span


def river(c: Canvas, top: float, low: float, dice: Dice) -> None:
    """Water with level glints and broken mirror images in flat bands."""
    water = (
        mix(LEAF_MID, c.mood.sky, 0.34)
        if not c.mood.lit
        else mix(LEAF, c.mood.sky, 0.3)
    )
    c.rect(0, top, c.width, low - top, water)
    c.rect(0, top, c.width, 16, darker(water, 0.28))
    for _ in range(34):
        wide = dice.between(40, 190)
        y = top + 24 + (low - top - 30) * dice.share() ** 1.2
        shade = dice.pick(
            (
                lighter(water, 0.35),
                lighter(water, 0.2),
                darker(water, 0.12),
                mix(water, SUN_SOFT, 0.35),
                mix(water, BRICK_SOFT, 0.35),
            )
        )
        c.rect(dice.between(-60, c.width), y, wide, dice.between(3, 7), shade, 3)


def quay(c: Canvas, top: float, high: float, dice: Dice) -> None:
    """The walled bank with a stone edge and ladders of ivy."""
    wall(c, "brick", 0, top, c.width, high, mix(BRICK_DEEP, SAND, 0.3), dice)
    c.rect(0, top - 8, c.width, 12, STONE_PALE)
    for _ in range(5):
        x = dice.between(0, c.width)
        for _ in range(12):
            c.ellipse(
                x + dice.between(-30, 30),
                top + dice.between(-2, 26),
                9,
                7,
                dice.pick(c.mood.leaves),
            )


def bridge(c: Canvas, left: float, right: float, deck: float, water: float) -> None:
    """The old stone bridge with three round arches."""
    stone = mix(SAND, BRICK_SOFT, 0.2)
    rise = (right - left) * 0.05
    middle = (left + right) / 2
    c.path(
        f"M{left} {deck}Q{middle} {deck - rise * 2} {right} {deck}V{water + 10}H{left}"
        "Z",
        stone,
    )
    span = (right - left) / 3
    for index in range(3):
        at_x = left + span * (index + 0.5)
        reach = span * 0.36
        height = (water - deck) * (0.86 if index == 1 else 0.7)
        for grow, fill in ((10, lighter(stone, 0.4)), (0, darker(LEAF_MID, 0.4))):
            r = reach + grow
            c.path(
                f"M{at_x - r} {water + 10}C{at_x - r} {water - height * 1.1} {at_x + r}"
                f" {water - height * 1.1} {at_x + r} {water + 10}Z",
                fill,
            )
    c.line(
        f"M{left} {deck - 4}Q{middle} {deck - rise * 2 - 4} {right} {deck - 4}",
        lighter(stone, 0.45),
        12,
        "butt",
    )
    c.line(
        f"M{left} {deck - 30}Q{middle} {deck - rise * 2 - 30} {right} {deck - 30}",
        LEAF_SOFT,
        5,
        "butt",
    )
    for index in range(25):
        share = index / 24
        x = left + (right - left) * share
        y = deck - rise * 4 * share * (1 - share)
        c.line(((x, y - 8), (x, y - 31)), LEAF, 3, "butt")


def duck(c: Canvas, x: float, y: float, size: float, flip: bool = False) -> None:
    """A duck on the water."""
    with c.at(x, y, size, flip):
        c.rect(-30, -2, 66, 3, PAPER, 1.5, 0.5)
        c.path("M-26 -8Q-14 -4 0 -14Q14 -16 16 -6Q14 0 0 0H-14Q-24 -2 -26 -8Z", SAND)
        c.path("M-18 -7Q-4 -14 10 -10Q4 -2 -10 -3Z", TEAK)
        c.circle(16, -18, 7, LEAF)
        c.rect(11, -13, 10, 3, PAPER)
        c.poly(((22, -19), (31, -16), (22, -14)), SUN)


def hills(c: Canvas, horizon: float, dice: Dice) -> None:
    """Two ridges of wooded hills behind the roofs."""
    for lift, share in ((150, 0.62), (80, 0.3)):
        points = [
            (x, horizon - lift - dice.between(0, 70))
            for x in range(-200, c.width + 400, 240)
        ]
        c.path(
            smooth([*points, (c.width + 300, horizon + 200), (-300, horizon + 200)]),
            mix(LEAF_SOFT, c.mood.sky, share),
        )
