"""Toys and games."""

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
    LEAF_SOFT,
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE_SOFT,
    SUN,
    SUN_DEEP,
    SUN_PALE,
    TEAK,
    darker,
    lighter,
)


@good("bear", 26, 34)
def _bear(c: Canvas, dice: Dice) -> None:
    fur = dice.pick((OAK, TEAK, SAND))
    for x in (-7.0, 7.0):
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
