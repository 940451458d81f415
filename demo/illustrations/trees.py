"""Trees, bushes and what climbs up walls."""

import math

from demo.illustrations.canvas import Canvas, blob
from demo.illustrations.dice import Dice
from demo.illustrations.palette import (
    lighter,
)
from demo.illustrations.plants import leaf


def bush(
    c: Canvas, x: float, ground: float, across: float, up: float, dice: Dice
) -> None:
    """Rounded greenery standing on the ground, lighter towards the light."""
    dark_leaf, mid, light = c.mood.leaves
    c.rect(x - across * 0.9, ground - up, across * 1.8, up, dark_leaf, up * 0.3)
    for index in range(4):
        lobe = x + (index - 1.5) * across * 0.52
        high = up * dice.between(0.8, 1.15)
        c.path(blob(lobe, ground - up, across * 0.42, high, dice, 9, 0.07), dark_leaf)
        c.path(
            blob(
                lobe - across * 0.06,
                ground - up * 1.2,
                across * 0.28,
                high * 0.6,
                dice,
                8,
                0.08,
            ),
            mid,
        )
    for _ in range(int(across / 7)):
        leaf(
            c,
            x + dice.between(-0.7, 0.6) * across,
            ground - up * dice.between(0.5, 1.7),
            up * 0.18,
            up * 0.05,
            dice.between(-60, 60),
            light,
        )


def tree(
    c: Canvas, x: float, ground: float, height: float, dice: Dice, slim: bool = False
) -> None:
    """A street tree: trunk with branches and a crown of three tones."""
    across = height * (0.17 if slim else 0.29)
    middle = ground - height * 0.66
    trunk = height * 0.026
    bark = "#5d4433"
    c.path(
        f"M{x - trunk * 1.5} {ground}Q{x - trunk} {ground - height * 0.2}"
        f" {x - trunk * 0.8} {middle}h{trunk * 1.6}"
        f"Q{x + trunk} {ground - height * 0.2} {x + trunk * 1.5} {ground}Z",
        bark,
    )
    if c.mood.bare:
        _bare_crown(c, x, middle + height * 0.12, height, dice, bark)
        return
    _crown(c, x, middle, across, height * 0.34, height, dice)
    for side, share in ((-1, 0.02), (1, 0.2)):
        c.line(
            f"M{x} {middle + height * (0.25 - share * 0.3)}"
            f"Q{x + side * across * 0.1} {middle + height * (0.18 - share * 0.3)}"
            f" {x + side * across * 0.36} {middle + height * (0.1 - share * 0.36)}",
            bark,
            trunk * 0.8,
        )


def _crown(
    c: Canvas,
    x: float,
    y: float,
    across: float,
    up: float,
    height: float,
    dice: Dice,
) -> None:
    """Leaf masses of three tones: dark all over, lighter towards the light."""
    dark_leaf, mid, light = c.mood.leaves
    lobes = [
        (x + math.cos(turn) * across * 0.6, y + math.sin(turn) * up * 0.58)
        for turn in (index * 6.283 / 7 + dice.between(-0.2, 0.2) for index in range(7))
    ]
    reach = (across + up) * 0.26
    c.ellipse(x, y, across * 0.8, up * 0.8, dark_leaf)
    for at_x, at_y in lobes:
        c.path(blob(at_x, at_y, reach, reach * 0.92, dice, 9, 0.06), dark_leaf)
    for tone, shift, share in ((mid, 0.16, 0.78), (light, 0.34, 0.46)):
        for at_x, at_y in lobes:
            if at_y < y + up * (0.3 if tone == mid else -0.05):
                c.path(
                    blob(
                        at_x - across * shift * 0.6,
                        at_y - up * shift * 0.5,
                        reach * share,
                        reach * share * 0.86,
                        dice,
                        8,
                        0.08,
                    ),
                    tone,
                )
    for _ in range(14):
        turn, far = dice.between(0, 6.28), dice.between(0.3, 0.95)
        leaf(
            c,
            x + math.cos(turn) * across * far,
            y + math.sin(turn) * up * far,
            height * 0.03,
            height * 0.01,
            dice.between(-70, 70),
            dice.pick((light, lighter(light, 0.2), dark_leaf)),
        )


def _bare_crown(
    c: Canvas, x: float, base: float, height: float, dice: Dice, bark: str
) -> None:
    """Winter branches, some with a rim of snow."""
    for index in range(9):
        lean = (index - 4) / 4
        reach = height * dice.between(0.34, 0.5) * (1 - abs(lean) * 0.25)
        end_x, end_y = x + lean * height * 0.27, base - reach
        c.line(
            f"M{x} {base + abs(lean) * 8}Q{x + lean * height * 0.05}"
            f" {base - reach * 0.5}"
            f" {end_x} {end_y}",
            bark,
            height * 0.012,
        )
        for twig in (0.55, 0.78):
            start_x = x + lean * height * 0.27 * twig**1.6
            start_y = base - reach * twig
            side = dice.pick((-1, 1))
            c.line(
                f"M{start_x} {start_y}q{side * height * 0.03} {-height * 0.03}"
                f" {side * height * 0.05} {-height * 0.09}",
                bark,
                height * 0.006,
            )


def climber(
    c: Canvas, x: float, ground: float, height: float, wide: float, dice: Dice
) -> None:
    """Ivy or wine on a wall, denser at the foot."""
    for index in range(int(height * wide / 110)):
        up = dice.share() ** 1.25
        leaf(
            c,
            x + dice.between(-0.5, 0.5) * wide * (1.15 - up * 0.55),
            ground - up * height,
            dice.between(11, 19),
            dice.between(5, 7),
            dice.between(-130, 130),
            c.mood.leaves[index % 3] if dice.chance(0.85) else c.mood.leaves[0],
        )
