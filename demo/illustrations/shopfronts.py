"""The ground floor of a shop: sign, windows, door."""

from dataclasses import dataclass, field

from demo.illustrations.awnings import awning
from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.goods import GOODS, put
from demo.illustrations.interior import interior
from demo.illustrations.palette import (
    BRICK,
    INK,
    LEAF,
    PAPER,
    SLATE,
    STONE,
    STONE_PALE,
    STONE_SOFT,
    SUN,
    SUN_PALE,
    TEAK,
    dark,
    darker,
    lighter,
)

FASCIA_TOP, FASCIA_LOW, GLASS_TOP, PLINTH = -352.0, -300.0, -290.0, -44.0
FACES = {
    "sans": ("Rubik", 800, 1.0),
    "wide": ("Rubik", 600, 9.0),
    "black": ("Rubik", 900, 0.0),
    "light": ("Rubik", 400, 4.0),
    "serif": ("Alegreya", 800, 1.5),
    "script": ("Pacifico", 400, 0.0),
}


@dataclass
class Front:
    """How one shop shows itself to the street."""

    sign: str
    layout: str
    displays: list[str]
    wood: str
    band: str
    face: str = "sans"
    style: str = "classic"
    awning: str = ""
    cloth: tuple[str, str] = (BRICK, PAPER)
    badge: str = ""
    shares: dict[str, float] = field(
        default_factory=lambda: {"W": 2.1, "D": 1.0, "P": 0.35, "B": 3.4}
    )


def shopfront(c: Canvas, x: float, width: float, front: Front, dice: Dice) -> None:
    """Draws the front over x .. x + width; the pavement is at 0."""
    if front.style != "open":
        c.rect(x, FASCIA_LOW, width, -FASCIA_LOW, front.wood)
        c.rect(x + width - 14, FASCIA_LOW, 14, -FASCIA_LOW, darker(front.wood))
    total = sum(front.shares[part] for part in front.layout)
    unit = (width - 28) / total
    at_x, shown = x + 14, 0
    for part in front.layout:
        wide = unit * front.shares[part]
        if part in "WB":
            trade = front.displays[shown % len(front.displays)]
            _window(c, at_x + 5, wide - 10, trade, front, dice)
            shown += 1
        elif part == "D":
            door(c, at_x + wide / 2, min(wide - 12, 104), front.wood, dice)
        at_x += wide
    if front.awning:
        awning(c, front.awning, x + 8, width - 16, *front.cloth)
    fascia(c, x, width, front)
    if front.badge:
        _badge(c, x + width + 4, front, dice)


def doorways(width: float, front: Front) -> list[float]:
    """Where the doors of a front ``width`` wide are, from its middle."""
    unit = (width - 28) / sum(front.shares[part] for part in front.layout)
    at_x, found = 14 - width / 2, []
    for part in front.layout:
        wide = unit * front.shares[part]
        if part == "D":
            found.append(at_x + wide / 2)
        at_x += wide
    return found


def fascia(c: Canvas, x: float, width: float, front: Front) -> None:
    """The band with the name."""
    name, weight, spacing = FACES[front.face]
    if front.style == "letters":
        ink = INK if not dark(front.band) else PAPER
        c.text(
            x + width / 2,
            FASCIA_LOW - 10,
            front.sign,
            ink,
            42,
            name,
            weight,
            spacing,
            width * 0.86,
        )
        return
    c.rect(x - 5, FASCIA_TOP, width + 10, FASCIA_LOW - FASCIA_TOP, front.band)
    c.rect(x - 5, FASCIA_LOW - 6, width + 10, 6, darker(front.band, 0.24))
    c.rect(x - 9, FASCIA_TOP - 7, width + 18, 8, lighter(front.band, 0.18))
    ink = PAPER if dark(front.band) else INK
    size = 36 if front.face == "script" else 34
    if c.mood.lit and ink == PAPER:
        ink = SUN_PALE
    with c.shining():
        c.text(
            x + width / 2,
            FASCIA_LOW - 14,
            front.sign,
            ink,
            size,
            name,
            weight,
            spacing,
            width * 0.84,
        )
    if c.mood.snow:
        c.rect(x - 10, FASCIA_TOP - 13, width + 20, 9, PAPER, 4)


def _window(
    c: Canvas, x: float, width: float, trade: str, front: Front, dice: Dice
) -> None:
    top, low = GLASS_TOP, (-16.0 if front.style == "modern" else PLINTH)
    transom = 42 if front.style in ("classic", "letters") else 0
    if front.style == "arched":
        rise = 54
        outline = (
            f"M{x} {low}V{top + rise}Q{x} {top} {x + width / 2} {top}"
            f"T{x + width} {top + rise}V{low}Z"
        )
        with c.clip(outline):
            interior(c, trade, x, top, width, low - top, dice)
        c.line(outline, lighter(front.wood, 0.2), 6)
        c.rect(x - 6, low - 4, width + 12, 8, STONE_PALE)
        return
    frame = lighter(front.wood, 0.2) if front.style != "modern" else SLATE
    interior(c, trade, x, top + transom, width, low - top - transom, dice)
    if transom:
        panes = max(2, round(width / 46))
        for index in range(panes):
            left = x + width * index / panes
            with c.shining():
                c.rect(left + 2, top, width / panes - 4, transom - 6, c.mood.glass)
            c.poly(
                (
                    (left + 6, top + transom - 6),
                    (left + 18, top),
                    (left + 28, top),
                    (left + 16, top + transom - 6),
                ),
                PAPER,
                0.3,
            )
        c.rect(x - 3, top + transom - 6, width + 6, 6, frame)
    c.line(f"M{x} {low}V{top}H{x + width}V{low}", frame, 5, "butt")
    c.rect(x - 5, low - 3, width + 10, 7, frame)
    if width > 190 and front.style != "modern":
        c.rect(x + width / 2 - 2.5, top, 5, low - top, frame)
    if low == PLINTH:
        for share in (0.04, 0.52):
            c.rect(
                x + width * share,
                low + 11,
                width * 0.44,
                -low - 18,
                darker(front.wood, 0.14),
                2,
            )
            c.rect(
                x + width * share, low + 11, width * 0.44, 3, darker(front.wood, 0.3), 1
            )


def door(c: Canvas, x: float, width: float, wood: str, dice: Dice) -> None:
    """A glazed shop door centred on x, with a light above it."""
    left, top = x - width / 2, -236.0
    leaf_colour = darker(wood, 0.22)
    c.rect(left - 6, GLASS_TOP, width + 12, -GLASS_TOP, darker(wood, 0.34))
    with c.shining():
        c.rect(left, GLASS_TOP + 4, width, top - GLASS_TOP - 10, c.mood.glass)
    c.rect(left, top, width, -top, leaf_colour)
    glass_low = dice.pick((-76, -30, -96))
    inside = c.mood.inside
    with c.shining():
        c.rect(left + 13, top + 13, width - 26, glass_low - top - 13, inside)
        if c.mood.lit:
            c.rect(
                left + 13,
                top + 13,
                width - 26,
                (glass_low - top) * 0.4,
                lighter(inside, 0.35),
            )
    with c.clip_rect(left + 13, top + 13, width - 26, glass_low - top - 13):
        c.poly(
            (
                (left, glass_low),
                (left + width * 0.6, top),
                (left + width * 0.9, top),
                (left + width * 0.3, glass_low),
            ),
            PAPER,
            0.16,
        )
    if glass_low < -40:
        c.rect(
            left + 14,
            glass_low + 12,
            width - 28,
            -glass_low - 26,
            darker(leaf_colour, 0.18),
            2,
        )
    c.rect(left + width - 10, -124, 4, 34, SUN)
    if dice.chance(0.6):
        c.rect(x - 14, top + 52, 28, 17, SUN if dice.chance(0.5) else PAPER, 2)
        c.rect(x - 9, top + 58, 18, 4, INK, 1)
    c.rect(left - 12, -5, width + 24, 7, STONE_SOFT)


def _badge(c: Canvas, x: float, front: Front, dice: Dice) -> None:
    """A sign on an iron arm that shows what the shop is about."""
    c.line(f"M{x - 8} -388H{x + 52}", INK, 4)
    c.line(f"M{x - 6} -352Q{x + 16} -356 {x + 22} -386", INK, 2.4)
    c.line(((x + 28, -386), (x + 28, -374)), INK, 2)
    fill = PAPER if dark(front.band) else LEAF
    round_sign = dice.chance(0.6)
    if round_sign:
        c.circle(x + 28, -342, 35, front.band if dark(front.band) else BRICK)
        c.circle(x + 28, -342, 30, fill)
    else:
        c.rect(x - 5, -374, 66, 64, front.band if dark(front.band) else BRICK, 6)
        c.rect(x, -369, 56, 54, fill, 4)
    item = GOODS[front.badge]
    size = min(42 / item.wide, 42 / item.high)
    put(c, front.badge, x + 28, -342 + item.high * size / 2, dice, size)


def house_door(c: Canvas, x: float, dice: Dice) -> None:
    """The door of a dwelling with steps, centred on x."""
    wood = dice.pick((LEAF, BRICK, TEAK, SLATE))
    c.rect(x - 58, -270, 116, 270, STONE_PALE)
    c.rect(x - 46, -258, 92, 258, darker(wood, 0.2))
    with c.shining():
        c.rect(x - 40, -252, 80, 34, c.mood.glass)
    for side in (-38, 3):
        c.rect(x + side, -206, 35, 84, lighter(wood, 0.1), 2)
        c.rect(x + side, -110, 35, 90, lighter(wood, 0.1), 2)
    c.circle(x + 2, -112, 4, SUN)
    c.rect(x - 64, -10, 128, 12, STONE)
    c.rect(x + 66, -180, 18, 26, SUN_PALE, 2)
    for y in (-176, -170, -164, -158):
        c.rect(x + 69, y, 12, 2, STONE)
