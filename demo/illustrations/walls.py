"""What walls are made of, and the windows of the upper floors."""

from demo.illustrations.animals import cat
from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.palette import (
    BRICK_DEEP,
    INK,
    LEAF,
    LEAF_PALE,
    OAK,
    PAPER,
    SAND,
    STONE_SOFT,
    SUN_PALE,
    SUN_SOFT,
    TEAK,
    darker,
    lighter,
    mix,
)
from demo.illustrations.plants import window_box


def wall(
    c: Canvas,
    finish: str,
    x: float,
    y: float,
    width: float,
    height: float,
    colour: str,
    dice: Dice,
) -> None:
    """A stretch of wall from its upper left corner."""
    c.rect(x, y, width, height, colour)
    marks = int(width * height / 16000)
    if finish in ("brick", "workshop", "hall", "arch"):
        _bricks(c, x, y, width, height, colour, marks * 3, dice)
    elif finish == "slate":
        _slates(c, x, y, width, height, colour, marks * 5, dice)
    elif finish == "boards":
        for at_x in range(int(x), int(x + width), 26):
            c.rect(at_x, y, 2, height, darker(colour, 0.14))
            if dice.chance(0.3):
                c.rect(at_x + 2, y, 24, height, darker(colour, 0.05))
    elif finish == "timber":
        _timber(c, x, y, width, height)


def _bricks(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    colour: str,
    count: int,
    dice: Dice,
) -> None:
    """A few bricks burnt darker or lighter than the rest."""
    for _ in range(count):
        at_x = x + int(dice.share() * (width - 24) / 13) * 13
        at_y = y + int(dice.share() * height / 8) * 8
        shade = darker(colour, 0.1) if dice.chance(0.6) else lighter(colour, 0.14)
        c.rect(at_x, at_y, 24, 6.6, shade)


def _slates(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    colour: str,
    count: int,
    dice: Dice,
) -> None:
    """The round lower edges of a few slates, as on Bergisch houses."""
    for _ in range(count):
        at_x = x + int(dice.share() * width / 18) * 18
        at_y = y + int(dice.share() * height / 14) * 14
        c.path(
            f"M{at_x} {at_y}q0 12 9 12t9 -12z",
            darker(colour, 0.16) if dice.chance(0.5) else lighter(colour, 0.1),
        )


def _timber(c: Canvas, x: float, y: float, width: float, height: float) -> None:
    """Posts, rails and braces of a half-timbered house."""
    beam = "#4a3328"
    fields = max(2, round(width / 110))
    step = width / fields
    for index in range(fields + 1):
        c.rect(x + index * step - 7, y, 14, height, beam)
    for share in (0, 0.5, 1):
        c.rect(x - 7, y + height * share - 7, width + 14, 14, beam)
    for index in (0, fields - 1):
        left = x + index * step
        ends = (left, left + step) if index == 0 else (left + step, left)
        c.line(((ends[0], y + height), (ends[1], y + height * 0.5)), beam, 12, "butt")


def casement(
    c: Canvas,
    x: float,
    sill: float,
    width: float,
    height: float,
    finish: str,
    frame: str,
    dice: Dice,
) -> None:
    """One upper window centred on x with its surround and what stands in it."""
    left, top = x - width / 2, sill - height
    _surround(c, x, sill, width, height, finish, frame)
    lit = c.mood.lit and dice.chance(0.6)
    glass = (
        SUN_SOFT
        if lit
        else (mix(c.mood.glass, "#2f463b", 0.72 if c.mood.lit else 0.12))
    )
    with c.shining(lit):
        c.rect(left, top, width, height, glass)
    with c.clip_rect(left, top, width, height):
        _behind(c, x, sill, width, height, lit, dice)
    bar = 5
    c.rect(left, top, width, bar, frame)
    c.rect(left, top, bar, height, frame)
    c.rect(left + width - bar, top, bar, height, frame)
    c.rect(x - bar / 2, top, bar, height, frame)
    c.rect(left, top + height * 0.3, width, bar, frame)
    c.rect(
        left - 8,
        sill,
        width + 16,
        8,
        lighter(frame, 0.2) if frame != PAPER else STONE_SOFT,
    )
    c.rect(left - 4, sill + 8, width + 8, 5, INK, 0, 0.12)
    if c.mood.snow:
        c.rect(left - 8, sill - 5, width + 16, 6, PAPER, 3)
    elif dice.chance(0.42):
        window_box(
            c, left - 2, sill - 6, width + 4, dice, dice.pick((TEAK, BRICK_DEEP, LEAF))
        )


def _behind(
    c: Canvas, x: float, sill: float, width: float, height: float, lit: bool, dice: Dice
) -> None:
    """Reflection, curtains, a plant or a cat."""
    left, top = x - width / 2, sill - height
    kind = dice.whole(0, 6)
    if not lit:
        c.poly(
            (
                (left + width * 0.1, sill),
                (left + width * 0.75, top),
                (left + width * 1.1, top),
                (left + width * 0.45, sill),
            ),
            PAPER,
            0.2,
        )
    if kind in (0, 1):
        cloth = dice.pick((PAPER, SUN_PALE, LEAF_PALE))
        for side in (-1, 1):
            edge = x + side * width / 2
            c.path(
                f"M{edge} {top}H{edge - side * width * 0.3}Q{edge - side * width * 0.3}"
                f" {top + height * 0.6} {edge - side * width * 0.12} {sill}H{edge}"
                "Z",
                cloth,
                0.85,
            )
    elif kind == 2:
        c.rect(left, top, width, height * dice.between(0.3, 0.6), SAND, 0, 0.9)
    elif kind == 3:
        cat(c, x + width * 0.22, sill, 0.8, dice.pick((INK, OAK, "#8a5637")))
    elif kind == 4:
        for shift in (-12, 0, 12):
            c.ellipse(x + shift, sill - 26 - abs(shift), 9, 14, c.mood.leaves[0])
        c.rect(x - 10, sill - 14, 20, 14, BRICK_DEEP)


def _surround(
    c: Canvas,
    x: float,
    sill: float,
    width: float,
    height: float,
    finish: str,
    frame: str,
) -> None:
    left, top = x - width / 2, sill - height
    if finish == "stucco":
        c.rect(left - 12, top - 12, width + 24, height + 14, PAPER)
        c.rect(left + width, top - 12, 12, height + 14, STONE_SOFT, 0, 0.6)
        c.poly(
            ((left - 20, top - 14), (left + width + 20, top - 14), (x, top - 46)), PAPER
        )
        c.poly(
            ((left + 2, top - 18), (left + width - 2, top - 18), (x, top - 37)),
            STONE_SOFT,
        )
        c.rect(left - 22, top - 16, width + 44, 8, SAND)
    elif finish in ("brick", "workshop", "arch"):
        c.path(
            f"M{left - 8} {top + 6}Q{x} {top - 34} {left + width + 8}"
            f" {top + 6}L{left + width + 2}"
            f" {top + 18}Q{x} {top - 14} {left - 2} {top + 18}Z",
            SAND,
        )
    elif finish == "slate":
        c.rect(left - 9, top - 9, width + 18, height + 18, PAPER)
        for side in (-1, 1):
            edge = left - 44 if side < 0 else left + width + 10
            c.rect(edge, top - 2, 34, height + 4, LEAF)
            for share in (0.06, 0.54):
                c.rect(
                    edge + 5, top + height * share, 24, height * 0.4, darker(LEAF, 0.25)
                )
                c.rect(edge + 5, top + height * share, 24, 3, lighter(LEAF, 0.15))
    elif finish == "timber":
        c.rect(left - 8, top - 8, width + 16, height + 12, "#4a3328")
    else:
        c.rect(left - 6, top - 6, width + 12, height + 8, lighter(frame, 0.4))
