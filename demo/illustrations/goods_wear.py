"""Clothes, shoes, hair, health and handiwork."""

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
    STONE_PALE,
    STONE_SOFT,
    SUN,
    SUN_DEEP,
    TEAK,
    darker,
    lighter,
)

CLOTHS = (BRICK, LEAF, SUN, PAPER, SLATE, BRICK_SOFT, LEAF_SOFT, SUN_DEEP)


@good("mannequin", 46, 150)
def _mannequin(c: Canvas, dice: Dice) -> None:
    cloth = dice.pick(CLOTHS)
    c.line(((0, -60), (0, -4)), TEAK, 2.4)
    c.path("M-14 0Q0 -8 14 0Z", TEAK)
    c.rect(-2.5, -146, 5, 14, OAK)
    c.circle(0, -147, 3, TEAK)
    c.path(
        "M-15 -131Q-19 -112 -11 -98Q-20 -70 -23 -46Q0 -40 23 -46Q20 -70 11 -98Q19"
        " -112 15 -131Q7 -136 4 -134Q0 -128 -4 -134Q-7 -136 -15 -131Z",
        cloth,
    )
    c.path(
        "M6 -134Q10 -116 5 -98Q12 -70 12 -44Q18 -44.500 23 -46Q20 -70 11 -98Q19 -112"
        " 15 -131Z",
        darker(cloth),
    )
    c.path("M-11 -100H11L12 -94H-12Z", darker(cloth, 0.35) if cloth != SLATE else SUN)
    if dice.chance(0.5):
        for x, y in ((-8, -80), (2, -72), (-14, -60), (10, -58), (-3, -54)):
            c.circle(x, y, 2.2, lighter(cloth, 0.6) if cloth != PAPER else BRICK)


@good("suit", 48, 150)
def _suit(c: Canvas, dice: Dice) -> None:
    cloth = dice.pick((SLATE, LEAF, BRICK_DEEP, OAK))
    c.line(((0, -60), (0, -4)), TEAK, 2.4)
    c.path("M-14 0Q0 -8 14 0Z", TEAK)
    c.rect(-3, -144, 6, 12, OAK)
    c.path(
        "M-19 -130Q-21 -90 -18 -58H18Q21 -90 19 -130Q10 -136 0 -134Q-10 -136 -19 -130Z",
        cloth,
    )
    c.path("M6 -134Q14 -134 19 -130Q21 -90 18 -58H8Q12 -96 6 -134Z", darker(cloth))
    c.poly(((-7, -134), (7, -134), (0, -104)), PAPER)
    c.poly(((-1.8, -132), (1.8, -132), (2.6, -112), (0, -107), (-2.6, -112)), BRICK)
    c.rect(-12, -112, 7, 2, SUN)


@good("hanger_shirt", 36, 62)
def _hanger_shirt(c: Canvas, dice: Dice) -> None:
    cloth = dice.pick(CLOTHS)
    c.line("M0 -56Q4 -58 3 -61Q0 -64 -2 -61", SLATE, 1.1)
    c.path(
        "M-6 -54L-18 -46L-14 -34L-10 -37V0H10V-37L14 -34L18 -46L6 -54Q0 -49 -6 -54Z",
        cloth,
    )
    c.path("M4 0H10V-37L14 -34L18 -46L6 -54Q8 -30 4 0Z", darker(cloth))


@good("rail", 110, 120)
def _rail(c: Canvas, dice: Dice) -> None:
    for x in (-50.0, 50.0):
        c.line(((x, 0), (x, -114)), SLATE, 2.4)
    c.line(((-54, -114), (54, -114)), SLATE, 2.4)
    for index in range(11):
        x = -44 + index * 8.8
        cloth = dice.pick(CLOTHS)
        drop = dice.between(52, 84)
        c.path(f"M{x} -113L{x - 4.5} -104V{-104 + drop}H{x + 4.5}V-104Z", cloth)
        c.rect(x + 1.5, -104, 3, drop, darker(cloth))


@good("shoe", 26, 12)
def _shoe(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK, TEAK, INK, SUN_DEEP, LEAF))
    c.path("M-12 -2V-12Q-8 -9 -4 -11L2 -6Q12 -6 13 -2Z", fill)
    c.rect(-12, -2.4, 25, 2.4, TEAK if fill != TEAK else INK, 1)
    c.rect(-12, -2, 6, 3, INK)
    c.line("M-3 -9L0 -11M0 -7.400L3 -9", PAPER, 0.9)


@good("boot", 24, 30)
def _boot(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((TEAK, BRICK, INK, SLATE))
    c.path("M-9 -30H5L4 -12Q12 -10 13 -3H-9Z", fill)
    c.path("M0 -30H5L4 -12Q12 -10 13 -3H6Q2 -14 0 -30Z", darker(fill))
    c.rect(-9, -3, 23, 3, OAK, 1)
    c.rect(-9, -30, 14, 3.4, lighter(fill, 0.3))


@good("trainer", 28, 12)
def _trainer(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((PAPER, SUN, LEAF, BRICK_MID))
    c.path("M-13 -3V-12Q-9 -13 -6 -10Q-2 -12 0 -11L6 -6Q13 -6 14 -3Z", fill)
    c.path("M-4 -3L3 -8.600L6 -6L1 -3Z", INK if fill != INK else SUN)
    c.rect(-13, -3.4, 27, 3.4, STONE_PALE, 1.7)


@good("hat", 30, 14)
def _hat(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((OAK, BRICK, LEAF, SLATE, SAND))
    c.path("M-9 -3C-9 -15 9 -15 9 -3Z", fill)
    c.path("M3 -11.600C8 -10 9 -7 9 -3H5Q6 -8 3 -11.600Z", darker(fill))
    c.ellipse(0, -2, 15, 2.4, darker(fill, 0.08))
    c.rect(-9, -6, 18, 3, INK if fill != SLATE else SUN)


@good("bag", 26, 30)
def _bag(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK, OAK, LEAF, SUN, INK))
    c.line("M-7 -17Q-6 -30 0 -30T7 -17", darker(fill), 2)
    c.path("M-11 -18H11L13 0H-13Z", fill)
    c.path("M-11 -18H11L9 -9H-9Z", darker(fill, 0.12))
    c.circle(0, -9, 1.6, SUN if fill != SUN else BRICK)


@good("bolt", 16, 92)
def _bolt(c: Canvas, dice: Dice) -> None:
    cloth = dice.pick(CLOTHS)
    c.rect(-2.5, -96, 5, 96, OAK)
    c.rect(-7.5, -88, 15, 84, cloth, 2)
    c.rect(3, -88, 4.5, 84, darker(cloth), 2)
    pattern = dice.whole(0, 2)
    for y in range(-82, -8, 11):
        if pattern == 0:
            c.circle(-2, y, 1.8, lighter(cloth, 0.6) if cloth != PAPER else LEAF)
        elif pattern == 1:
            c.rect(
                -7.5, y, 15, 3, lighter(cloth, 0.5) if cloth != PAPER else BRICK_SOFT
            )


@good("spools", 30, 12)
def _spools(c: Canvas, dice: Dice) -> None:
    for x in (-11, -3.6, 3.6, 11):
        thread = dice.pick(CLOTHS)
        c.rect(x - 2.6, -9, 5.2, 8, thread, 1)
        for y in (-11, -1.4):
            c.rect(x - 3.2, y, 6.4, 1.6, OAK, 0.6)
        c.line(((x - 2, -6.6), (x + 2, -5.6)), lighter(thread, 0.4), 0.6)


@good("sewing_machine", 44, 34)
def _sewing_machine(c: Canvas, dice: Dice) -> None:
    c.rect(-24, -5, 48, 5, TEAK, 1)
    c.path(
        "M-20 -5V-10H6V-22H-10V-14H-16V-26Q-16 -32 -10 -32H14Q20 -32 20 -26V-5Z", INK
    )
    c.line(((-13, -14), (-13, -8)), STONE_SOFT, 1.2)
    c.circle(21, -20, 5, STONE_SOFT)
    c.circle(21, -20, 2, INK)
    c.rect(4, -35, 4, 4, BRICK)
    c.line("M-8 -29H12", SUN, 1.4)
    c.path("M-24 -5H-4L-10 3L-24 4Z", BRICK_SOFT)


@good("watch", 12, 22)
def _watch(c: Canvas, dice: Dice) -> None:
    strap = dice.pick((TEAK, INK, BRICK))
    c.rect(-2.6, -22, 5.2, 22, strap, 1.4)
    c.circle(0, -11, 5, SUN_DEEP)
    c.circle(0, -11, 4, PAPER)
    c.line("M0 -13.600V-11H2", INK, 0.8)


@good("ring_box", 14, 12)
def _ring_box(c: Canvas, dice: Dice) -> None:
    c.path("M-7 0V-6H7V0Z", BRICK_DEEP)
    c.ring(0, -8, 3, SUN, 1.1)
    c.poly(((-2, -12), (2, -12), (0, -10)), PAPER)


@good("bust_necklace", 24, 34)
def _bust_necklace(c: Canvas, dice: Dice) -> None:
    c.path("M-11 0Q-12 -14 -4 -18V-30Q0 -34 4 -30V-18Q12 -14 11 0Z", SLATE)
    c.line("M-4.400 -22Q0 -4 4.400 -22", SUN, 1.4)
    c.circle(0, -12, 2.2, BRICK_MID)


@good("yarn", 16, 14)
def _yarn(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK_MID, SUN, LEAF_MID, BRICK_PALE, SLATE, LEAF_PALE))
    c.circle(0, -7, 7.2, fill)
    line = darker(fill, 0.25)
    c.line(
        "M-6 -9Q0 -14 6 -9M-7 -6Q0 -10 7 -5M-4 -1.500Q-2 -8 5 -12M-6 -3Q1 -2 6 -3",
        line,
        0.8,
    )


@good("folded", 30, 20)
def _folded(c: Canvas, dice: Dice) -> None:
    for index in range(4):
        cloth = dice.pick((*CLOTHS, BRICK_PALE, LEAF_PALE, STONE))
        c.rect(-15, -5 * (index + 1), 30, 5, cloth, 2)
        c.rect(6, -5 * (index + 1), 9, 5, darker(cloth), 2)


@good("leaf_tea", 14, 18)
def _leaf_tea(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((LEAF, BRICK, SUN, INK))
    c.rect(-6.5, -16, 13, 16, fill, 1)
    c.ellipse(0, -16, 6.5, 1.8, lighter(fill, 0.3))
    c.rect(-4, -11, 8, 6, SAND)
    c.rect(3, -16, 3.5, 16, INK, 1, 0.12)
    c.rect(-5, -10, 1, 4, OAK)
