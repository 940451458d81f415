"""Streets and the market with their people."""

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.fronts import somebody
from demo.illustrations.goods import put
from demo.illustrations.houses import house, plain_ground_floor
from demo.illustrations.interior import row
from demo.illustrations.outside import THINGS
from demo.illustrations.palette import (
    BRICK,
    BRICK_DEEP,
    BRICK_MID,
    BRICK_SOFT,
    INK,
    LEAF,
    LEAF_MID,
    OAK,
    PAPER,
    SLATE,
    SUN,
    SUN_PALE,
    TEAK,
    darker,
    lighter,
    mix,
)
from demo.illustrations.places import pavement, sky, skyline, viaduct_train
from demo.illustrations.plants import tub
from demo.illustrations.special import stall_roof
from demo.illustrations.town import (
    arches,
    church,
    hills,
    row_of_houses,
)
from demo.illustrations.trees import bush, tree


def walkers(
    c: Canvas, people: tuple[tuple[float, str], ...], y: float, scale: float, dice: Dice
) -> None:
    """People along a street, each as (x, words)."""
    for x, words in people:
        with c.at(x, y + dice.between(-6, 8), scale):
            somebody(c, words, dice)


def little_stall(c: Canvas, dice: Dice) -> None:
    """A market stall with somebody behind it."""
    first = dice.pick((LEAF, BRICK, SUN))
    for x in (-136, 136):
        c.rect(x - 4, -300, 8, 300, TEAK)
    kinds = dice.pick(
        (
            ("crate", "greens"),
            ("vase", "plant"),
            ("cheese", "olives"),
            ("crate", "pumpkin"),
        )
    )
    c.rect(-132, -270, 264, 190, darker(LEAF_MID, 0.3), 0, 0.45)
    with c.at(dice.between(-40, 40), -30):
        somebody(c, "keeper:hip leaf", dice)
    row(c, kinds, -140, -128, 280, dice, 1.5)
    c.rect(-144, -130, 288, 9, OAK)
    row(c, kinds, -146, -84, 292, dice, 1.9)
    c.rect(-150, -86, 300, 86, lighter(first, 0.6))
    c.rect(-150, -86, 300, 12, OAK)
    with c.at(0, 0):
        stall_roof(c, 150, first, PAPER)


def nordhof() -> Canvas:
    """The settlement north of the railway: brick terraces and front gardens."""
    c, dice = Canvas(1200, 800, "day"), Dice("nordhof")
    sky(c, dice)
    hills(c, 420, dice)
    c.rect(930, 190, 26, 330, mix(BRICK_DEEP, c.mood.sky, 0.3))
    c.path("M860 190Q943 90 1026 190V290H860Z", mix(BRICK_MID, c.mood.sky, 0.25))
    c.poly(((846, 196), (1040, 196), (943, 110)), mix(SLATE, c.mood.sky, 0.3))
    arches(c, -40, 1240, 330, 620, 150)
    with c.at(300, 320, 0.38):
        viaduct_train(c, 200, 0, PAPER)
    for index in range(5):
        with c.at((-60, 160, 470, 690, 1000)[index], 650, 0.4):
            house(
                c, "brick", 0, 540, (BRICK_MID, BRICK, BRICK_SOFT)[index % 3], 1, dice
            )
            plain_ground_floor(c, 0, 540, "brick", dice)
    c.rect(0, 632, 1200, 170, LEAF_MID)
    for index in range(13):
        bush(c, index * 100, 668, 62, 22, dice)
    for x in (70, 640, 1130):
        tree(c, x, 690, 380, dice)
    c.rect(0, 672, 1200, 84, c.mood.pavement)
    c.rect(0, 748, 1200, 8, lighter(c.mood.pavement, 0.4))
    c.rect(0, 756, 1200, 50, c.mood.road)
    walkers(
        c,
        (
            (200, "walk:bicycle"),
            (420, "child:"),
            (480, "child:"),
            (760, "<walk:walker grey"),
            (960, "<walk:backpack"),
        ),
        730,
        0.84,
        dice,
    )
    tub(c, 330, 742, dice, 1.1)
    return c


def market_day() -> Canvas:
    """The weekly market under the lime trees."""
    c, dice = Canvas(1200, 800, "morning"), Dice("market")
    sky(c, dice)
    skyline(c, 440, dice, church=False)
    church(c, 880, 560, 0.2, dice)
    row_of_houses(c, -30, 660, 560, 0.3, dice, 0.6)
    for x, high in ((60, 430), (470, 470), (760, 450), (1130, 480)):
        tree(c, x, 640, high, dice)
    with c.at(0, 600):
        pavement(c, -10, 1210, dice, cobbles=True)
        with c.glowing():
            c.rect(0, 70, 1200, 140, c.mood.pavement)
    for x, scale in ((190, 0.92), (600, 0.96), (1010, 0.92)):
        with c.at(x, 660, scale):
            little_stall(c, dice)
    walkers(
        c,
        (
            (40, "walk:basket"),
            (330, "<stand:shopping"),
            (420, "child:"),
            (770, "<walk:tote scarf"),
            (850, "stand:hip beard"),
            (1150, "<walk:pram"),
        ),
        730,
        1.15,
        dice,
    )
    with c.at(560, 770, 1.2):
        somebody(c, "<walk:dog", dice)
    return c


def planting() -> Canvas:
    """Neighbours plant the tubs of a street together."""
    c, dice = Canvas(1200, 800, "spring"), Dice("planting")
    sky(c, dice)
    row_of_houses(c, -60, 1300, 610, 0.58, dice, 0.9, (1, 2))
    with c.at(0, 600):
        pavement(c, -10, 1210, dice, cobbles=True)
        with c.glowing():
            c.rect(0, 72, 1200, 140, c.mood.pavement)
    for x, what, scale in (
        (200, "tub", 1.9),
        (600, "tub", 2.1),
        (980, "tub", 1.9),
        (420, "cargo", 1.0),
    ):
        with c.at(x, 750 if what == "tub" else 700, scale):
            THINGS[what](c, 0, dice)
    put(c, "watering_can", 770, 764, dice, 2.4)
    put(c, "watering_can", 90, 756, dice, 2)
    walkers(
        c,
        (
            (300, "keeper:hip leaf"),
            (500, "<keeper:bouquet brick"),
            (720, "stand:broom"),
            (860, "child:"),
            (1090, "<walk:crate"),
        ),
        736,
        1.3,
        dice,
    )
    return c


def evening() -> Canvas:
    """The quarter in the evening with lanterns across the lane."""
    c, dice = Canvas(1200, 800, "dusk"), Dice("evening two")
    sky(c, dice)
    skyline(c, 520, dice)
    row_of_houses(c, -90, 330, 640, 0.62, dice, 1)
    row_of_houses(c, 740, 1300, 640, 0.62, dice, 1)
    church(c, 640, 620, 0.2, dice)
    with c.at(0, 636):
        pavement(c, -10, 1210, dice, cobbles=True)
    for height, sag in ((210, 90), (300, 70)):
        c.line(f"M0 {height}Q600 {height + sag * 2} 1200 {height - 20}", INK, 2)
        for index in range(1, 12):
            share = index / 12
            y = height + sag * 4 * share * (1 - share) - 20 * share + 14
            with c.glowing():
                c.circle(share * 1200, y, 34, SUN_PALE, 0.25)
                c.circle(share * 1200, y, 13, (SUN, SUN_PALE, BRICK_SOFT)[index % 3])
    for x in (130, 1000):
        with c.at(x, 690):
            THINGS["cafe"](c, 0, dice)
    walkers(
        c,
        (
            (330, "walk:"),
            (420, "walk: scarf"),
            (660, "<walk:bicycle"),
            (850, "<walk:dog"),
        ),
        706,
        1.05,
        dice,
    )
    with c.at(760, 730, 1):
        THINGS["lamp"](c, 0, dice)
    return c
