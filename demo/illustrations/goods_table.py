"""Cups, pots and dishes, full and empty."""

import math

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.goods import good
from demo.illustrations.palette import (
    BRICK,
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
    SLATE,
    STONE_PALE,
    STONE_SOFT,
    SUN,
    SUN_DEEP,
    SUN_PALE,
    SUN_SOFT,
    TEAK,
    darker,
    lighter,
    mix,
)
from demo.illustrations.plants import leaf


@good("cup", 14, 10)
def _cup(c: Canvas, dice: Dice) -> None:
    c.ring(7, -5, 2.6, PAPER, 1.6)
    c.path("M-6 -9H7Q7 0 3 0H-2Q-6 0 -6 -9Z", PAPER)
    c.path("M3 -9H7Q7 0 3 0H1Q4 -3 3 -9Z", STONE_SOFT)
    c.ellipse(0.5, -9, 6.5, 1.3, TEAK)
    c.rect(-9, -0.6, 19, 1.4, STONE_PALE, 0.7)


@good("tea_glass", 9, 11)
def _tea_glass(c: Canvas, dice: Dice) -> None:
    c.ellipse(0, -0.6, 7, 1.2, STONE_PALE)
    glass = (
        "M-3.6 -11H3.6Q4 -8 2.4 -6Q1.8 -4.8 2.8 -3Q3 -1 1.8 -1"
        "H-1.8Q-3 -1 -2.8 -3Q-1.8 -4.8 -2.4 -6Q-4 -8 -3.6 -11Z"
    )
    c.path(glass, LEAF_PALE)
    with c.clip(glass):
        c.rect(-5, -9, 10, 9, BRICK_MID)
        c.rect(-3, -11, 1.4, 10, PAPER, 0.5, 0.4)


@good("teapot", 28, 24)
def _teapot(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK, LEAF, SUN, PAPER))
    c.ring(-10, -10, 5.4, darker(fill), 2.2)
    c.path("M8 -8Q14 -9 15 -18L18 -18Q18 -6 9 -3Z", fill)
    c.path("M-11 -9C-11 -19 11 -19 11 -9C11 -3 8 0 5 0H-5C-8 0 -11 -3 -11 -9Z", fill)
    c.path("M4 -16C9 -15 11 -13 11 -9C11 -3 8 0 5 0H2Q9 -6 4 -16Z", darker(fill))
    c.path("M-6 -16Q0 -21 6 -16Z", darker(fill))
    c.circle(0, -20, 1.8, OAK)


@good("samovar", 26, 46)
def _samovar(c: Canvas, dice: Dice) -> None:
    c.path("M-8 0H8L5 -5H-5Z", SUN_DEEP)
    c.path("M-5 -5Q-12 -12 -11 -26H11Q12 -12 5 -5Z", SUN)
    c.path("M3 -26H11Q12 -12 5 -5H2Q7 -14 3 -26Z", SUN_DEEP)
    c.rect(-12, -29, 24, 3.6, SUN_DEEP, 1)
    c.path("M-6 -29Q-8 -38 0 -39Q8 -38 6 -29Z", PAPER)
    c.line("M6 -33Q11 -34 12 -38M11 -16H17V-12M-11 -22Q-17 -22 -16 -16", TEAK, 2)
    c.circle(0, -41, 1.8, BRICK)


@good("coffee_machine", 52, 44)
def _coffee_machine(c: Canvas, dice: Dice) -> None:
    c.rect(-26, -34, 52, 18, BRICK, 3)
    c.rect(-26, -24, 52, 8, darker(BRICK), 2)
    c.rect(-22, -16, 44, 10, SLATE)
    c.rect(-28, -6, 56, 6, STONE_SOFT, 2)
    for x in (-12, 10):
        c.rect(x - 4, -16, 8, 4, STONE_SOFT)
        c.line(((x, -14), (x + 9, -13)), INK, 2)
        c.rect(x - 3, -10, 6, 4, PAPER, 1)
    for x in (-20, -12, -4, 4, 12, 20):
        c.rect(x - 3, -40, 6, 6, PAPER if x % 8 else SUN_PALE, 1)
    c.circle(20, -28, 3, PAPER)


@good("ice_cone", 12, 26)
def _ice_cone(c: Canvas, dice: Dice) -> None:
    c.poly(((-5, -13), (5, -13), (0, 0)), OAK)
    c.line("M-2.6 -13L1.4 -4M2.6 -13L-1.4 -4", TEAK, 0.7)
    for x, y in ((-3, -15), (3, -15), (0, -20)):
        c.circle(
            x, y, 4.2, dice.pick((BRICK_PALE, SUN_SOFT, PAPER, BRICK_SOFT, LEAF_SOFT))
        )


@good("noodle_bowl", 30, 24)
def _noodle_bowl(c: Canvas, dice: Dice) -> None:
    c.line(((4, -13), (20, -26)), TEAK, 1.3)
    c.line(((7, -13), (23, -24)), TEAK, 1.3)
    c.ellipse(0, -13, 15, 4, SUN_SOFT)
    for x in (-8, -2, 4):
        c.line(f"M{x - 4} -13q3 -4 6 0t5 -1", PAPER, 1.3)
    leaf(c, -8, -12, 8, 2.6, -20, LEAF_MID)
    leaf(c, 2, -12, 8, 2.4, 30, LEAF)
    c.circle(7, -14, 2.2, BRICK_MID)
    c.path("M-15 -12Q0 -7 15 -12Q14 -2 6 0H-6Q-14 -2 -15 -12Z", LEAF)
    c.path("M6 -9.6Q11 -10.6 15 -12Q14 -2 6 0H3Q8 -4 6 -9.6Z", darker(LEAF, 0.3))


@good("dumplings", 32, 10)
def _dumplings(c: Canvas, dice: Dice) -> None:
    c.ellipse(0, -1.6, 17, 2.4, STONE_PALE)
    for x, y in ((-9, -2), (0, -2), (9, -2), (-4.5, -5), (5, -5)):
        c.path(f"M{x - 5} {y}Q{x - 4} {y - 6} {x} {y - 6}T{x + 5} {y}Z", SUN_PALE)
        c.line(f"M{x - 4} {y - 0.6}q2 -1.4 4 0t4 0", OAK, 0.7)
    leaf(c, 13, -2, 7, 2, 30, LEAF_MID)


@good("soup_pot", 34, 30)
def _soup_pot(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK, SLATE, LEAF))
    c.rect(-20, -15, 40, 3, INK, 1.5)
    c.path("M-15 -20H15V-5Q15 0 10 0H-10Q-15 0 -15 -5Z", fill)
    c.rect(7, -20, 8, 20, darker(fill), 2)
    c.path("M-16 -20Q0 -29 16 -20Z", lighter(fill, 0.2))
    c.rect(-3, -28, 6, 3, OAK, 1.5)


@good("plate", 24, 24)
def _plate(c: Canvas, dice: Dice) -> None:
    rim = dice.pick((LEAF, BRICK, SUN, SLATE))
    c.circle(0, -12, 12, PAPER)
    c.ring(0, -12, 10, rim, 1.3)
    for turn in range(0, 360, 45):
        away = math.radians(turn)
        c.circle(math.cos(away) * 6.4, -12 + math.sin(away) * 6.4, 1.1, rim)
    c.circle(0, -12, 2.4, mix(rim, PAPER, 0.4))
