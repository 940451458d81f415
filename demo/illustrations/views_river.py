"""The quarter by the river: the large pictures and the mill."""

from demo.illustrations.canvas import Canvas, smooth
from demo.illustrations.dice import Dice
from demo.illustrations.houses import house, plain_ground_floor
from demo.illustrations.palette import (
    BRICK,
    BRICK_SOFT,
    LEAF,
    LEAF_DEEP,
    LEAF_MID,
    LEAF_PALE,
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE_PALE,
    SUN,
    SUN_PALE,
    TEAK,
    mix,
)
from demo.illustrations.places import sky, viaduct_train
from demo.illustrations.plants import leaf, tub
from demo.illustrations.town import (
    arches,
    bridge,
    church,
    duck,
    hills,
    quay,
    river,
    row_of_houses,
)
from demo.illustrations.trees import tree
from demo.illustrations.views_streets import little_stall, walkers
from demo.illustrations.walls import wall


def _riverbank(c: Canvas, dice: Dice) -> None:
    """Grass and reeds in front, dark against the water."""
    low = c.height
    c.path(
        smooth(
            [
                (-60, low - 40),
                (c.width * 0.2, low - 60),
                (c.width * 0.5, low - 16),
                (c.width * 0.8, low - 26),
                (c.width + 60, low - 70),
                (c.width + 60, low + 80),
                (-60, low + 80),
            ]
        ),
        LEAF,
    )
    for _ in range(46):
        x = dice.between(0, c.width)
        leaf(
            c,
            x,
            low - 20,
            dice.between(60, 120),
            8,
            dice.between(-22, 22),
            dice.pick((LEAF_DEEP, LEAF, LEAF_MID)),
        )
    for _ in range(14):
        x, y = dice.between(0, c.width), low - dice.between(2, 24)
        c.circle(x, y, 6, dice.pick((SUN, PAPER, BRICK_SOFT)))
        c.circle(x, y, 2.4, SUN_PALE)


def hero_wide() -> Canvas:
    """River, bridge, market and railway on a spring morning, 16:9."""
    c, dice = Canvas(1600, 900, "spring"), Dice("hero")
    sky(c, dice)
    hills(c, 420, dice)
    arches(c, -40, 1700, 318, 520, 130)
    with c.at(20, 308, 0.3):
        viaduct_train(c, 300, 0, BRICK)
    row_of_houses(c, 560, 1680, 560, 0.19, dice, 0)
    church(c, 905, 600, 0.205, dice)
    row_of_houses(c, -30, 560, 640, 0.25, dice, 0.8, (1, 1))
    for x, high in ((690, 230), (780, 250), (1030, 240), (1130, 260)):
        tree(c, x, 632, high, dice)
    row_of_houses(c, 1230, 1680, 640, 0.27, dice, 0.8)
    for x in (720, 800, 1010, 1090):
        with c.at(x, 640, 0.24):
            little_stall(c, dice)
    c.rect(0, 636, 1600, 60, c.mood.pavement)
    walkers(
        c,
        (
            (60, "walk:tote"),
            (210, "walk:pram"),
            (420, "<walk:basket"),
            (660, "stand:hip"),
            (760, "<stand:tote"),
            (860, "walk:dog"),
            (955, "child:"),
            (1060, "<walk:bouquet"),
            (1240, "wheels:"),
            (1420, "<walk:bread"),
            (1530, "walk:stick"),
        ),
        672,
        0.42,
        dice,
    )
    for x in (30, 330, 540, 1330, 1560):
        tree(c, x, 684, 170, dice, slim=True)
    for x in (140, 470, 900, 1180, 1470):
        tub(c, x, 684, dice, 0.55)
    quay(c, 690, 56, dice)
    river(c, 742, 900, dice)
    bridge(c, 980, 1640, 690, 800)
    walkers(
        c,
        ((1180, "walk:bicycle"), (1330, "<walk:phone"), (1450, "<walk:tote")),
        656,
        0.4,
        dice,
    )
    for x, y, size, flip in (
        (300, 820, 0.9, False),
        (370, 838, 0.8, False),
        (640, 800, 0.7, True),
    ):
        duck(c, x, y, size, flip)
    _riverbank(c, dice)
    return c


def hero_tall() -> Canvas:
    """The same quarter as an upright picture for phones, 3:4."""
    c, dice = Canvas(900, 1200, "spring"), Dice("hero tall")
    sky(c, dice)
    hills(c, 560, dice)
    arches(c, -40, 1000, 470, 640, 130)
    with c.at(0, 462, 0.3):
        viaduct_train(c, 120, 0, BRICK)
    row_of_houses(c, 330, 960, 720, 0.2, dice, 0)
    church(c, 560, 780, 0.25, dice)
    row_of_houses(c, -60, 330, 810, 0.29, dice, 0.9)
    row_of_houses(c, 720, 1000, 810, 0.3, dice, 1)
    for x, high in ((400, 250), (650, 270)):
        tree(c, x, 804, high, dice)
    for x in (430, 560):
        with c.at(x, 812, 0.28):
            little_stall(c, dice)
    c.rect(0, 808, 900, 90, c.mood.pavement)
    walkers(
        c,
        (
            (70, "walk:pram"),
            (250, "<walk:basket"),
            (360, "stand:hip"),
            (520, "child:"),
            (600, "<walk:tote scarf"),
            (740, "walk:dog"),
            (850, "wheels:"),
        ),
        862,
        0.52,
        dice,
    )
    for x in (30, 310, 690):
        tub(c, x, 884, dice, 0.66)
    quay(c, 892, 60, dice)
    river(c, 950, 1200, dice)
    bridge(c, 330, 960, 892, 1020)
    walkers(c, ((520, "walk:bicycle"), (700, "<walk:phone")), 852, 0.46, dice)
    duck(c, 150, 1040, 1.1)
    duck(c, 240, 1064, 0.9)
    _riverbank(c, dice)
    return c


def muehlenviertel() -> Canvas:
    """The mill at the Eller with its wheel, half-timbered houses behind."""
    c, dice = Canvas(1200, 800, "warm"), Dice("mill")
    sky(c, dice)
    hills(c, 430, dice)
    row_of_houses(c, -40, 560, 590, 0.34, dice, 0.5, (1, 1))
    tree(c, 1120, 600, 430, dice)
    with c.at(640, 610, 0.62):
        house(c, "timber", 0, 640, PAPER, 1, dice)
        wall(c, "brick", 0, -372, 640, 372, mix(SAND, STONE_PALE, 0.4), dice)
        plain_ground_floor(c, 0, 640, "modern", dice)
    c.rect(0, 600, 1200, 30, c.mood.pavement)
    for x, high in ((40, 300), (520, 330)):
        tree(c, x, 612, high, dice)
    quay(c, 624, 50, dice)
    river(c, 668, 800, dice)
    _wheel(c, 590, 600, 150)
    walkers(
        c,
        (
            (130, "walk:basket"),
            (300, "<walk:dog"),
            (420, "stand:hip hat"),
            (1090, "<walk:pram"),
        ),
        622,
        0.66,
        dice,
    )
    tub(c, 240, 626, dice, 0.9)
    tub(c, 1010, 626, dice, 0.9)
    duck(c, 200, 740, 1.2)
    duck(c, 300, 762, 1, flip=True)
    _riverbank(c, dice)
    return c


def _wheel(c: Canvas, x: float, y: float, radius: float) -> None:
    c.ring(x, y, radius, TEAK, 14)
    c.ring(x, y, radius * 0.78, TEAK, 10)
    for index in range(12):
        with c.at(x, y, turn=index * 30):
            c.rect(-5, -radius, 10, radius, OAK if index % 2 else TEAK)
            c.rect(-26, -radius - 16, 52, 14, TEAK)
    c.circle(x, y, 22, SLATE)
    for shift in (-40, -8, 24):
        c.line(f"M{x + shift} {y + radius - 6}q10 26 4 70", LEAF_PALE, 6, opacity=0.7)
