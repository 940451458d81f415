"""The kinds of building a shop can be in; each draws itself round x = 0."""

from collections.abc import Callable
from dataclasses import dataclass

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.houses import GROUND, house, plain_ground_floor
from demo.illustrations.palette import (
    BRICK,
    BRICK_DEEP,
    BRICK_MID,
    BRICK_PALE,
    BRICK_SOFT,
    LEAF_PALE,
    LEAF_SOFT,
    PAPER,
    SAND,
    SLATE,
    STONE,
    STONE_PALE,
    SUN_PALE,
    SUN_SOFT,
    TEAK,
    darker,
    lighter,
)
from demo.illustrations.places import viaduct_train
from demo.illustrations.shopfronts import Front, shopfront
from demo.illustrations.special import kiosk, stall
from demo.illustrations.trees import bush, climber, tree
from demo.illustrations.walls import casement, wall

NEIGHBOURS = (
    ("stucco", BRICK_PALE),
    ("stucco", LEAF_PALE),
    ("stucco", SUN_SOFT),
    ("brick", BRICK_MID),
    ("brick", BRICK),
    ("slate", SLATE),
    ("timber", PAPER),
    ("modern", SAND),
    ("modern", LEAF_SOFT),
)


@dataclass
class Site:
    """One building plot: what is built and in which colours."""

    kind: str
    colour: str
    frame: str
    storeys: int
    width: float


def build(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    """Draws the building with its shop and what stands beside it."""
    special = SPECIAL.get(site.kind)
    if special:
        special(c, site, front, dice)
        return
    half = site.width / 2
    neighbour(c, -half - 620, 620, dice, site)
    neighbour(c, half, 620, dice, site)
    house(c, site.kind, -half, site.width, site.colour, site.storeys, dice, site.frame)
    if front.style == "letters":
        c.rect(-half, -GROUND, site.width, GROUND, front.band)
        c.rect(-half, -GROUND, site.width, 8, lighter(front.band, 0.3))
    shopfront(c, -half + 34, site.width - 68, front, dice)
    c.rect(-half, -40, 34, 40, STONE)
    c.rect(half - 34, -40, 34, 40, STONE)
    if site.kind == "stucco":
        for y in range(-340, -40, 44):
            c.rect(-half, y, 26, 3, darker(site.colour, 0.16))
            c.rect(half - 26, y, 26, 3, darker(site.colour, 0.16))


def neighbour(c: Canvas, x: float, width: float, dice: Dice, site: Site) -> None:
    """The house next door, never in the same dress."""
    others = [
        pair for pair in NEIGHBOURS if pair[0] != site.kind and pair[1] != site.colour
    ]
    finish, colour = dice.pick(others)
    house(c, finish, x, width, colour, dice.whole(1, 2), dice)
    plain_ground_floor(c, x, width, finish, dice)


def _pavilion(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    half = site.width / 2
    for x, high in ((-760, 760), (-half + 60, 700), (half - 120, 820), (700, 700)):
        tree(c, x, 0, high, dice)
    for x in (-half - 130, half + 150):
        bush(c, x, 0, 150, 60, dice)
    wall(c, "boards", -half, -GROUND, site.width, GROUND, site.colour, dice)
    shopfront(c, -half + 20, site.width - 40, front, dice)
    c.rect(-half - 70, -GROUND - 26, site.width + 140, 34, lighter(site.colour, 0.5))
    c.rect(-half - 70, -GROUND + 2, site.width + 140, 8, darker(site.colour, 0.2))
    for x in (-half - 46, half + 36):
        c.rect(x, -GROUND, 10, GROUND, SLATE)


def _arch(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    viaduct_train(
        c, dice.between(-700, -200), -640, dice.pick((BRICK, PAPER, SUN_SOFT))
    )
    wall(c, "arch", -1300, -600, 2600, 600, site.colour, dice)
    c.rect(-1300, -632, 2600, 40, STONE_PALE)
    c.rect(-1300, -596, 2600, 10, darker(STONE_PALE, 0.25))
    for middle in (-700, 0, 700):
        for reach, fill in ((318, SAND), (292, darker(site.colour, 0.42))):
            c.path(
                f"M{middle - reach} 0V-230C{middle - reach} {-230 - reach}"
                f" {middle + reach}"
                f" {-230 - reach} {middle + reach} -230V0Z",
                fill,
            )
    with c.clip("M-292 0V-230C-292 -522 292 -522 292 -230V0Z"):
        c.rect(-300, -540, 600, 240, darker(front.wood, 0.2))
        for index in range(7):
            with c.shining():
                c.rect(-276 + index * 80, -470, 70, 106, c.mood.glass)
        c.line("M-300 -412H300", front.wood, 8)
        shopfront(c, -292, 584, front, dice)
    for middle in (-700, 700):
        c.rect(middle - 292, -210, 584, 210, TEAK)
        for index in range(8):
            c.rect(middle - 292 + index * 73, -210, 4, 210, darker(TEAK, 0.3))


def _workshop(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    half = site.width / 2
    side = dice.pick((-1, 1))
    tree(c, -side * (half + dice.between(120, 260)), -30, dice.between(640, 800), dice)
    high, low = (-half - 1300, half) if side < 0 else (half, -half - 1300)
    wall(c, "brick", high, -860, 1300, 860, dice.pick((BRICK_DEEP, BRICK_SOFT)), dice)
    climber(c, side * (half + 90), 0, dice.between(420, 760), 210, dice)
    wall(c, "brick", low, -250, 1300, 250, lighter(BRICK_MID, 0.1), dice)
    c.rect(low, -264, 1300, 18, STONE_PALE)
    bush(c, -side * (half + 330), -262, 130, 30, dice)
    eaves, ridge = (-430, -372) if side < 0 else (-372, -430)
    peak = dice.between(60, 150)
    c.poly(
        (
            (-half - 40, eaves),
            (-half + 90, eaves - peak),
            (half - 90, ridge - peak),
            (half + 40, ridge),
        ),
        lighter(SLATE, 0.15),
    )
    wall(c, "workshop", -half, -402, site.width, 402, site.colour, dice)
    c.poly(
        (
            (-half - 40, eaves),
            (half + 40, ridge),
            (half + 40, ridge + 26),
            (-half - 40, eaves + 26),
        ),
        SLATE,
    )
    shopfront(c, -half + 40, site.width - 80, front, dice)


def _hall(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    half = site.width / 2
    c.rect(half - 120, -980, 70, 640, BRICK_SOFT)
    c.rect(half - 132, -996, 94, 26, BRICK_DEEP)
    wall(c, "hall", -1300, -430, 2600, 430, site.colour, dice)
    for x in range(-1300, 1300, 325):
        c.poly(((x, -430), (x, -620), (x + 325, -430)), darker(site.colour, 0.12))
        with c.shining():
            c.poly(
                ((x + 12, -452), (x + 12, -590), (x + 60, -562), (x + 60, -452)),
                c.mood.glass,
            )
        c.poly(((x, -620), (x + 325, -430), (x + 325, -446), (x + 14, -632)), SLATE)
    shopfront(c, -half + 30, site.width - 60, front, dice)
    for side in (-half - 240, half + 240):
        casement(c, side, -90, 260, 210, "modern", SLATE, dice)


def _corner(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    edge, half = -150.0, site.width / 2
    neighbour(c, half + 60, 700, dice, site)
    with c.glowing():
        c.poly(((edge, 1), (-1300, 1), (-1300, -144)), c.mood.pavement)
    with c.leaning(edge, 0, 7):
        house(
            c,
            "stucco" if site.colour != BRICK else "brick",
            -900,
            900,
            darker(site.colour, 0.14),
            site.storeys,
            dice,
            site.frame,
        )
        side = Front(
            "",
            "WW",
            front.displays[::-1],
            darker(front.wood, 0.14),
            darker(front.band, 0.14),
            awning=front.awning,
            cloth=(darker(front.cloth[0], 0.12), darker(front.cloth[1], 0.1)),
            style=front.style,
        )
        shopfront(c, -560, 530, side, dice)
    house(
        c,
        "stucco" if site.colour != BRICK else "brick",
        edge,
        half + 60 - edge,
        site.colour,
        site.storeys,
        dice,
        site.frame,
    )
    shopfront(c, edge + 30, half - edge, front, dice)
    c.rect(
        edge - 7,
        -GROUND - site.storeys * 300,
        14,
        GROUND + site.storeys * 300,
        lighter(site.colour, 0.5),
    )


def _passage(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    half = site.width / 2
    for side in (-1, 1):
        x = -half - 640 if side < 0 else half + 20
        wall(c, "brick", x, -1000, 620, 1000, BRICK_DEEP if side < 0 else BRICK, dice)
        casement(c, x + (420 if side < 0 else 200), -470, 96, 150, "brick", PAPER, dice)
        plain_ground_floor(c, x, 620, "brick", dice)
    house(c, "timber", -half, site.width, PAPER, 1, dice, PAPER)
    shopfront(c, -half + 26, site.width - 52, front, dice)
    c.line(f"M{-half - 60} -640Q0 -560 {half + 60} -650", SLATE, 2)
    for index in range(9):
        share = index / 8
        x = -half - 40 + (site.width + 80) * share
        with c.glowing():
            c.circle(
                x,
                -636 + 62 * (1 - (2 * share - 1) ** 2),
                10,
                (SUN_PALE, BRICK_SOFT, SUN_SOFT)[index % 3],
            )


def _market(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    for x, high in ((-640, 700), (-120, 780), (420, 720), (820, 760)):
        tree(c, x, -60, high, dice)
    stall(c, site, front, dice)


def _booth(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    for x, high in ((-520, 780), (480, 820), (-900, 640)):
        tree(c, x, -30, high, dice)
    for x in (-420, 400, 640):
        bush(c, x, -10, 120, 50, dice)
    kiosk(c, site, front, dice)


SPECIAL: dict[str, Callable[[Canvas, Site, Front, Dice], None]] = {
    "pavilion": _pavilion,
    "arch": _arch,
    "workshop": _workshop,
    "hall": _hall,
    "corner": _corner,
    "passage": _passage,
    "stall": _market,
    "kiosk": _booth,
}
