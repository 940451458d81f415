"""The inside of a shop as it is seen through the window."""

from demo.illustrations.canvas import Canvas
from demo.illustrations.dice import Dice
from demo.illustrations.displays import DISPLAYS, Display
from demo.illustrations.goods import GOODS, put
from demo.illustrations.palette import (
    BRICK,
    BRICK_SOFT,
    INK,
    LEAF,
    LEAF_SOFT,
    OAK,
    PAPER,
    SAND,
    SUN,
    SUN_PALE,
    SUN_SOFT,
    darker,
    lighter,
    mix,
)


def row(
    c: Canvas,
    names: tuple[str, ...],
    x: float,
    y: float,
    width: float,
    dice: Dice,
    size: float = 1,
    room: float = 1e9,
) -> None:
    """Stands goods side by side on y, evenly over the width."""
    fitting = [name for name in names if GOODS[name].high * size <= room * 1.15]
    chosen: list[str] = []
    used = 0.0
    last = dice.whole(0, 99)
    while fitting:
        last = (last + dice.whole(1, max(1, len(fitting) - 1))) % len(fitting)
        name = fitting[last]
        wide = GOODS[name].wide * size * 1.14
        if used + wide > width:
            break
        chosen.append(name)
        used += wide
    gap = (width - used) / (len(chosen) + 1) if chosen else 0
    at_x = x + gap
    for name in chosen:
        wide = GOODS[name].wide * size * 1.14
        put(c, name, at_x + wide / 2, y, dice, size * dice.between(0.93, 1.07))
        at_x += wide + gap


def interior(
    c: Canvas, trade: str, x: float, y: float, width: float, height: float, dice: Dice
) -> None:
    """Fills the glass whose upper left corner is (x, y)."""
    display = DISPLAYS[trade]
    back = mix(c.mood.inside, dice.pick((SAND, BRICK_SOFT, LEAF, SUN_SOFT, INK)), 0.22)
    floor = y + height
    with c.clip_rect(x, y, width, height), c.shining():
        _room(c, back, x, y, width, height)
        _lamps(c, display, x, y, width, dice)
        for index, name in enumerate(display.hang * 3):
            wide = GOODS[name].wide * 1.2
            at_x = x + 14 + wide / 2 + index * wide * 1.15
            if at_x + wide / 2 < x + width - 6:
                put(c, name, at_x, y + 12 + GOODS[name].high, dice)
        if display.back:
            row(c, display.back, x + 4, floor - 12, width - 8, dice, 1.05, height - 30)
        if display.shelf:
            for level in range(display.shelves + (height > 215)):
                board = floor - 76 - level * 52
                if board - 34 > y:
                    c.rect(
                        x, board, width, 5, OAK if not c.mood.lit else darker(OAK, 0.1)
                    )
                    c.rect(x, board + 5, width, 4, INK, 0, 0.16)
                    row(c, display.shelf, x + 4, board, width - 8, dice, 1.2, 50)
        c.rect(x, floor - 9, width, 9, darker(SAND, 0.25))
        c.rect(x, floor - 9, width, 2.5, SAND)
        row(
            c,
            display.front,
            x + 3,
            floor - 8,
            width - 6,
            dice,
            1.4,
            68 if display.shelf else 999,
        )
        if not c.mood.lit:
            _reflection(c, x, y, width, height, dice)


def _room(
    c: Canvas, back: str, x: float, y: float, width: float, height: float
) -> None:
    """Back wall, a darker side and a strip of floor."""
    c.rect(x, y, width, height, back)
    c.rect(x, y, width, height * 0.16, darker(back, 0.22))
    c.poly(
        (
            (x, y),
            (x + width * 0.16, y + height * 0.16),
            (x + width * 0.16, y + height),
            (x, y + height),
        ),
        darker(back, 0.14),
    )
    c.rect(x, y + height * 0.86, width, height * 0.14, darker(back, 0.3))


def _lamps(
    c: Canvas, display: Display, x: float, y: float, width: float, dice: Dice
) -> None:
    count = max(1, round(width / 110)) if display.lamp else 0
    shade = dice.pick((BRICK, LEAF, SUN, PAPER, LEAF_SOFT))
    for index in range(count):
        at_x = x + width * (index + 0.5) / count
        drop = y + 34
        c.line(((at_x, y), (at_x, drop)), INK, 1.4)
        if c.mood.lit:
            with c.glowing():
                c.circle(at_x, drop + 8, 30, SUN_PALE, 0.4)
        if display.lamp == "bell":
            c.path(f"M{at_x - 4} {drop}h8q8 4 9 14h-26q1 -10 9 -14z", shade)
            with c.glowing():
                c.ellipse(at_x, drop + 14, 7, 3.4, SUN_PALE)
        elif display.lamp == "lantern":
            c.ellipse(at_x, drop + 12, 14, 12, SUN if index % 2 else BRICK)
            for line in (-7, 0, 7):
                c.line(
                    f"M{at_x + line} {drop + 1}Q{at_x + line * 1.7} {drop + 12}"
                    f" {at_x + line}"
                    f" {drop + 23}",
                    INK,
                    0.8,
                    opacity=0.3,
                )
        elif display.lamp == "star":
            with c.glowing():
                c.poly(
                    (
                        (at_x, drop),
                        (at_x + 8, drop + 12),
                        (at_x, drop + 26),
                        (at_x - 8, drop + 12),
                    ),
                    SUN,
                )
                c.poly(
                    ((at_x, drop), (at_x + 8, drop + 12), (at_x, drop + 26)), SUN_SOFT
                )
        else:
            with c.glowing():
                c.circle(at_x, drop + 9, 10, SUN_PALE)


def _reflection(
    c: Canvas, x: float, y: float, width: float, height: float, dice: Dice
) -> None:
    """The sky in the glass: two slanting bands."""
    start = x + width * dice.between(0.08, 0.45)
    for shift, band in ((0, width * 0.16), (width * 0.22, width * 0.06)):
        c.poly(
            (
                (start + shift + height * 0.4, y),
                (start + shift + band + height * 0.4, y),
                (start + shift + band, y + height),
                (start + shift, y + height),
            ),
            lighter(c.mood.glass, 0.5),
            opacity=0.2,
        )
