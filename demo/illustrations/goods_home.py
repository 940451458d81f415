"""Furniture, household, books, toys and music."""

import math

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.goods import good
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
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE,
    STONE_SOFT,
    SUN,
    SUN_DEEP,
    SUN_PALE,
    SUN_SOFT,
    TEAK,
    darker,
    lighter,
)
from demo.illustrations.plants import bouquet, leaf, sprig, tub

BOOKS = (
    BRICK,
    LEAF,
    SUN,
    SLATE,
    SAND,
    BRICK_SOFT,
    LEAF_SOFT,
    PAPER,
    BRICK_DEEP,
    SUN_DEEP,
)


@good("books", 42, 30)
def _books(c: Canvas, dice: Dice) -> None:
    x = -21.0
    while x < 17:
        thick = dice.between(3, 6)
        tall = dice.between(20, 30)
        fill = dice.pick(BOOKS)
        lean = 8 if x > 10 and dice.chance(0.6) else 0
        with c.at(x + thick / 2, 0, turn=-lean):
            c.rect(-thick / 2, -tall, thick, tall, fill, 0.6)
            c.rect(
                -thick / 2,
                -tall + 4,
                thick,
                2,
                lighter(fill, 0.6) if fill != PAPER else BRICK,
            )
            c.rect(
                -thick / 2 + 1, -tall * 0.55, thick - 2, tall * 0.22, darker(fill, 0.3)
            )
        x += thick + 0.4


@good("book", 20, 27)
def _book(c: Canvas, dice: Dice) -> None:
    fill = dice.pick(BOOKS[:8])
    c.poly(((-10, 0), (8, 0), (10, -26), (-8, -26)), fill)
    c.poly(((8, 0), (11, -1.6), (13, -26), (10, -26)), PAPER)
    ink = lighter(fill, 0.7) if fill not in (PAPER, SAND) else BRICK
    kind = dice.whole(0, 3)
    if kind == 0:
        c.circle(1, -15, 5, ink)
        c.rect(-6, -5, 12, 1.6, ink)
    elif kind == 1:
        leaf(c, 0, -8, 13, 4, 10, ink)
        c.rect(-5, -5, 10, 1.4, ink)
    elif kind == 2:
        c.poly(((-7, -8), (-1, -19), (3, -12), (5, -15), (8, -8)), ink)
    else:
        for y in (-21, -18, -15):
            c.rect(-4, y, 10, 1.6, ink)
        c.circle(0, -7, 3, ink)


@good("book_pile", 30, 26)
def _book_pile(c: Canvas, dice: Dice) -> None:
    y = 0.0
    for index in range(5):
        wide, fill = dice.between(22, 30), dice.pick(BOOKS)
        shift = dice.between(-2, 2)
        c.rect(shift - wide / 2, y - 4.8, wide, 4.8, fill, 0.8)
        c.rect(shift + wide / 2 - 3, y - 4, 3, 3.2, PAPER)
        c.rect(
            shift - wide / 2 + 4,
            y - 4.8,
            1.6,
            4.8,
            lighter(fill, 0.5) if index % 2 else darker(fill),
        )
        y -= 5


@good("globe", 22, 32)
def _globe(c: Canvas, dice: Dice) -> None:
    c.path("M-8 0Q0 -5 8 0Z", TEAK)
    c.line("M0 -2V-7M-9 -8Q0 0 9 -8", TEAK, 1.6)
    c.circle(0, -18, 10.5, LEAF_PALE)
    c.path("M-8 -24Q-2 -28 2 -25Q0 -20 -4 -19Q-2 -14 -5 -12Q-10 -16 -8 -24Z", LEAF_MID)
    c.path("M3 -20Q9 -22 10 -17Q8 -11 4 -11Q5 -15 3 -20Z", LEAF_MID)


@good("pencils", 14, 24)
def _pencils(c: Canvas, dice: Dice) -> None:
    for index, x in enumerate((-4, -1, 2, 5)):
        fill = (BRICK, SUN, LEAF, SLATE)[index]
        with c.at(x, -6, turn=x * 3):
            c.rect(-1, -15, 2, 15, fill)
            c.poly(((-1, -15), (1, -15), (0, -18)), SAND)
    c.path("M-6.500 -11H6.500L5.500 0H-5.500Z", BRICK_SOFT)
    c.path("M3 -11H6.500L5.500 0H3Z", darker(BRICK_SOFT))


@good("notebooks", 30, 24)
def _notebooks(c: Canvas, dice: Dice) -> None:
    for x, y in ((-7, -2), (0, -1), (7, 0)):
        fill = dice.pick((BRICK, SUN, LEAF_SOFT, LEAF, SLATE))
        c.rect(x - 8, y - 22, 16, 22, fill, 1)
        c.rect(x - 8, y - 22, 2.6, 22, darker(fill, 0.2))
        c.rect(x - 2, y - 17, 7, 4, PAPER)


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
        "M-42 -46Q-42 -54 -34 -54Q-26 -54 -26 -44V-26H26V-44Q26 -54 34 -54Q42 -54 42 -46V-12H-42Z",
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


@good("frame", 34, 42)
def _frame(c: Canvas, dice: Dice) -> None:
    edge = dice.pick((SUN_DEEP, TEAK, INK, PAPER))
    c.rect(-17, -42, 34, 42, edge)
    c.rect(-14, -39, 28, 36, dice.pick((PAPER, SUN_PALE, LEAF_PALE, BRICK_PALE)))
    kind = dice.whole(0, 3)
    with c.clip_rect(-14, -39, 28, 36):
        if kind == 0:
            c.path("M-14 -16Q-4 -30 4 -18T14 -20V-3H-14Z", LEAF_MID)
            c.path("M-14 -10Q0 -18 14 -9V-3H-14Z", LEAF)
            c.circle(6, -31, 4, SUN)
        elif kind == 1:
            c.circle(-3, -23, 9, BRICK)
            c.rect(-1, -22, 12, 16, SUN)
        elif kind == 2:
            bouquet(c, 0, -12, 16, dice)
            c.rect(-4, -12, 8, 9, SLATE)
        else:
            c.circle(0, -24, 5.6, BRICK_SOFT)
            c.path("M-11 -3Q-10 -18 0 -18T11 -3Z", SLATE)


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


@good("bear", 26, 34)
def _bear(c: Canvas, dice: Dice) -> None:
    fur = dice.pick((OAK, TEAK, SAND))
    for x in (-7, 7):
        c.circle(x, -30, 3.6, darker(fur))
        c.ellipse(x * 1.3, -2.8, 4.6, 3.4, darker(fur, 0.1))
        c.ellipse(x * 1.4, -12, 3.4, 5.6, fur)
    c.ellipse(0, -9, 9.4, 9.6, fur)
    c.ellipse(0, -8, 5.6, 6, lighter(fur, 0.4))
    c.circle(0, -24, 8.6, fur)
    c.ellipse(0, -21.6, 4, 3, lighter(fur, 0.5))
    c.circle(0, -23, 1.4, INK)
    for x in (-3.4, 3.4):
        c.circle(x, -26, 1, INK)


@good("train", 62, 26)
def _train(c: Canvas, dice: Dice) -> None:
    c.rect(18, -17, 13, 11, LEAF, 1.6)
    c.rect(24, -24, 4, 8, INK)
    c.rect(4, -26, 15, 20, BRICK, 1.6)
    c.rect(7, -23, 9, 8, SUN_PALE)
    c.rect(2, -27, 19, 3, BRICK_DEEP, 1)
    c.rect(-30, -16, 28, 10, SUN, 1.6)
    for x in (-24, -16, -8):
        c.circle(x, -17, 3.6, (BRICK_MID, LEAF_MID, BRICK_SOFT)[int(-x) % 3])
    c.rect(-4, -9, 10, 2, INK)
    for x in (-24, -9, 9, 18, 27):
        c.circle(x, -4, 4, TEAK)
        c.circle(x, -4, 1.4, SAND)


@good("blocks", 34, 34)
def _blocks(c: Canvas, dice: Dice) -> None:
    for x, y, fill in (
        (-16, -11, BRICK),
        (-4, -11, SUN),
        (8, -11, LEAF),
        (-10, -22, LEAF_SOFT),
        (2, -22, BRICK_SOFT),
    ):
        c.rect(x, y, 11, 11, fill, 1)
        c.rect(x + 7, y, 4, 11, darker(fill), 1)
    c.poly(((-5, -22), (8, -22), (1.5, -33)), SUN_DEEP)


@good("ball", 22, 22)
def _ball(c: Canvas, dice: Dice) -> None:
    c.circle(0, -11, 11, PAPER)
    c.path("M0 -22A11 11 0 0 1 9.500 -16.500L0 -11Z", BRICK)
    c.path("M9.500 -5.500A11 11 0 0 1 0 0L0 -11Z", SUN)
    c.path("M-9.500 -5.500A11 11 0 0 1 -9.500 -16.500L0 -11Z", LEAF)


@good("guitar", 34, 96)
def _guitar(c: Canvas, dice: Dice) -> None:
    wood = dice.pick((OAK, BRICK, SUN_DEEP))
    c.rect(-2.4, -84, 4.8, 52, TEAK)
    c.rect(-4, -95, 8, 13, INK, 2)
    c.path(
        "M-9 -46Q-16 -38 -10 -28Q-18 -20 -16 -9Q-12 0 0 0T16 -9Q18 -20 10 -28Q16 -38 9 -46Q0 -51 -9 -46Z",
        wood,
    )
    c.path(
        "M4 -48L9 -46Q16 -38 10 -28Q18 -20 16 -9Q13 -1 4 0Q14 -24 4 -48Z", darker(wood)
    )
    c.circle(0, -30, 5, INK)
    c.rect(-6, -12, 12, 2.6, TEAK)
    c.line(((-0.8, -90), (-0.8, -11)), PAPER, 0.5)
    c.line(((0.8, -90), (0.8, -11)), PAPER, 0.5)


@good("violin", 22, 60)
def _violin(c: Canvas, dice: Dice) -> None:
    c.rect(-1.4, -56, 2.8, 30, INK)
    c.circle(0, -57, 3, TEAK)
    c.path(
        "M-6 -34Q-11 -29 -6 -22Q-3 -19 -6 -16Q-12 -10 -8 -3Q-4 0 0 0T8 -3Q12 -10 6 -16Q3 -19 6 -22Q11 -29 6 -34Q0 -37 -6 -34Z",
        BRICK,
    )
    c.path(
        "M3 -35L6 -34Q11 -29 6 -22Q3 -19 6 -16Q12 -10 8 -3Q6 -1 3 0Q8 -18 3 -35Z",
        BRICK_DEEP,
    )
    c.line("M-4 -22q-1.600 4 0 7M4 -22q1.600 4 0 7", INK, 0.8)
    c.rect(-1.4, -12, 2.8, 8, INK)


@good("record", 30, 30)
def _record(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK, SUN, LEAF, LEAF_SOFT, BRICK_SOFT))
    c.circle(8, -15, 13.6, INK)
    c.circle(8, -15, 4.4, SUN if fill != SUN else BRICK)
    c.rect(-16, -30, 30, 30, fill)
    kind = dice.whole(0, 2)
    ink = lighter(fill, 0.65)
    if kind == 0:
        for size in (11, 7.4, 3.8):
            c.circle(-1, -15, size, ink if size != 7.4 else darker(fill, 0.25))
    elif kind == 1:
        for index in range(5):
            c.rect(
                -12 + index * 5,
                -6 - (index * 7) % 17 - 4,
                3.4,
                (index * 7) % 17 + 4,
                ink,
            )
    else:
        c.circle(-4, -19, 6, ink)
        c.rect(-12, -9, 22, 3, ink)


@good("easel", 50, 110)
def _easel(c: Canvas, dice: Dice) -> None:
    c.line("M-4 -108L-22 0M4 -108L22 0M0 -90V-6", TEAK, 3)
    with c.at(0, -34, 1.3):
        _frame(c, dice)
    c.rect(-24, -36, 48, 4, OAK)


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


@good("chess", 40, 24)
def _chess(c: Canvas, dice: Dice) -> None:
    c.rect(-20, -4, 40, 4, TEAK)
    for index in range(8):
        c.rect(-20 + index * 5, -4, 5, 2, PAPER if index % 2 else INK)
    for x, fill in ((-14, PAPER), (-6, INK), (4, PAPER), (13, INK)):
        c.path(
            f"M{x - 4} -4H{x + 4}L{x + 2} -8L{x + 1.6} -13H{x - 1.6}L{x - 2} -8Z", fill
        )
        c.circle(x, -15.4, 2.8, fill)


@good("game", 32, 22)
def _game(c: Canvas, dice: Dice) -> None:
    for index in range(4):
        fill = dice.pick((BRICK, LEAF, SUN, SLATE, BRICK_SOFT))
        c.rect(-16 + index % 2, -5.4 * (index + 1), 31, 5.2, fill, 0.6)
        c.rect(-12, -5.4 * (index + 1) + 1.6, 10, 2, lighter(fill, 0.6))
        c.circle(9, -5.4 * index - 2.8, 1.4, lighter(fill, 0.6))


@good("puppet", 26, 50)
def _puppet(c: Canvas, dice: Dice) -> None:
    c.line("M-12 -50H12M-10 -50L-9 -16M10 -50L9 -16M0 -50V-36", STONE_SOFT, 0.9)
    c.path("M-10 -4L-6 -24H6L10 -4Q0 0 -10 -4Z", BRICK)
    c.circle(0, -30, 6.4, BRICK_PALE)
    c.poly(((-7, -33), (7, -33), (0, -44)), SUN)
    c.line("M-5 -21L-10 -14M5 -21L10 -14", BRICK_DEEP, 3)
