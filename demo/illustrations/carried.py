"""What people carry, push or lead."""

from collections.abc import Callable

from demo.illustrations.animals import dog
from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.goods_wheels import bicycle
from demo.illustrations.palette import (
    BRICK,
    BRICK_MID,
    INK,
    LEAF,
    LEAF_MID,
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE,
    SUN,
    SUN_DEEP,
    SUN_SOFT,
    TEAK,
    darker,
)
from demo.illustrations.plants import bouquet, leaf


def _tote(c: Canvas) -> None:
    c.line("M12 -72Q17 -94 23 -72", TEAK, 2)
    c.path("M6 -74H29L31 -42H5Z", SAND)
    c.path("M20 -74H29L31 -42H20Z", darker(SAND, 0.1))
    leaf(c, 17, -52, 16, 4, 0, LEAF)


def _basket(c: Canvas) -> None:
    for angle, fill in ((-20, LEAF), (4, LEAF_MID), (24, LEAF)):
        leaf(c, 18, -66, 34, 6, angle, fill)
    c.line(((24, -60), (36, -98)), SUN_DEEP, 8)
    c.path("M2 -70H36L32 -46H6Z", OAK)
    c.path("M22 -70H36L32 -46H22Z", darker(OAK, 0.14))
    c.line("M6 -70Q19 -108 32 -70", TEAK, 2.6)


def _shopping(c: Canvas) -> None:
    c.path("M8 -88H28V-54H8Z", BRICK_MID)
    c.path("M18 -88H28V-54H18Z", darker(BRICK_MID, 0.12))
    c.line("M12 -88Q17 -100 23 -88", INK, 1.6)


def _parcel(c: Canvas) -> None:
    c.rect(14, -126, 38, 30, OAK)
    c.rect(34, -126, 18, 30, darker(OAK, 0.12))
    c.rect(14, -114, 38, 5, SUN_SOFT)


def _crate(c: Canvas) -> None:
    for x in (20, 31, 42):
        c.circle(x, -124, 7, BRICK_MID if x != 31 else SUN)
    c.rect(12, -120, 44, 22, OAK)
    c.rect(12, -111, 44, 3, TEAK)


def _bouquet(c: Canvas) -> None:
    bouquet(c, 6, -106, 38, Dice("bouquet"))
    c.path("M-4 -122L18 -126L8 -94Z", PAPER)


def _bread(c: Canvas) -> None:
    c.line(((2, -104), (14, -150)), SUN_DEEP, 9)
    c.line(((10, -104), (24, -146)), OAK, 9)
    c.path("M-6 -128L24 -122L14 -94Z", SAND)


def _phone(c: Canvas) -> None:
    c.rect(10, -136, 9, 17, INK, 2)


def _cup(c: Canvas) -> None:
    c.poly(((14, -146), (25, -146), (23, -128), (16, -128)), PAPER)
    c.rect(13, -149, 13, 4, BRICK, 1)


def _book(c: Canvas) -> None:
    c.path("M16 -118L32 -112L46 -120V-100L32 -92L16 -98Z", PAPER)
    c.path("M32 -112L46 -120V-100L32 -92Z", SAND)


def _tray(c: Canvas) -> None:
    c.rect(10, -114, 44, 4, SLATE, 2)
    c.rect(18, -126, 10, 12, PAPER, 2)
    c.rect(34, -126, 10, 12, SUN_SOFT, 2)


def _pram(c: Canvas) -> None:
    c.line("M43 -95L66 -44", SLATE, 3.4)
    c.line("M58 -40L100 -12M98 -42L62 -10", SLATE, 3)
    c.path("M54 -74H106Q104 -40 80 -40Q56 -40 54 -74Z", LEAF)
    c.path("M80 -76A27 27 0 0 1 107 -74L80 -70Z", SUN)
    c.path("M80 -76V-103A27 27 0 0 1 107 -74Z", SUN)
    for x in (62, 100):
        c.ring(x, -10, 9, INK, 3)


def _walker(c: Canvas) -> None:
    c.line("M43 -95L48 -40L42 -8M44 -92L72 -8M48 -44H64", BRICK, 3.6)
    c.rect(46, -62, 22, 16, SLATE, 3)
    for x in (42, 73):
        c.ring(x, -7, 5.6, INK, 3)


def _umbrella(c: Canvas) -> None:
    c.line(((19, -136), (19, -196)), INK, 2.4)
    c.path(
        "M-42 -190Q-34 -232 19 -234Q72 -232 80 -190Q70 -198 60 -190Q50 -198 40 -190"
        "Q30 -198 19 -190Q8 -198 -2 -190Q-12 -198 -22 -190Q-32 -198 -42 -190Z",
        SUN,
    )
    c.path(
        "M19 -234Q72 -232 80 -190Q70 -198 60 -190Q50 -198 40 -190Q36 -214 19 -234Z",
        SUN_DEEP,
    )


def _backpack(c: Canvas) -> None:
    c.path("M-30 -136Q-18 -144 -16 -136V-102H-30Q-36 -118 -30 -136Z", BRICK_MID)


def _broom(c: Canvas) -> None:
    c.line(((12, -140), (40, -12)), OAK, 3.4)
    c.path("M32 -16L46 -18L56 0H32Z", SUN_DEEP)


def _dog(c: Canvas) -> None:
    c.line("M33 -108Q50 -70 62 -50", INK, 1.6)
    dog(c, 74, 0, 0.9, TEAK)


def _stick(c: Canvas) -> None:
    c.line("M24 -92q-8 -6 -10 2M23 -92L27 0", TEAK, 3)


def _bicycle(c: Canvas) -> None:
    with c.at(24, -2):
        bicycle(c, Dice("pushed"))


def _can(c: Canvas) -> None:
    c.line("M22 -96Q34 -124 50 -104", SUN_DEEP, 3)
    with c.at(40, -88, turn=24):
        c.path("M-13 -20H12V8H-13Z", SUN)
        c.rect(4, -20, 8, 28, SUN_DEEP)
        c.line("M12 0L34 -16", SUN, 4.4)
        c.line("M31 -21L39 -12", SUN_DEEP, 4)
    for x, y in ((76, -78), (80, -66), (74, -58), (82, -50), (77, -40)):
        c.line(((x, y), (x + 1, y + 6)), "#dde9df", 2.4)


_THINGS: dict[str, Callable[[Canvas], None]] = {
    "tote": _tote,
    "basket": _basket,
    "shopping": _shopping,
    "parcel": _parcel,
    "crate": _crate,
    "bouquet": _bouquet,
    "bread": _bread,
    "phone": _phone,
    "cup": _cup,
    "book": _book,
    "tray": _tray,
    "pram": _pram,
    "walker": _walker,
    "umbrella": _umbrella,
    "backpack": _backpack,
    "broom": _broom,
    "dog": _dog,
    "stick": _stick,
    "bicycle": _bicycle,
    "can": _can,
}


def carry(c: Canvas, thing: str, coat: str) -> None:
    """Draws the thing where the hands of a figure expect it."""
    if thing in _THINGS:
        _THINGS[thing](c)
    if thing == "" and coat == PAPER:
        c.line("M-12 -138Q2 -112 18 -94", STONE, 2)
