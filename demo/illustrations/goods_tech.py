"""Bicycles, tools, machines and devices."""

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.goods import good
from demo.illustrations.palette import (
    BRICK,
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
