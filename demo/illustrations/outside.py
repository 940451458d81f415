"""What stands on the pavement: goods, seats, bicycles, lamps."""

from collections.abc import Callable

from demo.illustrations.animals import cat, dog, pigeon
from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.goods import put
from demo.illustrations.interior import row
from demo.illustrations.palette import (
    BRICK,
    BRICK_MID,
    INK,
    LEAF,
    LEAF_SOFT,
    OAK,
    PAPER,
    SLATE,
    STONE,
    STONE_PALE,
    STONE_SOFT,
    SUN,
    SUN_DEEP,
    SUN_PALE,
    TEAK,
    darker,
    lighter,
)
from demo.illustrations.people import seated
from demo.illustrations.plants import bucket, tub
from demo.illustrations.trees import bush, climber, tree

Drawer = Callable[[Canvas, float, Dice], None]


def stand(
    c: Canvas, x: float, dice: Dice, goods: tuple[str, ...], wide: float = 150
) -> None:
    """A stepped stand in front of the window with goods on two boards."""
    c.line(((x - wide / 2 + 8, 0), (x - wide / 2 + 8, -84)), TEAK, 5)
    c.line(((x + wide / 2 - 8, 0), (x + wide / 2 - 8, -84)), TEAK, 5)
    for board, push in ((-80, 0), (-34, 6)):
        row(c, goods, x - wide / 2 - push, board, wide + push * 2, dice, 1.05)
        c.rect(x - wide / 2 - push - 4, board, wide + push * 2 + 8, 7, OAK)
        c.rect(x - wide / 2 - push, board + 7, wide + push * 2, 8, INK, 0, 0.16)


def _crates(c: Canvas, x: float, dice: Dice) -> None:
    stand(c, x, dice, ("crate", "greens", "crate"))


def _sacks(c: Canvas, x: float, dice: Dice) -> None:
    row(c, ("sack",), x - 70, 0, 140, dice, 1.2)


def _bookbox(c: Canvas, x: float, dice: Dice) -> None:
    stand(c, x, dice, ("books", "book_pile"), 120)


def _shelf(c: Canvas, x: float, dice: Dice) -> None:
    stand(c, x, dice, ("shoe", "pot", "teapot", "books", "clock"), 130)


def _flowers(c: Canvas, x: float, dice: Dice) -> None:
    for shift, high in ((-62, 48), (-22, 40), (20, 50), (60, 38)):
        bucket(c, x + shift, -26, dice, high)
    c.rect(x - 88, -28, 176, 8, OAK)
    c.rect(x - 80, -20, 6, 20, TEAK)
    c.rect(x + 74, -20, 6, 20, TEAK)
    for shift in (-46, 0, 44):
        bucket(c, x + shift, 4, dice, 30)


def _herbs(c: Canvas, x: float, dice: Dice) -> None:
    stand(c, x, dice, ("plant", "cactus", "plant"), 140)


def _bike(c: Canvas, x: float, dice: Dice) -> None:
    put(c, "bicycle", x, 0, dice, 1, flip=dice.chance(0.5))


def _bikes(c: Canvas, x: float, dice: Dice) -> None:
    for shift in (0, 62, 124):
        put(c, "bicycle", x - 60 + shift, shift / 30, dice)


def _rail(c: Canvas, x: float, dice: Dice) -> None:
    put(c, "rail", x, 0, dice, 1.15)


def _board(c: Canvas, x: float, dice: Dice) -> None:
    c.poly(((x - 30, 0), (x - 24, -96), (x + 26, -96), (x + 32, 0)), TEAK)
    c.poly(((x - 22, -14), (x - 18, -88), (x + 20, -88), (x + 24, -14)), SLATE)
    for y, wide in ((-76, 26), (-64, 30), (-52, 18), (-40, 28)):
        c.rect(x - 13, y, wide, 4, SUN_PALE if y < -70 else STONE_SOFT, 2)
    c.circle(x + 2, -26, 6, SUN)


def _cafe(c: Canvas, x: float, dice: Dice) -> None:
    seated(c, x - 52, 0, dice)
    seated(c, x + 56, 0, dice, flip=True)
    cafe_table(c, x, dice)


def cafe_table(c: Canvas, x: float, dice: Dice) -> None:
    """A round bistro table with two cups."""
    c.rect(x - 2.5, -66, 5, 66, SLATE)
    c.path(f"M{x - 18} 0Q{x} -9 {x + 18} 0Z", SLATE)
    c.rect(x - 36, -72, 72, 6, PAPER, 3)
    c.rect(x - 36, -68, 72, 3, STONE_SOFT, 1)
    put(c, "cup", x - 18, -72, dice, 1.1)
    put(c, dice.pick(("cup", "tea_glass", "vase")), x + 16, -72, dice, 0.8)


def _terrace(c: Canvas, x: float, dice: Dice) -> None:
    for shift in (-64, 64):
        put(c, "chair", x + shift, 0, dice, 1, flip=shift > 0)
    cafe_table(c, x, dice)


def _parasol(c: Canvas, x: float, dice: Dice) -> None:
    cloth = dice.pick((SUN, BRICK_MID, LEAF, PAPER))
    _cafe(c, x, dice)
    c.rect(x - 3, -268, 6, 204, TEAK)
    for index in range(6):
        left = x - 132 + index * 44
        fill = cloth if index % 2 == 0 else (PAPER if cloth != PAPER else LEAF_SOFT)
        c.poly(((x, -286), (left, -226), (left + 44, -226)), fill)
        c.path(f"M{left} -226.500h44v8q-22 12 -44 0z", darker(fill, 0.1))


def _bench(c: Canvas, x: float, dice: Dice) -> None:
    paint = dice.pick((LEAF, BRICK, OAK))
    for y in (-86, -72, -58):
        c.rect(x - 78, y, 156, 9, paint, 2)
    c.rect(x - 82, -46, 164, 9, lighter(paint, 0.12), 2)
    for shift in (-62, 56):
        c.rect(x + shift, -84, 6, 84, SLATE)


def _lamp(c: Canvas, x: float, dice: Dice) -> None:
    c.rect(x - 4, -430, 8, 430, SLATE)
    c.path(f"M{x - 12} 0L{x - 7} -60H{x + 7}L{x + 12} 0Z", SLATE)
    c.rect(x - 26, -436, 52, 6, SLATE, 3)
    with c.glowing():
        if c.mood.lit:
            c.circle(x, -466, 110, SUN_PALE, 0.16)
            c.circle(x, -466, 60, SUN_PALE, 0.26)
        c.poly(
            ((x - 15, -438), (x + 15, -438), (x + 21, -490), (x - 21, -490)),
            SUN_PALE if c.mood.lit else STONE_PALE,
        )
    c.poly(((x - 26, -490), (x + 26, -490), (x + 10, -512), (x - 10, -512)), SLATE)


def _tree(c: Canvas, x: float, dice: Dice) -> None:
    c.rect(x - 46, -4, 92, 8, TEAK)
    tree(c, x, 0, 640, dice)


def _young_tree(c: Canvas, x: float, dice: Dice) -> None:
    tree(c, x, 0, 420, dice, slim=True)


def _tub(c: Canvas, x: float, dice: Dice) -> None:
    tub(c, x, 0, dice, 1.25)


def _tubs(c: Canvas, x: float, dice: Dice) -> None:
    for shift in (-50, 50):
        tub(c, x + shift, 0, dice, 1.1)


def _bush(c: Canvas, x: float, dice: Dice) -> None:
    bush(c, x, 0, 80, 44, dice)


def _ivy(c: Canvas, x: float, dice: Dice) -> None:
    climber(c, x, 0, 520, 90, dice)


def _cat(c: Canvas, x: float, dice: Dice) -> None:
    cat(c, x, 0, 1, dice.pick((INK, OAK, "#8a5637", STONE)), dice.chance(0.5))


def _dog(c: Canvas, x: float, dice: Dice) -> None:
    dog(c, x, 0, 1, dice.pick((OAK, PAPER, TEAK)), dice.chance(0.5))


def _pigeons(c: Canvas, x: float, dice: Dice) -> None:
    for shift in (-36, 4, 34):
        pigeon(c, x + shift, dice.between(-4, 10), 1, dice.chance(0.5))


def _ladder(c: Canvas, x: float, dice: Dice) -> None:
    with c.at(x, 0, turn=6):
        put(c, "ladder", 0, 0, dice, 1.5)


def _scooter(c: Canvas, x: float, dice: Dice) -> None:
    c.line("M" + f"{x - 40} -10H{x + 30}L{x + 44} -104H{x + 30}", LEAF, 5)
    for shift in (-44, 36):
        c.circle(x + shift, -10, 10, INK)
        c.circle(x + shift, -10, 4, STONE)


def _cargo(c: Canvas, x: float, dice: Dice) -> None:
    put(c, "bicycle", x, 0, dice)
    c.poly(((x + 40, -74), (x + 150, -74), (x + 138, -18), (x + 56, -18)), SUN_DEEP)
    c.poly(
        ((x + 112, -74), (x + 150, -74), (x + 138, -18), (x + 108, -18)),
        darker(SUN_DEEP),
    )
    put(c, "greens", x + 84, -70, dice, 1.1)


def _machine(c: Canvas, x: float, dice: Dice) -> None:
    c.rect(x - 40, -150, 80, 150, BRICK, 4)
    for level in range(3):
        for column in range(3):
            with c.shining():
                c.rect(
                    x - 32 + column * 23,
                    -140 + level * 36,
                    18,
                    28,
                    SUN_PALE if (level + column) % 2 else PAPER,
                    2,
                )
    c.rect(x - 20, -26, 40, 12, INK, 2)


def _goods(name: str, size: float = 1.0) -> Drawer:
    def draw(c: Canvas, x: float, dice: Dice) -> None:
        put(c, name, x, 0, dice, size)

    return draw


THINGS: dict[str, Drawer] = {
    "crates": _crates,
    "sacks": _sacks,
    "bookbox": _bookbox,
    "shelf": _shelf,
    "flowers": _flowers,
    "herbs": _herbs,
    "bike": _bike,
    "bikes": _bikes,
    "rail": _rail,
    "board": _board,
    "cafe": _cafe,
    "terrace": _terrace,
    "parasol": _parasol,
    "bench": _bench,
    "lamp": _lamp,
    "tree": _tree,
    "young_tree": _young_tree,
    "tub": _tub,
    "tubs": _tubs,
    "bush": _bush,
    "ivy": _ivy,
    "cat": _cat,
    "dog": _dog,
    "pigeons": _pigeons,
    "ladder": _ladder,
    "scooter": _scooter,
    "cargo": _cargo,
    "machine": _machine,
    "armchair": _goods("armchair", 1.15),
    "chair": _goods("chair", 1.1),
    "easel": _goods("easel", 1.3),
    "tyres": _goods("tyre", 1.2),
    "car": _goods("car", 1.05),
    "child_bike": _goods("child_bike"),
    "washing_machine": _goods("washing_machine", 1.05),
    "stone": _goods("stone", 1.7),
    "floor_lamp": _goods("floor_lamp", 1.1),
    "pumpkin": _goods("pumpkin", 1.5),
    "television": _goods("television", 1.0),
    "parcels": lambda c, x, dice: row(c, ("parcel",), x - 60, 0, 120, dice, 1.3),
}
