"""Sky, distance and ground: what lies behind and under the houses."""

from demo.illustrations.canvas import Canvas, smooth
from demo.illustrations.dice import Dice
from demo.illustrations.palette import (
    BRICK,
    INK,
    PAPER,
    SLATE,
    STONE_SOFT,
    SUN,
    SUN_PALE,
    SUN_SOFT,
    darker,
    lighter,
    mix,
)


def sky(c: Canvas, dice: Dice) -> None:
    """The whole sheet in the colour of the hour, with sun, moon or clouds."""
    with c.glowing():
        c.rect(0, 0, c.width, c.height, c.mood.sky)
        name = c.mood.name
        if name in ("morning", "dusk", "autumn"):
            c.circle(
                c.width * dice.between(0.12, 0.88),
                c.height * 0.2,
                64,
                SUN if name != "autumn" else SUN_SOFT,
            )
        if name == "night":
            c.circle(c.width * dice.between(0.1, 0.9), 90, 34, SUN_PALE)
            for _ in range(26):
                c.circle(
                    dice.between(0, c.width),
                    dice.between(0, c.height * 0.5),
                    dice.between(0.8, 2.2),
                    SUN_PALE,
                    0.8,
                )
        if name in ("day", "spring", "warm", "winter", "rain"):
            for _ in range(3):
                cloud(
                    c,
                    dice.between(0, c.width),
                    dice.between(50, c.height * 0.3),
                    dice.between(0.8, 1.5),
                    dice,
                )


def cloud(c: Canvas, x: float, y: float, size: float, dice: Dice) -> None:
    """A flat cloud of rounded bars."""
    fill = lighter(c.mood.sky, 0.55)
    for index in range(3):
        wide = dice.between(90, 190) * size
        c.rect(
            x - wide / 2 + dice.between(-40, 40),
            y + index * 15 * size,
            wide,
            24 * size,
            fill,
            12 * size,
        )


def skyline(c: Canvas, horizon: float, dice: Dice, church: bool = True) -> None:
    """Hills and the roofs of the quarter far off, in one tone each."""
    far = c.mood.far
    with c.glowing():
        hills = [
            (x, horizon - 120 - dice.between(0, 60))
            for x in range(-100, c.width + 200, 220)
        ]
        c.path(
            smooth([*hills, (c.width + 200, horizon + 60), (-100, horizon + 60)]),
            mix(far, c.mood.sky, 0.5),
        )
        x = -20.0
        while x < c.width:
            wide, high = dice.between(60, 120), dice.between(40, 96)
            c.rect(x, horizon - high, wide, high, far)
            c.poly(
                (
                    (x - 5, horizon - high),
                    (x + wide + 5, horizon - high),
                    (x + wide * 0.5, horizon - high - dice.between(24, 44)),
                ),
                darker(far, 0.07),
            )
            if dice.chance(0.5):
                c.rect(
                    x + wide * 0.3,
                    horizon - high + 14,
                    8,
                    12,
                    lighter(far, 0.4) if not c.mood.lit else SUN_SOFT,
                )
            x += wide + dice.between(-4, 10)
        if church:
            tower(c, c.width * dice.between(0.2, 0.8), horizon, far)
        c.rect(0, horizon - 4, c.width, c.height, far)


def tower(c: Canvas, x: float, low: float, fill: str) -> None:
    """The church tower that can be seen from everywhere."""
    c.rect(x - 24, low - 190, 48, 190, darker(fill, 0.05))
    c.poly(
        ((x - 30, low - 190), (x + 30, low - 190), (x, low - 290)), darker(fill, 0.14)
    )
    c.rect(x - 7, low - 170, 14, 26, lighter(fill, 0.3), 7)
    c.circle(x, low - 118, 10, lighter(fill, 0.35))


def pavement(c: Canvas, left: float, right: float, dice: Dice, cobbles: bool) -> None:
    """Paving from the walls to the kerb, and the roadway, in street centimetres."""
    ground = c.mood.pavement
    with c.glowing():
        c.rect(left, 0, right - left, 74, ground)
        shade = darker(ground, 0.09)
        if cobbles:
            for _ in range(int((right - left) / 9)):
                at_x, at_y = dice.between(left, right), dice.between(4, 66)
                c.rect(
                    at_x,
                    at_y,
                    15,
                    5.4,
                    shade if dice.chance(0.6) else lighter(ground, 0.3),
                    2.4,
                )
        else:
            c.rect(left, 20, right - left, 2, shade)
            c.rect(left, 46, right - left, 2, shade)
            for at_x in range(int(left) - 60, int(right), 62):
                c.line(((at_x + 8, 0), (at_x, 20)), shade, 2, "butt")
                c.line(((at_x + 37, 20), (at_x + 27, 46)), shade, 2, "butt")
                c.line(((at_x + 4, 46), (at_x - 6, 74)), shade, 2, "butt")
        c.rect(left, 0, right - left, 9, INK, 0, 0.1)
        c.rect(left, 74, right - left, 9, lighter(ground, 0.45))
        c.rect(left, 83, right - left, 8, darker(c.mood.road, 0.22))
        c.rect(left, 90, right - left, 200, c.mood.road)
        if c.mood.lit and not c.mood.snow:
            for _ in range(7):
                at_x = dice.between(left, right)
                c.rect(
                    at_x,
                    dice.between(14, 60),
                    dice.between(50, 130),
                    5,
                    SUN_SOFT,
                    2.5,
                    0.3,
                )


def weather(c: Canvas, dice: Dice) -> None:
    """Rain or snow over the finished picture."""
    with c.glowing():
        if c.mood.rain:
            for _ in range(90):
                x, y = dice.between(-20, c.width), dice.between(-20, c.height)
                c.line(((x, y), (x - 9, y + 30)), PAPER, 1.6, opacity=0.4)
        if c.mood.snow:
            for _ in range(110):
                c.circle(
                    dice.between(0, c.width),
                    dice.between(0, c.height),
                    dice.between(1.6, 4.4),
                    PAPER,
                )


def slant(c: Canvas, dice: Dice) -> None:
    """Light and shade of the houses opposite, lying across the picture."""
    if c.mood.lit:
        return
    with c.glowing():
        side = dice.chance(0.5)
        reach = dice.between(0.2, 0.42) * c.width
        if side:
            points = (
                (0, 0),
                (reach * 1.2, 0),
                (reach * 0.25, c.height * 0.8),
                (0, c.height),
            )
        else:
            points = (
                (c.width, 0),
                (c.width - reach * 1.2, 0),
                (c.width - reach * 0.25, c.height * 0.8),
                (c.width, c.height),
            )
        c.poly(points, "#17352a", 0.1)


def viaduct_train(c: Canvas, x: float, rail: float, paint: str = BRICK) -> None:
    """A regional train on its way over the arches, its rails at ``rail``."""
    for car in range(2):
        left = x + car * 560
        c.rect(left, rail - 190, 546, 168, paint, 16)
        c.rect(left, rail - 62, 546, 18, PAPER)
        for window in range(6):
            if window in (1, 4):
                c.rect(
                    left + 26 + window * 86, rail - 166, 60, 138, darker(paint, 0.25), 6
                )
            with c.shining():
                c.rect(left + 30 + window * 86, rail - 158, 52, 58, c.mood.glass, 5)
        c.rect(left + 12, rail - 22, 522, 10, INK)
        for wheel in (80, 150, 400, 470):
            c.circle(left + wheel, rail - 12, 14, SLATE)
    c.rect(-2000, rail, 4000, 7, STONE_SOFT)
