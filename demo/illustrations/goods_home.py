"""Furniture, household, books, toys and music."""

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
    LEAF_SOFT,
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE,
    SUN,
    SUN_DEEP,
    SUN_SOFT,
    TEAK,
    darker,
    lighter,
)
from demo.illustrations.plants import bouquet, leaf, sprig, tub


@good("vase", 16, 52)
def _vase(c: Canvas, dice: Dice) -> None:
    bouquet(c, 0, -20, 26, dice)
    fill = dice.pick((PAPER, BRICK, LEAF_SOFT, SUN_DEEP, SLATE))
    c.path("M-4 -22H4Q3 -17 7 -11Q9 -3 5 0H-5Q-9 -3 -7 -11Q-3 -17 -4 -22Z", fill)
    c.path("M1.500 -22H4Q3 -17 7 -11Q9 -3 5 0H2Q5 -10 1.500 -22Z", darker(fill))


@good("pot", 22, 22)
def _pot(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK_MID, PAPER, LEAF_MID, SLATE, SAND))
    c.path("M-7 -20H7Q12 -12 9 -4Q8 0 5 0H-5Q-8 0 -9 -4Q-12 -12 -7 -20Z", fill)
    c.path("M3 -20H7Q12 -12 9 -4Q8 0 5 0H2Q7 -8 3 -20Z", darker(fill))
    c.path(
        "M-10.300 -12Q0 -9 10.300 -12V-8Q0 -5 -10.200 -8Z",
        lighter(fill, 0.5) if fill != PAPER else BRICK,
    )
    c.rect(-8, -22, 16, 3, darker(fill, 0.08), 1.4)


@good("bowl", 24, 10)
def _bowl(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((PAPER, BRICK_SOFT, LEAF_SOFT, SUN_SOFT, SLATE))
    c.path("M-12 -9H12Q10 -1 4 0H-4Q-10 -1 -12 -9Z", fill)
    c.path("M5 -9H12Q10 -1 4 0H1Q6 -3 5 -9Z", darker(fill))
    c.rect(-12, -10, 24, 2, lighter(fill, 0.3), 1)


@good("armchair", 86, 88)
def _armchair(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK, LEAF, SUN_DEEP, LEAF_MID))
    for x in (-32, 28):
        c.line(((x, -14), (x - 3 if x < 0 else x + 3, 0)), TEAK, 4)
    c.path("M-34 -40Q-38 -88 0 -88T34 -40Z", fill)
    c.path("M14 -86Q38 -80 34 -40H18Q22 -66 14 -86Z", darker(fill))
    c.rect(-30, -42, 60, 14, lighter(fill, 0.16), 5)
    c.path(
        "M-42 -46Q-42 -54 -34 -54Q-26 -54 -26 -44V-26H26V-44Q26 -54 34 -54Q42 -54"
        " 42 -46V-12H-42Z",
        fill,
    )
    c.path("M26 -44Q26 -54 34 -54Q42 -54 42 -46V-12H26Z", darker(fill))
    for x, y in ((-12, -66), (0, -68), (12, -66)):
        c.circle(x, y, 1.5, darker(fill, 0.3))


@good("chair", 44, 86)
def _chair(c: Canvas, dice: Dice) -> None:
    wood = dice.pick((OAK, TEAK, BRICK, LEAF))
    for x, foot in ((-17, -20), (15, 18)):
        c.line(((x, -44), (foot, 0)), darker(wood), 4)
    c.line("M-17 -42L-19 -84M15 -42L17 -84", wood, 4)
    for y in (-80, -70, -60):
        c.rect(-19, y - 3, 37, 5, wood, 2)
    c.rect(-22, -47, 44, 6, lighter(wood, 0.25), 2)


@good("table", 96, 74)
def _table(c: Canvas, dice: Dice) -> None:
    for x in (-40, 36):
        c.rect(x, -70, 5, 70, TEAK)
    c.rect(-48, -74, 96, 6, OAK, 2)


@good("floor_lamp", 40, 150)
def _floor_lamp(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((SUN_SOFT, BRICK_SOFT, LEAF_SOFT, PAPER))
    c.rect(-1.4, -120, 2.8, 120, SLATE)
    c.path("M-13 0Q0 -6 13 0Z", SLATE)
    with c.glowing():
        c.path("M-11 -150H11L20 -116H-20Z", fill)
        c.path("M4 -150H11L20 -116H9Z", darker(fill, 0.1))


@good("table_lamp", 24, 36)
def _table_lamp(c: Canvas, dice: Dice) -> None:
    base = dice.pick((BRICK, LEAF, SLATE))
    c.path("M-6 0H6Q8 -8 2 -14H-2Q-8 -8 -6 0Z", base)
    with c.glowing():
        c.path("M-7 -35H7L12 -14H-12Z", SUN_SOFT)
        c.path("M3 -35H7L12 -14H6Z", SUN)


@good("clock", 24, 26)
def _clock(c: Canvas, dice: Dice) -> None:
    c.circle(0, -13, 12, dice.pick((TEAK, BRICK, LEAF)))
    c.circle(0, -13, 9.6, PAPER)
    for turn in range(0, 360, 90):
        away = math.radians(turn)
        c.circle(math.cos(away) * 7.6, -13 + math.sin(away) * 7.6, 0.8, INK)
    c.line(f"M0 -{dice.between(18, 20):.1f}V-13L4 -11", INK, 1.2)


@good("rug", 20, 110)
def _rug(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK, BRICK_DEEP, LEAF, SUN_DEEP))
    c.rect(-10, -108, 20, 108, fill, 4)
    for y in (-98, -78, -54, -30, -12):
        c.poly(((0, y - 7), (6, y), (0, y + 7), (-6, y)), SUN_SOFT)
        c.poly(((0, y - 3.4), (3, y), (0, y + 3.4), (-3, y)), fill)
    c.rect(-10, -108, 20, 4, SAND)
    c.rect(5, -108, 5, 108, INK, 3, 0.14)


@good("cushion", 30, 26)
def _cushion(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((SUN, BRICK_SOFT, LEAF_SOFT, BRICK, PAPER))
    c.path("M-14 -24Q0 -21 14 -24Q12 -12 14 -1Q0 -3 -14 -1Q-12 -12 -14 -24Z", fill)
    c.path("M6 -22.400L14 -24Q12 -12 14 -1L6 -2Q9 -12 6 -22.400Z", darker(fill))
    c.rect(-9, -14, 16, 2.4, lighter(fill, 0.5) if fill != PAPER else BRICK)


@good("candle", 10, 22)
def _candle(c: Canvas, dice: Dice) -> None:
    c.rect(-3.4, -14, 6.8, 14, dice.pick((PAPER, BRICK, SUN_SOFT, LEAF_SOFT)), 1)
    with c.glowing():
        c.path("M0 -22Q3.400 -17 0 -14.500Q-3.400 -17 0 -22Z", SUN)


@good("plant", 24, 56)
def _plant(c: Canvas, dice: Dice) -> None:
    kind = dice.whole(0, 2)
    if kind == 0:
        for lean in (-34, -16, 2, 20, 36):
            leaf(c, 0, -14, 36, 6, lean, (LEAF, LEAF_MID)[lean % 4 // 2])
    elif kind == 1:
        for lean, high in ((-9, 28), (0, 36), (9, 26)):
            sprig(c, 0, -12, high, lean, dice.pick((LEAF, LEAF_MID)), 3)
    else:
        for lean in (-40, -20, 0, 20, 40):
            c.line(f"M0 -14Q{lean * 0.2} -36 {lean * 0.4} -40", LEAF, 1.6)
            c.ellipse(
                lean * 0.42,
                -42 + abs(lean) * 0.1,
                7,
                6,
                LEAF_MID if lean % 40 else LEAF,
            )
    fill = dice.pick((BRICK_MID, PAPER, SUN_SOFT, SLATE))
    c.poly(((-9, -16), (9, -16), (7, 0), (-7, 0)), fill)
    c.poly(((3, -16), (9, -16), (7, 0), (2, 0)), darker(fill))


@good("cactus", 16, 30)
def _cactus(c: Canvas, dice: Dice) -> None:
    c.line(((0, -12), (0, -26)), LEAF_MID, 7)
    c.line("M-6 -22V-18Q-6 -15 0 -15M6 -25V-20Q6 -17 0 -17", LEAF_MID, 3.4)
    c.circle(0, -30, 2.2, BRICK_SOFT)
    c.poly(((-7, -12), (7, -12), (5, 0), (-5, 0)), BRICK)


@good("street_tub", 60, 90)
def _street_tub(c: Canvas, dice: Dice) -> None:
    tub(c, 0, 0, dice)


@good("basket", 30, 22)
def _basket(c: Canvas, dice: Dice) -> None:
    c.line("M-13 -14Q0 -36 13 -14", TEAK, 2.2)
    c.path("M-15 -15H15L11 0H-11Z", OAK)
    for y in (-12, -8, -4):
        c.line(((-14 - y * 0.15 - 2, y), (14 + y * 0.15 + 1, y)), TEAK, 1)


@good("watering_can", 40, 32)
def _watering_can(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((LEAF, SUN, BRICK, STONE))
    c.line("M-10 -18Q-24 -16 -17 -3", darker(fill), 2.6)
    c.line("M-7 -20Q0 -32 9 -20", darker(fill), 2.6)
    c.poly(((8, -7), (22, -25), (25, -23), (10, -2)), fill)
    c.line(((20, -28), (28, -21)), fill, 3)
    c.path("M-11 -21H10V0H-11Z", fill)
    c.rect(3, -21, 7, 21, darker(fill))
    c.rect(-11, -12, 21, 2.4, lighter(fill, 0.4))
