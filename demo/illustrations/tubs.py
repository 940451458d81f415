"""The big wooden tubs of the campaign, each with its own planting.

Origin below the middle of the tub, in street centimetres; the rim is at ``RIM``.
"""

import math
from collections.abc import Callable

from demo.illustrations.canvas import Canvas, blob
from demo.illustrations.dice import Dice
from demo.illustrations.palette import (
    BRICK,
    BRICK_DEEP,
    BRICK_MID,
    BRICK_SOFT,
    INK,
    LEAF,
    LEAF_DEEP,
    LEAF_MID,
    LEAF_PALE,
    LEAF_SOFT,
    OAK,
    PAPER,
    SAND,
    SLATE,
    SUN,
    SUN_DEEP,
    SUN_SOFT,
    TEAK,
    darker,
    lighter,
)
from demo.illustrations.plants import flower, leaf

HALF, RIM = 46.0, -58.0
LAVENDER = "#8a7fa8"
GREENS = (LEAF, LEAF_MID, LEAF_DEEP, LEAF_SOFT)

Planting = Callable[[Canvas, Dice], None]


def big_tub(c: Canvas, planting: str, dice: Dice, wood: str = OAK) -> None:
    """A planted tub of upright staves with two hoops and its sign."""
    c.ellipse(8, -1, HALF + 16, 7, "#16281f", 0.18)
    PLANTINGS[planting](c, dice)
    low, staves = HALF * 0.84, 9
    for index in range(staves):
        a, b = index / staves * 2 - 1, (index + 1) / staves * 2 - 1
        shade = (0.0, 0.05, 0.02, 0.07)[index % 4] + max(0.0, a) * 0.2
        c.poly(
            ((HALF * a, RIM), (HALF * b, RIM), (low * b, 0), (low * a, 0)),
            darker(wood, shade),
        )
        c.line(((HALF * b, RIM), (low * b, 0)), darker(wood, 0.3), 0.8)
    for share in (0.16, 0.78):
        reach = low + (HALF - low) * share
        c.rect(-reach - 1, RIM * share - 3, reach * 2 + 2, 5.4, SLATE, 1)
        c.rect(reach * 0.4, RIM * share - 3, reach * 0.6 + 1, 5.4, INK, 1, 0.2)
    c.rect(-HALF - 2.5, RIM - 4, HALF * 2 + 5, 6.5, lighter(wood, 0.25), 2)
    if c.mood.snow:
        c.rect(-HALF - 2, RIM - 7, HALF * 2 + 4, 4.5, PAPER, 2.2)
    _sign(c)


def _sign(c: Canvas) -> None:
    """The plate with its code: a few squares stand for it."""
    c.rect(-13, -40, 26, 28, PAPER, 2)
    for x, y, size in ((-10, -37, 6), (4, -37, 6), (-10, -23, 6)):
        c.rect(x, y, size, size, INK, 0.6)
        c.rect(x + 1.6, y + 1.6, size - 3.2, size - 3.2, PAPER)
    for x, y in ((-2, -36), (0, -31), (-9, -29), (-4, -27), (3, -28), (7, -26)):
        c.rect(x, y, 2.4, 2.4, INK)
    for x, y in ((-1, -22), (4, -20), (8, -22), (2, -17), (7, -16), (-1, -18)):
        c.rect(x, y, 2.4, 2.4, LEAF)


def _mound(
    c: Canvas, dice: Dice, count: int, high: float, wide: float = 7, soft: bool = False
) -> None:
    """Leaves that fill the tub and lean outwards."""
    tones = (LEAF_MID, LEAF_SOFT, "#6ea37c") if soft else GREENS
    for index in range(count):
        spread = (index + dice.share()) / count * 2 - 1
        leaf(
            c,
            spread * HALF * 0.86,
            RIM + 3,
            high * dice.between(0.7, 1.1),
            wide * dice.between(0.8, 1.2),
            spread * 62,
            dice.pick(tones),
        )


def _lavender(c: Canvas, dice: Dice) -> None:
    _mound(c, dice, 26, 34, 4, soft=True)
    for index in range(34):
        spread = (index + dice.share()) / 34 * 2 - 1
        turn = math.radians(spread * 48)
        high = dice.between(52, 92) * (1.08 - abs(spread) * 0.35)
        foot = spread * HALF * 0.7
        x, y = foot + math.sin(turn) * high, RIM - math.cos(turn) * high
        c.line(((foot, RIM), (x, y)), LEAF_SOFT, 1.3)
        tone = dice.pick((LAVENDER, lighter(LAVENDER, 0.25), darker(LAVENDER, 0.15)))
        for step in range(5):
            share = 1 - step * 0.065
            c.ellipse(
                foot + (x - foot) * share,
                RIM + (y - RIM) * share,
                1.5 + step * 0.45,
                2.6,
                tone,
            )
    for spread in (-0.72, -0.3, 0.2, 0.66):
        flower(c, spread * HALF, RIM - dice.between(5, 13), 6.4, PAPER, 0)


def _herbs(c: Canvas, dice: Dice) -> None:
    for index in range(14):
        x = -HALF * 0.82 + dice.between(0, 30)
        tone = dice.pick((LEAF_SOFT, "#a9c4a5", LEAF_PALE))
        leaf(
            c, x, RIM + 2, dice.between(30, 52), 7, dice.between(-50, 16), darker(tone)
        )
        leaf(c, x + 2, RIM + 2, dice.between(24, 44), 6, (index - 8) * 5, tone)
    for index in range(16):
        x = dice.between(0.2, 0.86) * HALF
        leaf(
            c,
            x,
            RIM + 2,
            dice.between(26, 46),
            5.4,
            dice.between(-12, 60),
            GREENS[index % 3],
        )
    for index in range(9):
        spread = (index - 4) / 4
        x, y = spread * 16 + 2, RIM - dice.between(38, 78)
        c.line(((spread * 10, RIM), (x, y)), LEAF_MID, 1.4)
        flower(c, x, y, 6, PAPER, 0)
    for x, up in ((18, 34), (30, 46), (40, 30), (27, 22), (46, 18)):
        c.line(((x * 0.7, RIM), (x, RIM - up)), LEAF, 1.6)
        flower(c, x, RIM - up, 7, SUN if x % 4 else SUN_DEEP, 1)


def _grasses(c: Canvas, dice: Dice) -> None:
    for index in range(40):
        spread = (index + dice.share()) / 40 * 2 - 1
        high = dice.between(60, 104) * (1.05 - abs(spread) * 0.4)
        x = spread * HALF * 0.4
        end_x, end_y = x + spread * high * 0.74, RIM - high
        c.line(
            f"M{x} {RIM}Q{x + spread * 6} {RIM - high * 0.7} {end_x} {end_y}",
            dice.pick((LEAF_MID, LEAF_SOFT, "#8fa878", "#b8b98a")),
            1.5,
        )
        if index % 3 == 0:
            with c.at(end_x, end_y, turn=spread * 52):
                c.path("M0 4Q5 -8 0 -26Q-5 -8 0 4Z", dice.pick((SAND, SUN_SOFT, OAK)))
    _mound(c, dice, 16, 24, 6)
    for x, up in ((-26, 46), (-10, 62), (8, 48), (26, 58), (38, 34)):
        c.line(((x * 0.6, RIM), (x, RIM - up)), LEAF, 1.7)
        for turn in range(100, 270, 24):
            leaf(c, x, RIM - up, 10, 2.6, turn, BRICK_SOFT)
        c.ellipse(x, RIM - up - 1.5, 4.6, 4.2, TEAK)


def _tree(c: Canvas, dice: Dice) -> None:
    _mound(c, dice, 18, 22, 7)
    c.path(f"M-4 {RIM}L-2.600 {RIM - 62}H3L5 {RIM}Z", TEAK)
    c.line(f"M0 {RIM - 38}Q10 {RIM - 48} 18 {RIM - 58}", TEAK, 3)
    for x, y, size, tone in (
        (-24, -74, 30, LEAF_DEEP),
        (24, -72, 30, LEAF_DEEP),
        (0, -98, 36, LEAF),
        (0, -68, 32, LEAF),
        (-16, -88, 24, LEAF_MID),
        (14, -104, 20, LEAF_MID),
        (-6, -110, 13, "#6ea37c"),
    ):
        c.path(blob(x, RIM + y, size, size * 0.9, dice, 11, 0.06), tone)
    for x, y in ((-34, -68), (-12, -60), (16, -76), (34, -60), (2, -98), (-22, -96)):
        c.circle(x, RIM + y, 6, BRICK)
        c.circle(x - 1.6, RIM + y - 1.8, 2.1, BRICK_SOFT)
        c.line(((x, RIM + y - 5), (x + 1.5, RIM + y - 9)), TEAK, 1.2)
    for x, up in ((-36, 8), (-20, 4), (8, 9), (30, 5)):
        c.path(
            f"M{x} {RIM - up}q5 -6 9 0q0 6 -4.500 10q-4.500 -4 -4.500 -10z", BRICK_MID
        )


def _dahlias(c: Canvas, dice: Dice) -> None:
    _mound(c, dice, 30, 52, 9)
    blooms = (
        (-38, 44, 13, BRICK),
        (-14, 66, 16, BRICK_MID),
        (16, 54, 14, SUN_DEEP),
        (40, 40, 13, BRICK),
        (4, 88, 12, SUN),
        (-30, 80, 11, BRICK_SOFT),
        (30, 78, 12, BRICK_MID),
        (-4, 32, 11, SUN_SOFT),
    )
    for x, up, _size, _tone in blooms:
        c.line(f"M{x * 0.4} {RIM}Q{x * 0.6} {RIM - up * 0.6} {x} {RIM - up}", LEAF, 2)
    for x, up, size, tone in blooms:
        for ring, share in ((0, 1.0), (15, 0.74), (0, 0.48)):
            for turn in range(ring, 360 + ring, 30):
                leaf(
                    c,
                    x,
                    RIM - up,
                    size * share,
                    size * share * 0.24,
                    turn,
                    lighter(tone, (1 - share) * 0.5) if share < 1 else tone,
                )
        c.circle(x, RIM - up, size * 0.14, darker(tone, 0.2))


def _sunflowers(c: Canvas, dice: Dice) -> None:
    _mound(c, dice, 24, 38, 8)
    stems = ((-30, 82, 15), (-8, 104, 18), (18, 92, 16), (38, 66, 13), (-42, 52, 11))
    for x, up, size in stems:
        c.line(f"M{x * 0.5} {RIM}Q{x * 0.5} {RIM - up * 0.6} {x} {RIM - up}", LEAF, 3)
        for share, side in ((0.36, -1), (0.56, 1)):
            leaf(
                c,
                x * 0.5 + x * 0.5 * share,
                RIM - up * share,
                size * 1.7,
                size * 0.5,
                side * 64,
                LEAF_MID if side < 0 else LEAF,
            )
    for x, up, size in stems:
        for turn in range(0, 360, 24):
            leaf(c, x, RIM - up, size * 1.25, size * 0.3, turn + 12, SUN_DEEP)
        for turn in range(0, 360, 24):
            leaf(c, x, RIM - up, size * 1.15, size * 0.28, turn, SUN)
        c.circle(x, RIM - up, size * 0.52, TEAK)
        c.circle(x, RIM - up, size * 0.34, darker(TEAK, 0.3))


def _winter(c: Canvas, dice: Dice) -> None:
    for index in range(15):
        lean = (index - 7) * 9
        with c.at(lean * 0.35, RIM, turn=lean):
            high = dice.between(54, 84)
            c.line(((0, 4), (0, -high)), darker(LEAF, 0.2), 1.6)
            for step in range(10):
                up = high * (0.16 + step * 0.085)
                size = 16 * (1.05 - step / 14)
                for side in (-1, 1):
                    leaf(c, 0, -up, size, 1.7, side * 52, (LEAF, LEAF_DEEP)[step % 2])
    for index in range(46):
        spread = (index + dice.share()) / 46 * 2 - 1
        up = dice.between(10, 42) * (1.1 - abs(spread) * 0.4)
        x = spread * HALF
        c.line(((x * 0.8, RIM), (x, RIM - up)), LEAF_MID, 1)
        for step in range(4):
            tone = dice.pick((BRICK_SOFT, BRICK_MID, BRICK_DEEP, PAPER))
            c.circle(x - step * 0.4, RIM - up + step * 3, 1.9, tone)
    for x, up in ((-22, 54), (4, 70), (26, 50), (-6, 40)):
        c.circle(x, RIM - up, 4.2, BRICK)
        c.circle(x + 7, RIM - up + 5, 3.6, BRICK)


PLANTINGS: dict[str, Planting] = {
    "lavender": _lavender,
    "herbs": _herbs,
    "grasses": _grasses,
    "tree": _tree,
    "dahlias": _dahlias,
    "sunflowers": _sunflowers,
    "winter": _winter,
}
