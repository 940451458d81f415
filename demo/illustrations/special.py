"""Small buildings without a house: market stall and kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.goods import GOODS, put
from demo.illustrations.interior import interior, row
from demo.illustrations.palette import (
    INK,
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE_PALE,
    TEAK,
    dark,
    darker,
    lighter,
)
from demo.illustrations.shopfronts import FACES, Front

if TYPE_CHECKING:
    from demo.illustrations.buildings import Site


def stall(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    """A market stall: striped roof on poles, a table with steps of goods."""
    half = site.width / 2
    first, second = front.cloth
    goods = {
        "fruit": ("crate", "greens", "pumpkin"),
        "cheese": ("cheese", "olives", "jar", "cheese"),
        "flowers": ("vase", "street_tub", "plant"),
    }.get(front.displays[0], ("crate",))
    for x in (-half + 16, half - 16):
        c.rect(x - 4, -300, 8, 300, TEAK)
    c.rect(
        -half + 20, -250, site.width - 40, 150, darker(c.mood.leaves[0], 0.25), 0, 0.5
    )
    row(c, goods, -half + 30, -136, site.width - 60, dice, 1.25)
    c.rect(-half + 14, -138, site.width - 28, 12, OAK)
    row(c, goods[::-1], -half + 16, -84, site.width - 32, dice, 1.4)
    c.rect(-half, -86, site.width, 12, OAK)
    cloth = lighter(second, 0.1)
    c.rect(-half, -76, site.width, 68, cloth)
    for index in range(int(site.width / 46)):
        c.rect(-half + index * 46, -76, 22, 68, first)
    c.rect(-half, -76, site.width, 10, INK, 0, 0.18)
    stall_roof(c, half, first, second)
    if front.sign:
        name, weight, spacing = FACES[front.face]
        c.rect(-150, -338, 300, 46, front.band, 4)
        c.text(
            0,
            -305,
            front.sign,
            PAPER if dark(front.band) else INK,
            30,
            name,
            weight,
            spacing,
            270,
        )


def stall_roof(c: Canvas, half: float, first: str, second: str) -> None:
    """Striped cloth on a frame ``2 * half`` wide."""
    stripes = 11
    c.rect(-half, -262, half * 2, 26, INK, 0, 0.16)
    for index in range(stripes):
        fill = first if index % 2 == 0 else second
        a, b = index / stripes, (index + 1) / stripes
        high, low = half - 50, half + 34
        c.poly(
            (
                (-high + 2 * high * a, -400),
                (-high + 2 * high * b, -400),
                (-low + 2 * low * b, -286),
                (-low + 2 * low * a, -286),
            ),
            fill,
        )
        wide = 2 * low / stripes
        left = -low + wide * index
        c.path(
            f"M{left} -286.500h{wide}v20a{wide / 2} {wide / 3} 0 0 1 {-wide} 0z",
            darker(fill, 0.12),
        )


def kiosk(c: Canvas, site: Site, front: Front, dice: Dice) -> None:
    """A little pavilion with a serving hatch under a wide roof."""
    half = site.width / 2
    c.rect(-half, -318, site.width, 318, site.colour)
    c.rect(half - 70, -318, 70, 318, darker(site.colour))
    c.rect(-half, -46, site.width, 46, SLATE)
    for x in range(int(-half), int(half), 30):
        c.rect(x, -118, 2, 72, darker(site.colour, 0.18))
    interior(c, front.displays[0], -half + 36, -270, site.width - 150, 140, dice)
    c.line(
        f"M{-half + 36} -130V-270H{half - 114}V-130",
        lighter(front.wood, 0.2),
        6,
        "butt",
    )
    c.rect(-half + 20, -134, site.width - 118, 12, OAK)
    c.rect(-half + 24, -122, site.width - 126, 8, INK, 0, 0.18)
    row(c, ("box", "jar", "tin"), -half + 30, -134, 120, dice, 1.2)
    c.rect(half - 92, -262, 64, 262, darker(front.wood))
    c.rect(half - 84, -250, 48, 96, c.mood.glass)
    c.poly(
        ((-half - 70, -330), (half + 70, -330), (half - 30, -420), (-half + 30, -420)),
        front.wood,
    )
    c.poly(
        ((half * 0.4, -420), (half - 30, -420), (half + 70, -330), (half * 0.5, -330)),
        darker(front.wood),
    )
    c.rect(-half - 74, -334, site.width + 148, 16, lighter(front.wood, 0.3))
    c.rect(-half - 60, -318, site.width + 120, 14, INK, 0, 0.2)
    name, weight, spacing = FACES[front.face]
    c.rect(-150, -408, 300, 58, front.band, 6)
    c.rect(-150, -356, 300, 6, darker(front.band, 0.2), 3)
    ink = PAPER if dark(front.band) else INK
    with c.shining():
        c.text(0, -366, front.sign, ink, 36, name, weight, spacing, 270)
    if front.badge:
        c.circle(0, -452, 38, STONE_PALE)
        c.circle(0, -452, 32, SAND)
        item = GOODS[front.badge]
        size = min(42 / item.wide, 42 / item.high)
        put(c, front.badge, 0, -452 + item.high * size / 2, dice, size)
