"""Bicycles, tools, machines and devices."""

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
    LEAF_SOFT,
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE,
    STONE_PALE,
    STONE_SOFT,
    SUN,
    SUN_DEEP,
    SUN_PALE,
    TEAK,
    darker,
    lighter,
)


def wheel(c: Canvas, x: float, y: float, radius: float, spokes: int = 12) -> None:
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
        "M-196 -36Q-198 -72 -160 -80L-110 -88Q-74 -140 -44 -144H50Q90 -142 118 -92Q180 -88 194 -64Q200 -44 194 -30H-192Z",
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


@good("toolbox", 44, 28)
def _toolbox(c: Canvas, dice: Dice) -> None:
    c.line("M-10 -19V-27H10V-19", INK, 3)
    c.rect(-22, -20, 44, 20, BRICK, 2)
    c.rect(-22, -20, 44, 7, darker(BRICK), 2)
    c.rect(-4, -15, 8, 5, SUN)


@good("hammer", 20, 36)
def _hammer(c: Canvas, dice: Dice) -> None:
    c.rect(-2, -32, 4, 32, OAK, 1.4)
    c.path("M-9 -36H6Q10 -35 11 -30L4 -30H-9Z", SLATE)


@good("saw", 16, 52)
def _saw(c: Canvas, dice: Dice) -> None:
    c.poly(((-5, -14), (6, -14), (4, -52), (-1, -52)), STONE_SOFT)
    for y in range(-50, -16, 4):
        c.poly(
            (
                (-4.6 + (y + 14) * -0.1, y),
                (-7 + (y + 14) * -0.1, y + 2),
                (-4.6 + (y + 14) * -0.1, y + 4),
            ),
            STONE_SOFT,
        )
    c.path("M-6 -16H7Q9 0 2 0Q-8 0 -6 -16Z", TEAK)
    c.ellipse(0.6, -8, 3, 4, SAND)


@good("plane", 40, 18)
def _plane(c: Canvas, dice: Dice) -> None:
    c.path("M-20 0V-8H16Q20 -8 20 0Z", OAK)
    c.path("M-14 -8Q-16 -18 -10 -18Q-6 -16 -8 -8Z", TEAK)
    c.path("M-2 -8L4 -17L8 -15L5 -8Z", STONE_SOFT)
    c.circle(14, -11, 3.4, TEAK)
    c.line("M4 -2q8 -6 14 -12t6 4", SAND, 1.4)


@good("spanner", 12, 44)
def _spanner(c: Canvas, dice: Dice) -> None:
    c.rect(-2.4, -36, 4.8, 32, STONE)
    c.path("M-7 -44L-3 -38H3L7 -44Q9 -34 2 -31H-2Q-9 -34 -7 -44Z", STONE)
    c.ring(0, -4, 4, STONE, 2.6)


@good("keys", 24, 30)
def _keys(c: Canvas, dice: Dice) -> None:
    for turn, fill in ((-24, SUN_DEEP), (4, STONE_SOFT), (28, SUN)):
        with c.at(0, -28, turn=turn):
            c.ring(0, 5, 4, fill, 2.4)
            c.rect(-1.2, 9, 2.4, 16, fill)
            c.rect(1, 18, 4, 2, fill)
            c.rect(1, 22, 3, 2, fill)
    c.ring(0, -28, 3, SLATE, 1.2)


@good("paint", 22, 24)
def _paint(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK, SUN, LEAF, BRICK_SOFT, LEAF_SOFT))
    c.line("M-9 -20Q0 -34 9 -20", SLATE, 1.2)
    c.rect(-10, -20, 20, 20, STONE_SOFT, 1)
    c.rect(4, -20, 6, 20, STONE, 1)
    c.path("M-10 -20H10V-13Q7 -8 5 -14Q2 -5 -1 -14Q-4 -10 -6 -15Q-8 -12 -10 -15Z", fill)


@good("brushes", 22, 40)
def _brushes(c: Canvas, dice: Dice) -> None:
    for lean, fill in ((-12, BRICK), (2, SUN), (15, LEAF)):
        with c.at(0, -6, turn=lean):
            c.rect(-1.2, -22, 2.4, 22, OAK)
            c.rect(-2.4, -25, 4.8, 4, STONE)
            c.path("M-2.400 -25H2.400L1.600 -34H-1.600Z", fill)
    c.rect(-7, -14, 14, 14, PAPER, 1.4)
    c.rect(-7, -9, 14, 3, BRICK_SOFT)


@good("ladder", 40, 180)
def _ladder(c: Canvas, dice: Dice) -> None:
    c.line("M-16 0L-5 -176M16 0L5 -176", OAK, 4)
    for step in range(1, 8):
        reach = 16 - step * 1.45
        c.line(((-reach, -step * 23), (reach, -step * 23)), TEAK, 3)


@good("phone", 10, 20)
def _phone(c: Canvas, dice: Dice) -> None:
    c.rect(-4.8, -19.6, 9.6, 19.6, INK, 1.8)
    c.rect(-4, -18, 8, 15, dice.pick((LEAF_PALE, SUN, BRICK_SOFT, LEAF_SOFT)), 0.6)
    c.circle(0, -1.6, 0.8, STONE)


@good("laptop", 40, 26)
def _laptop(c: Canvas, dice: Dice) -> None:
    c.rect(-16, -25, 32, 22, SLATE, 1.6)
    c.rect(-14.4, -23.4, 28.8, 18.6, LEAF_PALE)
    c.rect(-11, -20, 12, 2, LEAF)
    c.rect(-11, -16, 18, 1.4, STONE)
    c.rect(-11, -13, 15, 1.4, STONE)
    c.poly(((-20, 0), (20, 0), (16, -3), (-16, -3)), STONE_SOFT)


@good("radio", 40, 26)
def _radio(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((TEAK, BRICK, LEAF, SUN))
    c.line(((10, -23), (20, -38)), STONE, 1.2)
    c.rect(-20, -24, 40, 24, fill, 4)
    c.circle(-9, -12, 8, darker(fill, 0.3))
    for size in (6, 3.4):
        c.ring(-9, -12, size, lighter(fill, 0.3), 0.8)
    c.rect(3, -19, 14, 6, SUN_PALE, 1)
    for x in (6, 14):
        c.circle(x, -7, 2.6, PAPER)


@good("television", 60, 44)
def _television(c: Canvas, dice: Dice) -> None:
    c.line("M-4 -40L-14 -56M4 -40L16 -54", STONE, 1.4)
    c.rect(-30, -41, 60, 38, TEAK, 4)
    c.rect(-26, -37, 40, 30, LEAF_SOFT, 5)
    c.path("M-20 -14L-4 -34H2L-14 -14Z", PAPER, 0.5)
    c.circle(22, -31, 3, SUN)
    c.circle(22, -22, 3, SAND)
    for x in (-20, 20):
        c.rect(x - 2, -4, 4, 4, INK)


@good("camera", 28, 20)
def _camera(c: Canvas, dice: Dice) -> None:
    c.rect(-6, -21, 12, 5, SLATE, 1.4)
    c.rect(-14, -18, 28, 18, INK, 2.4)
    c.rect(-14, -14, 28, 9, dice.pick((TEAK, BRICK, LEAF)))
    c.circle(1, -9, 7.4, STONE_SOFT)
    c.circle(1, -9, 5, INK)
    c.circle(-0.6, -11, 1.6, LEAF_PALE)


@good("bulb", 14, 22)
def _bulb(c: Canvas, dice: Dice) -> None:
    with c.glowing():
        c.path("M-3 -7Q-8 -12 -7 -16Q-5 -22 0 -22T7 -16Q8 -12 3 -7Z", SUN)
        c.line("M-2 -8L-3 -15L0 -13L3 -15L2 -8", PAPER, 0.8)
    c.rect(-3, -7, 6, 5, STONE, 1)


@good("toaster", 26, 20)
def _toaster(c: Canvas, dice: Dice) -> None:
    c.rect(-6, -22, 12, 8, OAK, 2)
    c.rect(-12, -16, 24, 15, dice.pick((BRICK, STONE_SOFT, LEAF)), 4)
    c.rect(10, -12, 4, 2, INK)
    c.rect(-12, -4, 24, 3, INK, 1, 0.3)


@good("speaker", 26, 44)
def _speaker(c: Canvas, dice: Dice) -> None:
    c.rect(-13, -44, 26, 44, TEAK, 2)
    c.circle(0, -14, 9, INK)
    c.circle(0, -14, 4, STONE)
    c.circle(0, -33, 5, INK)


@good("parcel", 34, 24)
def _parcel(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((OAK, SAND))
    c.rect(-17, -22, 34, 22, fill)
    c.rect(7, -22, 10, 22, darker(fill))
    c.rect(-17, -14, 34, 3.4, lighter(fill, 0.4))
    c.rect(-13, -9, 9, 6, PAPER)


@good("poster", 40, 56)
def _poster(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((SUN, BRICK_SOFT, LEAF_SOFT, PAPER, BRICK, LEAF))
    ink = BRICK if fill in (PAPER, SUN) else PAPER
    c.rect(-20, -56, 40, 56, fill)
    kind = dice.whole(0, 2)
    if kind == 0:
        c.circle(0, -36, 12, ink)
    elif kind == 1:
        c.poly(((-16, -24), (-4, -46), (4, -34), (8, -40), (16, -24)), ink)
    else:
        for index in range(4):
            c.rect(
                -14 + index * 7.6,
                -26 - (index * 11) % 22,
                5,
                (index * 11) % 22 + 2,
                ink,
            )
    for y, wide in ((-17, 28), (-11, 22), (-6, 16)):
        c.rect(-14, y, wide, 2.6, ink)


@good("stone", 34, 44)
def _stone(c: Canvas, dice: Dice) -> None:
    c.path("M-15 0V-30Q-14 -44 0 -44T15 -30V0Z", STONE_PALE)
    c.path("M5 -43Q14 -41 15 -30V0H8Q12 -24 5 -43Z", STONE_SOFT)
    c.path("M0 -34Q6 -28 0 -18Q-6 -28 0 -34Z", LEAF_MID)
    c.rect(-8, -12, 16, 2, STONE)


@good("tank", 56, 38)
def _tank(c: Canvas, dice: Dice) -> None:
    c.rect(-28, -38, 56, 38, LEAF_PALE, 1)
    c.rect(-28, -32, 56, 32, LEAF_SOFT)
    for x, y in ((-14, -18), (8, -24), (14, -12)):
        c.ellipse(x, y, 4, 2.4, SUN if x < 10 else BRICK_MID)
        c.poly(((x - 3, y), (x - 7, y - 2.6), (x - 7, y + 2.6)), SUN_DEEP)
    c.path("M-20 0Q-24 -14 -18 -22Q-16 -10 -12 0ZM20 0Q24 -10 20 -18Q14 -8 14 0Z", LEAF)
    c.rect(-28, -4, 56, 4, SAND)
