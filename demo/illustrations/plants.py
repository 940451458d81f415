"""Trees, tubs, shrubs and flowers."""

import math

from demo.illustrations.canvas import Canvas, blob
from demo.illustrations.dice import Dice
from demo.illustrations.palette import (
    BRICK,
    BRICK_MID,
    BRICK_PALE,
    BRICK_SOFT,
    LEAF,
    LEAF_DEEP,
    LEAF_MID,
    LEAF_SOFT,
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE,
    STONE_SOFT,
    SUN,
    SUN_DEEP,
    SUN_SOFT,
    TEAK,
    darker,
    lighter,
)

PETALS = (SUN, BRICK_MID, PAPER, BRICK_SOFT, SUN_SOFT)


def leaf(
    c: Canvas, x: float, y: float, length: float, wide: float, angle: float, fill: str
) -> None:
    """One pointed leaf growing from (x, y); 0 degrees is up, 90 to the right."""
    with c.at(x, y, turn=angle):
        c.path(
            f"M0 0C{wide} {-length * 0.3} {wide * 0.9} {-length * 0.7} 0 {-length}"
            f"C{-wide * 0.9} {-length * 0.7} {-wide} {-length * 0.3} 0 0Z",
            fill,
        )


def sprig(
    c: Canvas, x: float, y: float, height: float, lean: float, fill: str, pairs: int = 4
) -> None:
    """A stem with leaves in pairs."""
    tip = (x + lean, y - height)
    c.line(
        f"M{x} {y}Q{x} {y - height * 0.5} {tip[0]} {tip[1]}", darker(fill), height / 40
    )
    for step in range(pairs):
        share = (step + 1) / (pairs + 0.6)
        along_x, along_y = x + lean * share**2, y - height * share
        size = height * 0.3 * (1.1 - share * 0.5)
        for side in (-1, 1):
            shade = fill if side < 0 else lighter(fill, 0.16)
            leaf(c, along_x, along_y, size, size * 0.22, side * 55, shade)
    leaf(c, *tip, height * 0.2, height * 0.045, lean, lighter(fill, 0.1))


def flower(c: Canvas, x: float, y: float, size: float, fill: str, kind: int) -> None:
    """A flower head seen from the front: daisy, ball, tulip or umbel."""
    if kind == 0:
        for turn in range(0, 360, 45):
            leaf(c, x, y, size, size * 0.3, turn, fill)
        c.circle(x, y, size * 0.32, SUN_DEEP if fill != SUN else TEAK)
    elif kind == 1:
        c.circle(x, y, size * 0.8, fill)
        c.circle(x - size * 0.2, y - size * 0.2, size * 0.5, lighter(fill, 0.35))
        c.circle(x - size * 0.05, y - size * 0.05, size * 0.28, fill)
    elif kind == 2:
        c.path(
            f"M{x - size * 0.6} {y - size * 0.7}Q{x - size * 0.3} {y - size * 0.3} {x}"
            f" {y - size}Q{x + size * 0.3} {y - size * 0.3} {x + size * 0.6}"
            f" {y - size * 0.7}Q{x + size * 0.8} {y + size * 0.7} {x} {y + size * 0.7}"
            f"Q{x - size * 0.8} {y + size * 0.7} {x - size * 0.6} {y - size * 0.7}Z",
            fill,
        )
        c.path(
            f"M{x} {y - size}Q{x + size * 0.3} {y - size * 0.3} {x + size * 0.6}"
            f" {y - size * 0.7}Q{x + size * 0.8} {y + size * 0.7} {x} {y + size * 0.7}"
            "Z",
            darker(fill, 0.1),
        )
    else:
        for turn in range(0, 360, 60):
            away = math.radians(turn)
            c.circle(
                x + math.cos(away) * size * 0.5,
                y + math.sin(away) * size * 0.4,
                size * 0.34,
                fill,
            )
        c.circle(x, y, size * 0.34, lighter(fill, 0.3))


def tub(
    c: Canvas,
    x: float,
    ground: float,
    dice: Dice,
    size: float = 1,
    pot: str = "",
) -> None:
    """A planted flower tub of the street, about 60 cm wide."""
    material = pot or dice.pick((BRICK_MID, TEAK, SLATE, STONE_SOFT, OAK))
    tall = dice.chance(0.35)
    high = 62 if tall else 44
    half = 24 if tall else 32
    with c.at(x, ground, size):
        c.ellipse(6, -1, half + 12, 5, "#16281f", 0.16)
        greens = (LEAF, LEAF_MID, LEAF_DEEP, LEAF_SOFT)
        kind = dice.whole(0, 5)
        if kind == 0 and not c.mood.bare:
            c.rect(-3, -high - 74, 6, 80, TEAK)
            c.path(blob(0, -high - 92, 36, 35, dice, 12, 0.05), LEAF)
            c.path(blob(-8, -high - 100, 22, 20, dice, 10, 0.06), LEAF_MID)
        elif kind == 1:
            for index in range(9):
                lean = (index - 4) * 13
                leaf(
                    c,
                    0,
                    -high,
                    78 - abs(lean) * 0.5,
                    7,
                    lean,
                    greens[index % 3],
                )
        else:
            for _ in range(15):
                spread = dice.between(-1, 1)
                leaf(
                    c,
                    spread * half * 0.8,
                    -high + 4,
                    dice.between(26, 54),
                    dice.between(6, 9),
                    spread * 58,
                    dice.pick(greens),
                )
            petal = dice.pick(PETALS)
            shape = dice.whole(0, 3)
            for index in range(0 if c.mood.bare else 8):
                spread = (index - 3.5) / 4
                up = dice.between(22, 50) * (1.1 - abs(spread) * 0.4)
                flower(c, spread * half * 1.15, -high - up, 8.5, petal, shape)
        _pot(c, half, high, material)


def _pot(c: Canvas, half: float, high: float, fill: str) -> None:
    """The vessel itself, shaded on the right, wooden ones with hoops."""
    low = half * 0.8
    c.poly(((-half, -high), (half, -high), (low, 0), (-low, 0)), fill)
    c.poly(
        ((half * 0.35, -high), (half, -high), (low, 0), (low * 0.35, 0)), darker(fill)
    )
    if fill in (TEAK, OAK):
        for share in (0.25, 0.72):
            edge = low + (half - low) * share
            c.rect(-edge, -high * share - 2, edge * 2, 4, SLATE)
    c.rect(-half - 2, -high - 3, half * 2 + 4, 8, lighter(fill, 0.2), 2)


def window_box(
    c: Canvas, x: float, y: float, wide: float, dice: Dice, box: str = BRICK_MID
) -> None:
    """A planted box hung below a window, its upper edge at y."""
    petal = dice.pick((SUN, BRICK_MID, PAPER, BRICK_PALE))
    for index in range(int(wide / 5)):
        leaf(
            c,
            x + dice.between(0.02, 0.98) * wide,
            y + 3,
            dice.between(12, 24),
            4.5,
            dice.between(-50, 50),
            c.mood.leaves[index % 2],
        )
    for index in range(0 if c.mood.bare else int(wide / 11)):
        c.circle(x + (index + 0.6) * 11, y - dice.between(2, 17), 4.6, petal)
    c.rect(x, y, wide, 16, box, 2)
    c.rect(x, y + 11, wide, 5, darker(box), 2)


def bouquet(c: Canvas, x: float, y: float, size: float, dice: Dice) -> None:
    """Cut flowers fanned out from one point at (x, y)."""
    for index in range(9):
        angle = (index - 4) * 15
        leaf(
            c,
            x,
            y,
            size * 0.9,
            size * 0.09,
            angle,
            (LEAF, LEAF_MID, LEAF_SOFT)[index % 3],
        )
    for index in range(7):
        turn = math.radians((index - 3) * 17)
        reach = size * dice.between(0.72, 1.08)
        c.line(
            ((x, y), (x + math.sin(turn) * reach, y - math.cos(turn) * reach)),
            LEAF,
            size * 0.025,
        )
        flower(
            c,
            x + math.sin(turn) * reach,
            y - math.cos(turn) * reach,
            size * 0.17,
            dice.pick((SUN, BRICK_MID, PAPER, BRICK_SOFT, BRICK)),
            dice.whole(0, 3),
        )


def bucket(c: Canvas, x: float, ground: float, dice: Dice, high: float = 36) -> None:
    """A metal bucket of cut flowers as florists put out."""
    bouquet(c, x, ground - high + 6, high * 1.25, dice)
    half = high * 0.42
    fill = dice.pick((STONE_SOFT, SLATE, SAND, STONE))
    c.poly(
        (
            (x - half, ground - high),
            (x + half, ground - high),
            (x + half * 0.72, ground),
            (x - half * 0.72, ground),
        ),
        fill,
    )
    c.poly(
        (
            (x + half * 0.3, ground - high),
            (x + half, ground - high),
            (x + half * 0.72, ground),
            (x + half * 0.25, ground),
        ),
        darker(fill),
    )
