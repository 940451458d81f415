"""Books, toys, music and pictures."""

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.goods import good
from demo.illustrations.palette import (
    BRICK,
    BRICK_DEEP,
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
    SUN,
    SUN_DEEP,
    SUN_PALE,
    TEAK,
    darker,
    lighter,
)
from demo.illustrations.plants import bouquet, leaf

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


@good("guitar", 34, 96)
def _guitar(c: Canvas, dice: Dice) -> None:
    wood = dice.pick((OAK, BRICK, SUN_DEEP))
    c.rect(-2.4, -84, 4.8, 52, TEAK)
    c.rect(-4, -95, 8, 13, INK, 2)
    c.path(
        "M-9 -46Q-16 -38 -10 -28Q-18 -20 -16 -9Q-12 0 0 0T16 -9Q18 -20 10 -28Q16 -38"
        " 9 -46Q0 -51 -9 -46Z",
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
        "M-6 -34Q-11 -29 -6 -22Q-3 -19 -6 -16Q-12 -10 -8 -3Q-4 0 0 0T8 -3Q12 -10 6"
        " -16Q3 -19 6 -22Q11 -29 6 -34Q0 -37 -6 -34Z",
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
