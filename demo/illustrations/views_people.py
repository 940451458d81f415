"""Pictures of people close by."""

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.fronts import somebody
from demo.illustrations.goods import put
from demo.illustrations.outside import THINGS
from demo.illustrations.palette import (
    BRICK,
    BRICK_MID,
    INK,
    LEAF,
    LEAF_MID,
    LEAF_PALE,
    LEAF_SOFT,
    OAK,
    PAPER,
    SAND,
    SUN,
    SUN_PALE,
    SUN_SOFT,
    darker,
    lighter,
)
from demo.illustrations.scenes import window
from demo.illustrations.shopfronts import Front, shopfront
from demo.illustrations.town import (
    row_of_houses,
)
from demo.illustrations.walls import wall


def shopkeeper() -> Canvas:
    """Somebody opens the shop in the morning."""
    c, dice = Canvas(1200, 800, "morning"), Dice("keeper four")
    c.rect(0, 0, 1200, 800, LEAF)
    with c.at(600, 720, 2.1):
        wall(c, "brick", -320, -400, 640, 400, BRICK_MID, dice)
        shopfront(
            c,
            -300,
            600,
            Front(
                "Guten Morgen",
                "WDW",
                ["flowers", "bread"],
                LEAF,
                LEAF,
                "script",
                awning="",
                cloth=(LEAF, PAPER),
            ),
            dice,
        )
    with c.at(0, 716, 1), c.glowing():
        c.rect(0, 0, 1200, 90, c.mood.pavement)
        c.rect(0, 0, 1200, 12, INK, 0, 0.1)
    with c.at(600, 752, 2.35):
        somebody(c, "keeper:wave sun", dice)
    with c.at(900, 770, 2):
        THINGS["board"](c, 0, dice)
    with c.at(250, 770, 2):
        THINGS["tub"](c, 0, dice)
    return c


def map_in_hand() -> Canvas:
    """A hand holds a phone that shows the map of the quarter."""
    c, dice = Canvas(1200, 800, "spring"), Dice("map")
    c.rect(0, 0, 1200, 800, SUN_SOFT)
    c.circle(600, 420, 340, SUN_PALE)
    row_of_houses(c, -60, 1300, 800, 0.34, dice, 0.6)
    c.rect(0, 0, 1200, 800, SUN_SOFT, 0, 0.35)
    c.path(
        "M700 800C760 700 800 640 794 560C790 520 760 520 750 560L740 620L480 620"
        "L470 700C500 760 520 780 520 800Z",
        "#b97b55",
    )
    c.rect(440, 90, 330, 600, INK, 40)
    c.rect(458, 120, 294, 540, LEAF_PALE, 22)
    with c.clip_rect(458, 130, 294, 520):
        c.path(
            "M458 470C540 430 620 520 760 460V540C640 590 560 500 458 550Z", LEAF_SOFT
        )
        for path in (
            "M500 120V660",
            "M620 120L600 660",
            "M458 220L760 260",
            "M458 360L760 340",
            "M700 120L720 660",
            "M458 610L760 630",
        ):
            c.line(path, PAPER, 16)
        for x, y, wide, high in (
            (520, 280, 60, 40),
            (640, 380, 50, 60),
            (530, 140, 50, 50),
            (650, 160, 34, 60),
            (470, 390, 100, 26),
        ):
            c.rect(x, y, wide, high, SAND)
        c.rect(636, 282, 54, 40, LEAF_SOFT, 8)
    for x, y, fill in (
        (560, 250, BRICK),
        (660, 330, LEAF),
        (530, 420, BRICK),
        (690, 210, LEAF),
    ):
        c.path(
            f"M{x} {y}C{x - 40} {y - 50} {x - 30} {y - 90} {x} {y - 90}S{x + 40}"
            f" {y - 50}"
            f" {x} {y}Z",
            fill,
        )
        c.circle(x, y - 58, 13, PAPER)
    for y in (560, 600, 500):
        c.rect(414, y - 20, 74, 40, "#b97b55", 20)
    return c


def round_table() -> Canvas:
    """People of the quarter plan something at one table."""
    c, dice = Canvas(1200, 800, "warm"), Dice("round table")
    c.rect(0, 0, 1200, 800, LEAF_PALE)
    window(c, LEAF_PALE, ["90"], dice)
    for x, low, size in ((760, 330, 5.4), (1000, 350, 6)):
        put(c, "poster", x, low, dice, size)
    for x, words in (
        (150, "stand: scarf leaf_mid"),
        (400, "stand: beard brick"),
        (660, "<stand: bun sun"),
        (900, "<stand:cup short slate"),
        (1090, "<stand: grey sand"),
    ):
        with c.at(x, 1010, 4.2):
            somebody(c, words, dice)
    c.rect(0, 610, 1200, 190, OAK)
    c.rect(0, 610, 1200, 12, lighter(OAK, 0.25))
    c.rect(0, 740, 1200, 60, darker(OAK, 0.2))
    c.poly(((430, 640), (800, 640), (850, 726), (390, 726)), PAPER)
    for x, y, fill in (
        (500, 676, LEAF_MID),
        (590, 690, SUN),
        (690, 668, BRICK_MID),
        (740, 700, LEAF_MID),
    ):
        c.rect(x, y, 44, 18, fill, 3)
    for name, x, y, size in (
        ("cup", 300, 700, 5),
        ("cup", 960, 720, 5),
        ("pencils", 890, 690, 4),
        ("plant", 170, 712, 4.4),
        ("bundt", 1080, 720, 5),
    ):
        put(c, name, x, y, dice, size)
    return c
