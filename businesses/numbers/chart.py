"""Bars as plain numbers, drawn by the template as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass

HEIGHT = 120
WIDTH_OF_MONTH = 24
BAR = 16

STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar and the mark of the year before; all in the drawing's own units."""

    x: int
    y: float
    height: float
    mark_y: float | None
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of bars."""

    bars: list[Bar]
    top: int
    """What the upper line stands for."""

    @property
    def width(self) -> int:
        """Of the whole drawing."""
        return len(self.bars) * WIDTH_OF_MONTH

    @property
    def has_marks(self) -> bool:
        """Whether there is anything of the year before."""
        return any(bar.mark_y is not None for bar in self.bars)


def chart(values: Sequence[tuple[str, int, int | None]]) -> Chart:
    """The chart of (label, number, number a year earlier), in this order."""
    highest = max(
        (max(number, earlier or 0) for _, number, earlier in values), default=0
    )
    top = round_up(highest)
    return Chart(
        [
            Bar(
                position * WIDTH_OF_MONTH + (WIDTH_OF_MONTH - BAR) // 2,
                HEIGHT - _height(number, top),
                _height(number, top),
                None if earlier is None else HEIGHT - _height(earlier, top),
                label,
            )
            for position, (label, number, earlier) in enumerate(values)
        ],
        top,
    )


def round_up(number: int) -> int:
    """The next of 1, 2, 5, 10, 20, 50 … that is no less."""
    scale = 1
    while True:
        for step in STEPS:
            if step * scale >= number:
                return step * scale
        scale *= 10


def _height(number: int, top: int) -> float:
    return round(HEIGHT * number / top, 1)
