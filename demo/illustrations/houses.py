"""Whole houses: a ground floor, upper floors and a roof."""

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.palette import (
    BRICK,
    BRICK_DEEP,
    BRICK_MID,
    INK,
    LEAF,
    PAPER,
    SAND,
    SLATE,
    STONE,
    STONE_PALE,
    STONE_SOFT,
    SUN_SOFT,
    darker,
    lighter,
    mix,
)
from demo.illustrations.shopfronts import house_door
from demo.illustrations.walls import casement, wall

GROUND, STOREY = 372.0, 300.0
ROOFS = {
    "stucco": "mansard",
    "brick": "pitched",
    "slate": "gable",
    "timber": "gable",
    "modern": "flat",
    "tiles": "flat",
    "boards": "pitched",
}


WINDOW_SIZES = {"modern": (124, 130), "slate": (74, 136), "timber": (70, 108)}


def house(
    c: Canvas,
    finish: str,
    x: float,
    width: float,
    colour: str,
    storeys: int,
    dice: Dice,
    frame: str = PAPER,
) -> None:
    """Walls and windows above the ground floor, and the roof on top of them."""
    top = -GROUND - STOREY * storeys
    upper = "modern" if finish == "tiles" else finish
    if finish in ("timber", "slate") and storeys:
        gable(c, finish, x, width, top, colour, dice, frame)
    else:
        roof(c, ROOFS.get(finish, "pitched"), x, width, top, dice)
    wall(c, upper, x, top, width, -top, colour, dice)
    count = max(1, round(width / 190))
    odd = dice.whole(0, 1)
    for storey in range(storeys):
        sill = -GROUND - STOREY * storey - 74
        if finish == "stucco":
            c.rect(
                x - 8,
                -GROUND - STOREY * storey - 16,
                width + 16,
                16,
                lighter(colour, 0.55),
            )
            c.rect(x - 4, -GROUND - STOREY * storey, width + 8, 7, INK, 0, 0.12)
        elif finish in ("brick", "arch") and storey == 0:
            c.rect(x, -GROUND - 14, width, 10, SAND)
        wide, high = WINDOW_SIZES.get(finish, (92, 150))
        for index in range(count):
            at_x = x + width * (index + 0.5) / count
            casement(c, at_x, sill, wide, high, upper, frame, dice)
            if finish in ("modern", "tiles") and index % 2 == odd:
                balcony(c, at_x, sill + 40, dice)
    if finish == "stucco":
        c.rect(x - 14, top - 4, width + 28, 24, lighter(colour, 0.6))
        for index in range(int(width / 38)):
            c.rect(x + 8 + index * 38, top + 20, 16, 14, lighter(colour, 0.45))
    c.rect(x + width - 10, top, 10, -top, INK, 0, 0.07)


def plain_ground_floor(
    c: Canvas, x: float, width: float, finish: str, dice: Dice
) -> None:
    """A house door and dwelling windows at street level."""
    c.rect(x, -48, width, 48, STONE if finish != "stucco" else STONE_SOFT)
    entry = x + width * dice.pick((0.28, 0.5, 0.72))
    for share in (0.2, 0.5, 0.8):
        at_x = x + width * share
        if abs(at_x - entry) > 120:
            casement(
                c,
                at_x,
                -104,
                90,
                150,
                "modern" if finish == "stucco" else finish,
                PAPER,
                dice,
            )
    house_door(c, entry, dice)


def balcony(c: Canvas, x: float, floor: float, dice: Dice) -> None:
    """A small balcony with plants, its floor at the given height."""
    front = dice.pick((SUN_SOFT, BRICK_MID, LEAF, PAPER))
    for index in range(8):
        c.ellipse(
            x - 74 + index * 21,
            floor - 70 - dice.between(0, 16),
            13,
            14,
            c.mood.leaves[index % 2],
        )
    c.rect(x - 86, floor - 66, 172, 62, front)
    c.rect(x + 44, floor - 66, 42, 62, darker(front, 0.1))
    for share in range(1, 8):
        c.rect(x - 86 + share * 21.5, floor - 66, 3, 62, darker(front, 0.14))
    c.rect(x - 92, floor - 6, 184, 12, STONE_PALE)
    c.rect(x - 88, floor + 6, 176, 14, INK, 0, 0.13)


def roof(c: Canvas, kind: str, x: float, width: float, top: float, dice: Dice) -> None:
    """The roof standing on the wall's upper edge."""
    if kind == "flat":
        c.rect(x - 12, top - 18, width + 24, 20, STONE_SOFT)
        c.rect(x - 12, top - 2, width + 24, 5, STONE)
        return
    tile = dice.pick((BRICK_DEEP, BRICK, SLATE)) if kind == "pitched" else SLATE
    high = 190.0
    chimney(c, x + width * dice.between(0.15, 0.8), top - high, dice)
    inset = 26 if kind == "mansard" else 60
    c.poly(
        (
            (x - 16, top),
            (x + width + 16, top),
            (x + width - inset, top - high),
            (x + inset, top - high),
        ),
        tile,
    )
    for level in range(1, 6):
        share = level / 6
        c.rect(
            x - 16 + (inset + 16) * share,
            top - high * share,
            width + 32 - 2 * (inset + 16) * share,
            4,
            darker(tile, 0.2),
        )
    for index in range(max(1, round(width / 260))):
        at_x = x + width * (index + 0.5) / max(1, round(width / 260))
        dormer(c, at_x, top - 26, mix(tile, PAPER, 0.1), dice)
    if c.mood.snow:
        c.poly(
            (
                (x + inset - 8, top - high - 10),
                (x + width - inset + 8, top - high - 10),
                (x + width - inset + 30, top - high * 0.55),
                (x + width * 0.6, top - high * 0.4),
                (x + width * 0.3, top - high * 0.6),
                (x + inset - 26, top - high * 0.42),
            ),
            PAPER,
        )


def dormer(c: Canvas, x: float, low: float, tile: str, dice: Dice) -> None:
    """A roof window with its own little gable."""
    c.rect(x - 44, low - 100, 88, 100, lighter(tile, 0.25))
    c.poly(((x - 60, low - 96), (x + 60, low - 96), (x, low - 150)), darker(tile, 0.2))
    casement(c, x, low - 8, 58, 80, "modern", PAPER, dice)


def gable(
    c: Canvas,
    finish: str,
    x: float,
    width: float,
    top: float,
    colour: str,
    dice: Dice,
    frame: str,
) -> None:
    """The pointed front of a house that turns its narrow side to the street."""
    peak = min(width * 0.42, 330)
    middle = x + width / 2
    tile = SLATE if finish == "timber" else BRICK_DEEP
    chimney(c, middle + width * 0.2, top - peak * 0.5, dice)
    c.poly(
        ((x - 44, top + 16), (middle, top - peak - 40), (x + width + 44, top + 16)),
        tile,
    )
    outline = f"M{x} {top + 2}L{middle} {top - peak}L{x + width} {top + 2}Z"
    with c.clip(outline):
        wall(c, finish, x, top - peak, width, peak + 4, colour, dice)
        casement(c, middle, top - 50, 74, 104, finish, frame, dice)
    if c.mood.snow:
        c.line(
            f"M{x - 40} {top + 6}L{middle} {top - peak - 36}L{x + width + 40}"
            f" {top + 6}",
            PAPER,
            16,
        )


def chimney(c: Canvas, x: float, base: float, dice: Dice) -> None:
    """A brick chimney with a pot."""
    c.rect(x - 26, base - 66, 52, 120, BRICK_MID)
    c.rect(x + 8, base - 66, 18, 120, darker(BRICK_MID))
    c.rect(x - 32, base - 74, 64, 12, BRICK_DEEP)
    c.rect(x - 10, base - 92, 20, 20, STONE_SOFT if dice.chance(0.5) else BRICK)
