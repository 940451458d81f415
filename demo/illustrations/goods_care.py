"""What salons, pharmacies and laundries need."""

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
    SUN_SOFT,
    TEAK,
    darker,
)


@good("glasses", 40, 17)
def _glasses(c: Canvas, dice: Dice) -> None:
    rim = dice.pick((INK, BRICK, TEAK, LEAF))
    with c.at(0, 0, 1.7):
        for x in (-5.6, 5.6):
            c.circle(x, -5, 4.2, LEAF_PALE)
            c.ring(x, -5, 4.2, rim, 1.3)
            c.path(f"M{x - 2} -4l3 -3.400l1 1z", PAPER)
        c.line(
            "M-1.400 -5.500Q0 -6.500 1.400 -5.500M-9.800 -6L-12 -8M9.800 -6L12 -8",
            rim,
            1.2,
        )


@good("barber_chair", 60, 112)
def _barber_chair(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK, LEAF, INK))
    c.ellipse(0, -2, 22, 3, STONE)
    c.rect(-4, -34, 8, 32, STONE_SOFT)
    c.path("M-26 -46H22V-34H-26Z", fill)
    c.path("M-28 -92Q-20 -98 -16 -92L-10 -46H-24Z", fill)
    c.path("M-30 -112h14v16h-12z", darker(fill))
    c.line("M-16 -64H16V-50", STONE_SOFT, 4)
    c.line("M22 -38L34 -12H42", STONE, 4)


@good("mirror", 56, 92)
def _mirror(c: Canvas, dice: Dice) -> None:
    c.rect(-27, -92, 54, 92, SUN_DEEP, 24)
    c.rect(-23, -88, 46, 84, LEAF_PALE, 21)
    c.poly(((-14, -20), (8, -84), (16, -80), (-6, -12)), PAPER, 0.6)


@good("flask", 10, 20)
def _flask(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK_SOFT, SUN_SOFT, LEAF_SOFT, LEAF, BRICK))
    c.rect(-4.6, -13, 9.2, 13, fill, 2.4)
    c.rect(-1.8, -18, 3.6, 5, SLATE)
    c.rect(-3, -9, 6, 5, PAPER)


@good("soap", 18, 10)
def _soap(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK_PALE, LEAF_SOFT, SUN_SOFT, SAND))
    c.rect(-8, -7, 16, 7, fill, 2)
    c.rect(-8, -3, 16, 3, darker(fill), 1.5)
    c.rect(-3, -7, 6, 7, PAPER)


@good("mortar", 24, 26)
def _mortar(c: Canvas, dice: Dice) -> None:
    c.line(((2, -14), (11, -27)), OAK, 3.4)
    c.path("M-11 -16H11Q11 -5 5 -3L7 0H-7L-5 -3Q-11 -5 -11 -16Z", PAPER)
    c.path("M3 -16H11Q11 -5 5 -3L7 0H2Q7 -7 3 -16Z", STONE_SOFT)
    c.rect(-12, -17.6, 24, 3, STONE_PALE, 1.4)


@good("apothecary_jar", 14, 24)
def _apothecary_jar(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((PAPER, TEAK, LEAF_PALE, TEAK))
    c.rect(-6, -18, 12, 18, fill, 2)
    c.rect(2, -18, 4, 18, darker(fill), 1.6)
    c.rect(-5, -13, 10, 6, PAPER if fill != PAPER else SUN_SOFT)
    c.path("M-5 -18L-3 -21H3L5 -18Z", darker(fill, 0.1))
    c.circle(0, -22.4, 1.8, SUN_DEEP)


@good("tooth", 20, 24)
def _tooth(c: Canvas, dice: Dice) -> None:
    c.path(
        "M-9 -20Q-4 -25 0 -21Q4 -25 9 -20Q12 -13 7 -8Q6 0 3 0Q1 0 0 -8Q-1 0 -3 0Q-6"
        " 0 -7 -8Q-12 -13 -9 -20Z",
        PAPER,
    )
    c.path("M5 -22.500Q9 -22 10 -16Q10 -11 7 -8Q6 0 3 0Q4 -12 5 -22.500Z", STONE_PALE)


@good("washing_machine", 60, 86)
def _washing_machine(c: Canvas, dice: Dice) -> None:
    c.rect(-29, -86, 58, 86, STONE_PALE, 4)
    c.rect(12, -86, 17, 86, STONE_SOFT, 4)
    c.rect(-29, -86, 58, 14, SLATE, 3)
    c.circle(-18, -79, 3.4, SUN)
    c.circle(0, -38, 22, STONE)
    c.circle(0, -38, 17, LEAF_SOFT)
    c.path(
        "M-16 -34Q-6 -44 4 -34T16 -34Q14 -21 0 -21T-16 -34Z",
        dice.pick((BRICK_MID, SUN, LEAF)),
    )
    c.path("M-10 -48Q-4 -54 4 -53L-8 -42Z", PAPER, 0.6)


@good("dryer_hood", 36, 130)
def _dryer_hood(c: Canvas, dice: Dice) -> None:
    c.rect(-2, -90, 4, 90, STONE)
    c.path("M-16 0Q0 -8 16 0Z", STONE)
    c.path("M-18 -92Q-20 -126 0 -126T18 -92Z", SUN_SOFT)
    c.path("M6 -125Q19 -120 18 -92H8Q12 -110 6 -125Z", SUN_DEEP)


@good("hearing_aid", 12, 16)
def _hearing_aid(c: Canvas, dice: Dice) -> None:
    c.path("M-4 -14Q4 -16 4 -8Q4 -1 -1 -1Q-4 -2 -2 -5Q1 -9 -4 -14Z", BRICK_SOFT)
    c.line("M-4 -14Q-8 -12 -6 -6", STONE, 1.2)
