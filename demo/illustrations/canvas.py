"""A sheet to draw flat shapes on; it writes SVG.

One unit is one pixel of the sheet, or one centimetre of the street inside
``at(..., scale)``. y grows downwards, so what stands on the ground has y < 0.
"""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape

from demo.illustrations.dice import Dice
from demo.illustrations.palette import MOODS, Mood

Point = tuple[float, float]


def number(value: float) -> str:
    """A coordinate as short as it can be."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def smooth(points: Sequence[Point], closed: bool = True) -> str:
    """A path that runs softly through all the points."""
    count = len(points)

    def point(index: int) -> Point:
        if closed:
            return points[index % count]
        return points[min(max(index, 0), count - 1)]

    parts = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for index in range(count if closed else count - 1):
        before, start = point(index - 1), point(index)
        end, after = point(index + 1), point(index + 2)
        parts.append(
            "C"
            + " ".join(
                number(value)
                for value in (
                    start[0] + (end[0] - before[0]) / 6,
                    start[1] + (end[1] - before[1]) / 6,
                    end[0] - (after[0] - start[0]) / 6,
                    end[1] - (after[1] - start[1]) / 6,
                    end[0],
                    end[1],
                )
            )
        )
    return "".join(parts) + ("Z" if closed else "")


def blob(
    x: float,
    y: float,
    across: float,
    up: float,
    dice: Dice,
    lobes: int = 9,
    wobble: float = 0.12,
) -> str:
    """A soft closed shape round (x, y) with the given half-axes."""
    points = []
    for index in range(lobes):
        angle = 2 * math.pi * (index + dice.between(-0.2, 0.2)) / lobes
        reach = 1 + dice.between(-wobble, wobble)
        points.append(
            (x + math.cos(angle) * across * reach, y + math.sin(angle) * up * reach)
        )
    return smooth(points)


class Canvas:
    """Collects shapes; every colour is seen in the light of the mood."""

    def __init__(self, width: int, height: int, mood: str = "day") -> None:
        self.width = width
        self.height = height
        self.mood: Mood = MOODS[mood]
        self._parts: list[str] = []
        self._clips = 0
        self._glowing = 0

    def colour(self, fill: str) -> str:
        """The colour in this light, or as it is inside ``glowing``."""
        if fill == "none" or self._glowing:
            return fill
        return self.mood.shade(fill)

    def _shape(self, tag: str, attributes: str, fill: str, opacity: float) -> None:
        see_through = f' opacity="{opacity:g}"' if opacity < 1 else ""
        self._parts.append(
            f'<{tag} {attributes} fill="{self.colour(fill)}"{see_through}/>'
        )

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str,
        radius: float = 0,
        opacity: float = 1,
    ) -> None:
        """A box from its upper left corner."""
        if width <= 0 or height <= 0:
            return
        box = (
            f'x="{number(x)}" y="{number(y)}" width="{number(width)}"'
            f' height="{number(height)}"'
        )
        if radius:
            box += f' rx="{number(radius)}"'
        self._shape("rect", box, fill, opacity)

    def circle(
        self, x: float, y: float, radius: float, fill: str, opacity: float = 1
    ) -> None:
        """A full circle."""
        self.ellipse(x, y, radius, radius, fill, opacity)

    def ellipse(
        self,
        x: float,
        y: float,
        across: float,
        up: float,
        fill: str,
        opacity: float = 1,
    ) -> None:
        """An ellipse by its half-axes."""
        self._shape(
            "ellipse",
            f'cx="{number(x)}" cy="{number(y)}" rx="{number(across)}"'
            f' ry="{number(up)}"',
            fill,
            opacity,
        )

    def poly(self, points: Sequence[Point], fill: str, opacity: float = 1) -> None:
        """A shape with straight sides."""
        listed = " ".join(f"{number(x)},{number(y)}" for x, y in points)
        self._shape("polygon", f'points="{listed}"', fill, opacity)

    def path(self, outline: str, fill: str, opacity: float = 1) -> None:
        """A shape by its SVG path."""
        self._shape("path", f'd="{outline}"', fill, opacity)

    def line(
        self,
        outline: str | Sequence[Point],
        colour: str,
        width: float,
        cap: str = "round",
        opacity: float = 1,
    ) -> None:
        """A band of even width: a branch, a bar, a frame."""
        if not isinstance(outline, str):
            outline = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in outline)
        self._shape(
            "path",
            f'd="{outline}" stroke="{self.colour(colour)}"'
            f' stroke-width="{number(width)}" stroke-linecap="{cap}"'
            ' stroke-linejoin="round"',
            "none",
            opacity,
        )

    def ring(
        self, x: float, y: float, radius: float, colour: str, width: float
    ) -> None:
        """A circle that is only a band."""
        self._parts.append(
            f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"'
            f' fill="none" stroke="{self.colour(colour)}"'
            f' stroke-width="{number(width)}"/>'
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        colour: str,
        size: float,
        face: str = "Rubik",
        weight: int = 700,
        spacing: float = 0,
        fit: float = 0,
    ) -> None:
        """Lettering centred on x; ``fit`` is the widest it may become."""
        wide = sum(0.42 if letter in "iltI.,' " else 0.64 for letter in words)
        if fit and wide * size + spacing * len(words) > fit:
            size = (fit - spacing * len(words)) / wide
        self._parts.append(
            f'<text x="{number(x)}" y="{number(y)}" text-anchor="middle"'
            f' font-family="{face}" font-weight="{weight}"'
            f' font-size="{number(size)}" letter-spacing="{number(spacing)}"'
            f' fill="{self.colour(colour)}">{escape(words)}</text>'
        )

    @contextmanager
    def at(
        self,
        x: float,
        y: float,
        scale: float = 1,
        flip: bool = False,
        turn: float = 0,
    ) -> Iterator[None]:
        """Moves the origin; inside, one unit is ``scale`` units of outside."""
        move = f"translate({number(x)} {number(y)})"
        if turn:
            move += f" rotate({number(turn)})"
        if scale != 1 or flip:
            move += f" scale({-scale if flip else scale:.4g} {scale:.4g})"
        self._parts.append(f'<g transform="{move}">')
        yield
        self._parts.append("</g>")

    @contextmanager
    def leaning(self, x: float, y: float, degrees: float) -> Iterator[None]:
        """Moves the origin and slants all level lines, as on a wall seen askew."""
        self._parts.append(
            f'<g transform="translate({number(x)} {number(y)})'
            f' skewY({number(degrees)})">'
        )
        yield
        self._parts.append("</g>")

    @contextmanager
    def clip(self, outline: str) -> Iterator[None]:
        """Draws only what lies inside the path."""
        self._clips += 1
        name = f"clip{self._clips}"
        self._parts.append(
            f'<clipPath id="{name}"><path d="{outline}"/></clipPath>'
            f'<g clip-path="url(#{name})">'
        )
        yield
        self._parts.append("</g>")

    @contextmanager
    def clip_rect(
        self, x: float, y: float, width: float, height: float
    ) -> Iterator[None]:
        """Draws only what lies inside the box."""
        box = (
            f"M{number(x)} {number(y)}h{number(width)}v{number(height)}"
            f"h{number(-width)}z"
        )
        with self.clip(box):
            yield

    @contextmanager
    def glowing(self) -> Iterator[None]:
        """Draws what shines by itself: the mood does not darken it."""
        self._glowing += 1
        yield
        self._glowing -= 1

    @contextmanager
    def shining(self, here: bool = True) -> Iterator[None]:
        """Glows when lamps are lit in this mood (and ``here``)."""
        self._glowing += self.mood.lit and here
        yield
        self._glowing -= self.mood.lit and here

    def svg(self) -> str:
        """The whole sheet."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}"'
            f' height="{self.height}" viewBox="0 0 {self.width} {self.height}">'
            + "".join(self._parts)
            + "</svg>"
        )
