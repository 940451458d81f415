"""The register of things shops sell: each draws itself standing on the origin."""

from collections.abc import Callable
from dataclasses import dataclass

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice

Drawer = Callable[[Canvas, Dice], None]


@dataclass(frozen=True)
class Good:
    """Something to sell, with the room it needs in centimetres."""

    draw: Drawer
    wide: float
    high: float


GOODS: dict[str, Good] = {}


def good(name: str, wide: float, high: float) -> Callable[[Drawer], Drawer]:
    """Enters the drawing function under this name."""

    def enter(draw: Drawer) -> Drawer:
        GOODS[name] = Good(draw, wide, high)
        return draw

    return enter


def put(
    c: Canvas,
    name: str,
    x: float,
    y: float,
    dice: Dice,
    size: float = 1,
    turn: float = 0,
    flip: bool = False,
) -> None:
    """Stands one thing with its foot at (x, y)."""
    with c.at(x, y, size, flip, turn):
        GOODS[name].draw(c, dice)
