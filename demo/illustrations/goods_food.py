"""Bread, fruit, drinks and dishes."""

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
    SUN_PALE,
    SUN_SOFT,
    TEAK,
    darker,
    lighter,
)
from demo.illustrations.plants import leaf

CRUST = "#b9783a"


@good("loaf", 36, 19)
def _loaf(c: Canvas, dice: Dice) -> None:
    crust = dice.pick((CRUST, TEAK, SUN_DEEP))
    c.path("M-17 0Q-20 -17 -4 -18H6Q20 -17 17 0Z", crust)
    c.path("M4 -18H6Q20 -17 17 0H8Q12 -12 4 -18Z", darker(crust))
    for x in (-9, -1, 7):
        c.path(f"M{x - 3} -15q5 2 6 10q-6 -2 -6 -10z", lighter(crust, 0.5))


@good("round_bread", 32, 18)
def _round_bread(c: Canvas, dice: Dice) -> None:
    c.path("M-16 0C-20 -12 -10 -19 0 -19S20 -12 16 0Z", TEAK)
    c.path("M6 -18C14 -17 20 -11 16 0H6Q12 -8 6 -18Z", darker(TEAK))
    c.line("M-9 -4Q-8 -12 -2 -16M0 -3Q1 -11 5 -15M-13 -8Q0 -12 13 -8", SAND, 1.5)


@good("flatbread", 34, 12)
def _flatbread(c: Canvas, dice: Dice) -> None:
    for index in range(3):
        c.path(
            f"M-17 {-index * 4}Q-16 {-6 - index * 4} 0 {-6 - index * 4}T17 {-index * 4}"
            "Z",
            (OAK, SUN_DEEP, OAK)[index],
        )
    for x, y in ((-9, -12), (-3, -13.5), (4, -13), (9, -11.5)):
        c.ellipse(x, y, 1.4, 0.8, PAPER)


@good("roll", 13, 8)
def _roll(c: Canvas, dice: Dice) -> None:
    c.path("M-6.5 0Q-8 -8 0 -8.4Q8 -8 6.5 0Z", SUN_DEEP)
    c.path("M2 -8.3Q8 -8 6.5 0H3Q5 -4 2 -8.3Z", CRUST)
    c.line("M-3 -6Q0 -7 1 -3", SUN_PALE, 1)


@good("baguettes", 22, 66)
def _baguettes(c: Canvas, dice: Dice) -> None:
    for lean, fill in ((-6, OAK), (0, SUN_DEEP), (7, CRUST)):
        c.line(((lean * 0.4, -12), (lean * 1.5, -58)), fill, 6.5)
        for y in (-30, -40, -50):
            c.line(((lean - 2, y), (lean + 2.4, y - 4)), lighter(fill, 0.5), 1.2)
    c.poly(((-12, -30), (12, -30), (9, 0), (-9, 0)), SAND)
    c.poly(((4, -30), (12, -30), (9, 0), (3, 0)), darker(SAND))


@good("pretzel", 26, 20)
def _pretzel(c: Canvas, dice: Dice) -> None:
    c.line(
        "M-4 -2Q10 -12 10 -16Q9 -20 4 -18Q0 -15 0 -12Q0 -15 -4 -18Q-9 -20 -10 -16"
        "Q-10 -12 4 -2",
        TEAK,
        4,
    )
    for x, y in ((-6, -4), (5, -4.6), (-9, -14), (9, -14)):
        c.circle(x, y, 0.6, PAPER)


@good("croissant", 20, 10)
def _croissant(c: Canvas, dice: Dice) -> None:
    c.path("M-11 0Q-10 -11 0 -11T11 0Q6 -5 0 -5T-11 0Z", SUN_DEEP)
    c.line("M-5 -9.4L-3.4 -4.8M0 -11V-5M5 -9.4L3.4 -4.8", CRUST, 1.1, "butt")


@good("cake", 34, 30)
def _cake(c: Canvas, dice: Dice) -> None:
    icing = dice.pick((PAPER, BRICK_PALE, SUN_PALE, BRICK_DEEP))
    c.path("M-3 -8H3L7 0H-7Z", STONE_PALE)
    c.rect(-18, -9, 36, 3, STONE_PALE, 1.5)
    c.rect(-15, -24, 30, 15, BRICK_SOFT if icing == PAPER else SAND, 2)
    c.path(
        "M-15 -24H15V-16Q11 -12 8 -17Q4 -12 0 -17Q-4 -12 -8 -17Q-11 -12 -15 -16Z", icing
    )
    c.rect(7, -24, 8, 15, INK, 2, 0.1)
    for x in (-11, -4, 4, 11):
        c.circle(x, -26, 2.6, BRICK)


@good("bundt", 26, 22)
def _bundt(c: Canvas, dice: Dice) -> None:
    c.rect(-16, -3, 32, 3, STONE_PALE, 1.5)
    c.path("M-13 -3Q-15 -18 -5 -19H5Q15 -18 13 -3Z", CRUST)
    for x in (-8, -2.6, 2.6, 8):
        c.line(f"M{x} -4Q{x * 1.1} -14 {x * 0.6} -18", darker(CRUST), 1.4)
    c.path("M-8 -19H8Q9 -15 6 -14Q3 -17 0 -14Q-4 -17 -7 -14Q-9 -16 -8 -19Z", PAPER)


@good("baklava", 30, 10)
def _baklava(c: Canvas, dice: Dice) -> None:
    c.poly(((-15, 0), (15, 0), (12, -7), (-12, -7)), STONE_SOFT)
    for index in range(5):
        x = -10 + index * 5
        c.poly(((x - 3, -6), (x, -10), (x + 3, -6), (x, -3)), SUN_DEEP)
        c.circle(x, -7, 0.9, LEAF_MID)


@good("cheese", 30, 14)
def _cheese(c: Canvas, dice: Dice) -> None:
    c.path("M-15 0V-10L8 -15Q15 -13 15 -9V0Z", SUN)
    c.path("M-15 -10L8 -15Q15 -13 15 -9Z", SUN_SOFT)
    for x, y, r in ((-8, -4, 2), (1, -6, 1.5), (8, -3, 2.2)):
        c.circle(x, y, r, SUN_DEEP)


@good("bottle", 9, 31)
def _bottle(c: Canvas, dice: Dice) -> None:
    glass = dice.pick((LEAF, LEAF_MID, BRICK_DEEP, SUN_DEEP, SLATE))
    c.path("M-4 0V-17Q-4 -20 -1.6 -22V-31H1.6V-22Q4 -20 4 -17V0Z", glass)
    c.rect(-4, -14, 8, 8, dice.pick((PAPER, SUN_PALE, BRICK_PALE)))
    c.rect(-1.9, -31, 3.8, 3, BRICK)
    c.rect(-3, -19, 1.2, 16, PAPER, 0.5, 0.35)


@good("jar", 11, 14)
def _jar(c: Canvas, dice: Dice) -> None:
    content = dice.pick((SUN, BRICK, LEAF_MID, BRICK_MID, SUN_DEEP, SAND))
    c.rect(-5, -11, 10, 11, content, 2)
    c.rect(-5, -8, 10, 5, PAPER)
    c.rect(-4.6, -14, 9.2, 3.4, dice.pick((SLATE, PAPER, BRICK)), 1)
    c.rect(-4, -11, 1.4, 10, PAPER, 0.6, 0.4)


@good("tin", 10, 15)
def _tin(c: Canvas, dice: Dice) -> None:
    label = dice.pick((BRICK, LEAF, SUN, SLATE, BRICK_SOFT))
    c.rect(-5, -15, 10, 15, STONE_SOFT, 1)
    c.rect(-5, -13, 10, 11, label)
    c.circle(0, -7.5, 2.8, lighter(label, 0.6))


@good("box", 15, 22)
def _box(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((BRICK_SOFT, LEAF_SOFT, SUN_SOFT, SAND, BRICK, LEAF))
    c.rect(-7, -21, 14, 21, fill)
    c.rect(3, -21, 4, 21, darker(fill))
    c.circle(-2, -13, 3.4, lighter(fill, 0.6))


@good("sack", 30, 34)
def _sack(c: Canvas, dice: Dice) -> None:
    spice = dice.pick((BRICK, SUN, SUN_DEEP, LEAF_MID, TEAK, PAPER))
    c.path("M-14 -22Q0 -42 14 -22Z", spice)
    c.path("M2 -31.6Q9 -30 14 -22H4Z", darker(spice))
    c.path("M-13 0Q-18 -10 -14 -22Q0 -17 14 -22Q18 -10 13 0Z", SAND)
    c.path("M5 -19Q10 -20 14 -22Q18 -10 13 0H6Q10 -10 5 -19Z", darker(SAND))
    c.line("M-15 -22Q0 -16 15 -22", OAK, 3)


@good("crate", 46, 30)
def _crate(c: Canvas, dice: Dice) -> None:
    kind = dice.pick((BRICK, SUN, LEAF_MID, SUN_DEEP, BRICK_MID, LEAF_SOFT))
    for row, count in ((0, 6), (1, 5)):
        for index in range(count):
            x = (index - (count - 1) / 2) * 7.4
            y = -19 - row * 5
            shade = kind if (index + row) % 3 else lighter(kind, 0.2)
            c.circle(x, y, 4.4, shade)
            c.line(((x, y - 4), (x + 1, y - 5.6)), LEAF, 0.9)
    c.rect(-23, -19, 46, 19, OAK)
    for slat in (-19, -11.5, -4):
        c.rect(-23, slat, 46, 5.5, lighter(OAK, 0.16))
    c.rect(12, -19, 11, 19, TEAK, 0, 0.25)
    for x in (-23, 19):
        c.rect(x, -19, 4, 19, TEAK)


@good("greens", 46, 34)
def _greens(c: Canvas, dice: Dice) -> None:
    for index in range(14):
        leaf(
            c,
            -19 + index * 3,
            -16,
            17,
            5,
            dice.between(-40, 40),
            dice.pick((LEAF, LEAF_MID, LEAF_SOFT)),
        )
    for x in (-14, 0, 13):
        c.ellipse(x, -17, 5.6, 4.6, LEAF_PALE)
        c.ellipse(x - 1, -18, 3.6, 3, LEAF_SOFT)
    c.rect(-23, -16, 46, 16, SLATE)
    c.rect(-23, -16, 46, 4, STONE)


@good("pumpkin", 30, 24)
def _pumpkin(c: Canvas, dice: Dice) -> None:
    c.ellipse(0, -10, 15, 10.5, SUN_DEEP)
    c.ellipse(0, -10, 9, 10.5, SUN)
    c.ellipse(0, -10, 3.6, 10.5, SUN_DEEP)
    c.path("M-2 -20Q-2 -25 3 -26L4 -23Q2 -22 2 -20Z", LEAF)


@good("egg_box", 26, 12)
def _egg_box(c: Canvas, dice: Dice) -> None:
    for index in range(5):
        c.ellipse(-10 + index * 5, -7, 2.7, 3.8, (SAND, PAPER, BRICK_PALE)[index % 3])
    c.path(
        "M-13 0V-6Q-10 -4 -7.5 -6Q-5 -4 -2.5 -6Q0 -4 2.5 -6Q5 -4 7.5 -6Q10 -4 13 -6V0Z",
        STONE,
    )


@good("fish", 36, 14)
def _fish(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((STONE, LEAF_SOFT, BRICK_SOFT))
    c.path(
        "M-18 -1L-12 -6Q0 -15 12 -8Q17 -6 18 -5Q12 1 2 1Q-8 0 -12 -5L-18 -11Q-16 -6"
        " -18 -1Z",
        fill,
    )
    c.path("M-10 -5Q2 -2 14 -5Q8 1 2 1Q-6 0 -10 -5Z", PAPER, 0.5)
    c.circle(13, -6.4, 1, INK)
    c.line("M8 -9Q5 -6 8 -2", darker(fill), 0.9)


@good("olives", 24, 14)
def _olives(c: Canvas, dice: Dice) -> None:
    fill = dice.pick((LEAF_MID, INK, BRICK_MID))
    for row, count in ((0, 5), (1, 4), (2, 2)):
        for index in range(count):
            c.ellipse(
                (index - (count - 1) / 2) * 4.2,
                -8 - row * 2.6,
                2.3,
                1.9,
                fill if (index + row) % 2 else lighter(fill, 0.25),
            )
    c.path("M-12 -9H12Q11 0 4 0H-4Q-11 0 -12 -9Z", PAPER)
    c.path("M4 -9H12Q11 0 4 0H2Q6 -3 4 -9Z", STONE_SOFT)
    c.rect(-11.4, -6, 22.8, 1.8, BRICK)
