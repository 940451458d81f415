"""Bicycles, wheels and a car."""

import math

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.goods import good
from demo.illustrations.palette import (
    BRICK,
    BRICK_DEEP,
    BRICK_MID,
    BRICK_SOFT,
    INK,
    LEAF,
    LEAF_MID,
    LEAF_PALE,
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE,
    STONE_SOFT,
    SUN,
    SUN_DEEP,
    SUN_PALE,
    TEAK,
    darker,
)


def wheel(c: Canvas, x: float, y: float, radius: float, spokes: int = 9) -> None:
    """A bicycle wheel round (x, y)."""
    c.ring(x, y, radius, INK, radius * 0.11)
    c.ring(x, y, radius * 0.9, STONE_SOFT, radius * 0.04)
    for index in range(spokes):
        turn = math.pi * index / spokes
        dx, dy = math.cos(turn) * radius * 0.9, math.sin(turn) * radius * 0.9
        c.line(((x - dx, y - dy), (x + dx, y + dy)), STONE, radius * 0.016)
    c.circle(x, y, radius * 0.09, INK)


@good("bicycle", 172, 104)
def bicycle(c: Canvas, dice: Dice) -> None:
    """A city bicycle looking to the right."""
    paint = dice.pick((BRICK, LEAF, SUN_DEEP, SLATE, LEAF_MID, BRICK_SOFT))
    low = dice.chance(0.55)
    c.ellipse(0, 0, 80, 3.6, "#16281f", 0.14)
    for x in (-52, 52):
        wheel(c, x, -34, 33)
        c.line(f"M{x - 36} -40A37 37 0 0 1 {x + 24} -62", darker(paint), 3)
    c.line("M-52 -34L-8 -32L-20 -80M-52 -34L-18 -70", paint, 4.4)
    if low:
        c.line("M-8 -32Q10 -40 34 -78M-14 -54Q10 -58 36 -86", paint, 4.4)
    else:
        c.line("M-8 -32L36 -80M-18 -72L36 -84", paint, 4.4)
    c.line("M52 -34L35 -88L33 -98", paint, 4.4)
    c.line("M33 -98Q40 -104 24 -104L14 -102", INK, 3.6)
    c.line("M-20 -80L-22 -86", STONE_SOFT, 3)
    c.path("M-36 -90Q-20 -94 -8 -88Q-14 -84 -24 -84Q-36 -84 -36 -90Z", TEAK)
    c.circle(-8, -32, 8, SLATE)
    c.line("M-8 -32L2 -18M-2 -17H8", INK, 3)
    if dice.chance(0.55):
        c.poly(((38, -98), (66, -98), (62, -76), (42, -76)), OAK)
        c.line("M40 -91H65M41 -84H63", TEAK, 1.4)
    if dice.chance(0.45):
        c.rect(-74, -74, 48, 3, INK)
        c.poly(
            ((-70, -72), (-38, -72), (-42, -44), (-66, -44)),
            dice.pick((SUN, SAND, BRICK_MID)),
        )


@good("child_bike", 100, 66)
def _child_bike(c: Canvas, dice: Dice) -> None:
    with c.at(0, 0, 0.6):
        bicycle(c, dice)


@good("wheel", 66, 68)
def _wheel(c: Canvas, dice: Dice) -> None:
    wheel(c, 0, -34, 32)


@good("tyre", 60, 60)
def _tyre(c: Canvas, dice: Dice) -> None:
    c.circle(0, -30, 30, INK)
    c.ring(0, -30, 26, SLATE, 2)
    c.circle(0, -30, 18, STONE_SOFT)
    c.circle(0, -30, 6, STONE)
    for turn in range(0, 360, 72):
        away = math.radians(turn)
        c.circle(math.cos(away) * 11, -30 + math.sin(away) * 11, 2.6, SLATE)


@good("car", 400, 150)
def _car(c: Canvas, dice: Dice) -> None:
    paint = dice.pick((BRICK, LEAF_MID, SUN, SAND))
    c.ellipse(0, 0, 190, 7, "#16281f", 0.18)
    c.path(
        "M-196 -36Q-198 -72 -160 -80L-110 -88Q-74 -140 -44 -144H50Q90 -142 118 -92"
        "Q180 -88 194 -64Q200 -44 194 -30H-192Z",
        paint,
    )
    c.path("M-92 -90Q-62 -130 -42 -132H-4V-90Z", LEAF_PALE)
    c.path("M8 -132H48Q76 -130 98 -92H8Z", LEAF_PALE)
    c.path("M-70 -92L-40 -130H-24L-54 -92Z", PAPER, 0.6)
    c.path("M-196 -48H196Q196 -36 194 -30H-192Z", darker(paint, 0.2))
    c.ellipse(188, -62, 8, 9, SUN_PALE)
    c.rect(-197, -70, 9, 16, BRICK_DEEP, 2)
    for x in (-112, 118):
        c.circle(x, -30, 32, INK)
        c.circle(x, -30, 17, STONE_SOFT)
        c.circle(x, -30, 5, STONE)


@good("helmet", 28, 18)
def _helmet(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((SUN, BRICK, LEAF, PAPER))
    c.path("M-14 -2Q-14 -18 2 -18Q15 -16 15 -4Z", fill)
    c.line("M-9 -8Q-6 -14 2 -15M-4 -6Q0 -11 8 -11", darker(fill, 0.35), 1.8)
    c.line("M-6 -2L0 3L6 -3", INK, 1)
