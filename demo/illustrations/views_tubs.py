"""Flower tubs close by, each before the shop that looks after it."""

from collections.abc import Callable
from functools import partial

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.fronts import somebody
from demo.illustrations.goods import put
from demo.illustrations.palette import (
    BRICK,
    BRICK_MID,
    BRICK_PALE,
    BRICK_SOFT,
    INK,
    LEAF,
    LEAF_PALE,
    OAK,
    PAPER,
    SLATE,
    SUN_DEEP,
    SUN_PALE,
    SUN_SOFT,
    TEAK,
    lighter,
)
from demo.illustrations.places import weather
from demo.illustrations.shopfronts import Front, shopfront
from demo.illustrations.tubs import big_tub
from demo.illustrations.walls import wall

SHOPS: dict[str, tuple[str, str, str, str, str, str]] = {
    "lavender": ("bread", "stucco", SUN_SOFT, LEAF, "morning", TEAK),
    "herbs": ("pharmacy", "brick", BRICK_SOFT, LEAF, "day", OAK),
    "grasses": ("shoes", "stucco", SUN_PALE, SLATE, "warm", TEAK),
    "tree": ("furniture", "stucco", BRICK_PALE, SLATE, "spring", OAK),
    "dahlias": ("coffee", "stucco", LEAF_PALE, LEAF, "day", TEAK),
    "sunflowers": ("books", "stucco", SUN_PALE, BRICK, "day", OAK),
}
"""By planting: trade, wall and its colour, woodwork, light, and the tub's wood."""


def before_a_shop(
    name: str, mood: str, trade: str, look: tuple[str, str, str]
) -> tuple[Canvas, Dice]:
    """A shop window and its door, seen from the pavement; pale, as behind something."""
    c, dice = Canvas(1200, 800, mood), Dice(f"tub {name}")
    finish, colour, wood = look
    with c.at(600, 640, 2.3):
        wall(c, finish, -320, -420, 640, 420, colour, dice)
        front = Front("", "WD", [trade], wood, wood, awning="", cloth=(BRICK, PAPER))
        shopfront(c, -230, 470, front, dice)
    with c.glowing():
        c.rect(0, 0, 1200, 640, lighter(colour, 0.45), 0, 0.1 if c.mood.lit else 0.44)
        c.rect(0, 632, 1200, 168, c.mood.pavement)
        c.rect(0, 632, 1200, 10, INK, 0, 0.12)
        for x in range(-60, 1300, 210):
            c.line(((x, 642), (x - 90, 800)), INK, 2.4, "butt", 0.07)
        c.rect(0, 716, 1200, 2.4, INK, 0, 0.07)
    return c, dice


def tub_view(planting: str) -> Canvas:
    """One tub that fills the picture."""
    trade, finish, colour, wood, mood, tub_wood = SHOPS[planting]
    c, dice = before_a_shop(planting, mood, trade, (finish, colour, wood))
    with c.at(600, 748, 3.9):
        big_tub(c, planting, dice, tub_wood)
    put(c, "watering_can", 950, 764, dice, 4.6)
    return c


def winter_tub() -> Canvas:
    """Heather and fir in the snow, with a lantern beside them."""
    c, dice = before_a_shop("winter", "winter", "cakes", ("brick", BRICK_MID, LEAF))
    with c.at(600, 748, 3.9):
        big_tub(c, "winter", dice, TEAK)
    with c.at(905, 756, 3.2):
        _lantern(c)
    weather(c, dice)
    return c


def watering() -> Canvas:
    """Somebody waters a tub in the evening sun."""
    c, dice = before_a_shop("watering", "warm", "flowers", ("stucco", SUN_PALE, LEAF))
    with c.at(470, 756, 3.3):
        big_tub(c, "dahlias", dice, OAK)
    with c.at(900, 768, 3.5):
        somebody(c, "<stand:can bun leaf_mid", dice)
    with c.at(150, 760, 3):
        somebody(c, "child:", dice)
    return c


def _lantern(c: Canvas) -> None:
    c.ellipse(0, 0, 16, 3, "#16281f", 0.2)
    with c.glowing():
        c.circle(0, -22, 40, SUN_PALE, 0.35)
        c.rect(-11, -38, 22, 36, SUN_SOFT)
        c.rect(-3.5, -20, 7, 18, PAPER)
        c.path("M0 -32Q5 -25 0 -20Q-5 -25 0 -32Z", SUN_DEEP)
    for x in (-12, -1, 10):
        c.rect(x, -40, 2.2, 40, SLATE)
    c.rect(-14, -3, 28, 4, SLATE, 1)
    c.poly(((-15, -38), (15, -38), (7, -50), (-7, -50)), SLATE)
    c.ring(0, -54, 4, SLATE, 1.6)


def _view(planting: str) -> Callable[[], Canvas]:
    return partial(tub_view, planting)


TUB_VIEWS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "tub-lavender": (
        _view("lavender"),
        "Holzkübel mit Lavendel und Margeriten vor einer Bäckerei.",
    ),
    "tub-herbs": (
        _view("herbs"),
        "Holzkübel mit Salbei, Kamille und Ringelblumen vor einer Apotheke.",
    ),
    "tub-grasses": (
        _view("grasses"),
        "Holzkübel mit hohen Gräsern und rosa Sonnenhut.",
    ),
    "tub-tree": (
        _view("tree"),
        "Holzkübel mit einem kleinen Apfelbaum, darunter Walderdbeeren.",
    ),
    "tub-dahlias": (
        _view("dahlias"),
        "Holzkübel mit roten, gelben und orangen Dahlien vor einem Café.",
    ),
    "tub-sunflowers": (
        _view("sunflowers"),
        "Holzkübel mit hohen Sonnenblumen vor einem Buchladen.",
    ),
    "campaign-winter-tub": (
        winter_tub,
        "Holzkübel mit Heide und Tannengrün im Schnee, daneben leuchtet eine Laterne.",
    ),
    "campaign-watering": (
        watering,
        "Eine Frau gießt am Abend einen Kübel mit Dahlien, ein Kind schaut zu.",
    ),
}
