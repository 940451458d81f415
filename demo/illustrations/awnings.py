"""Awnings, canopies and blinds over shop windows."""

from demo.illustrations.canvas import Canvas
from demo.illustrations.palette import INK, PAPER, SLATE, darker, lighter

TOP, DROP = -302.0, -236.0


def awning(
    c: Canvas, kind: str, x: float, width: float, first: str, second: str
) -> None:
    """Draws the awning of the given kind over x .. x + width."""
    if kind in ("scallop", "straight"):
        _sloped(c, x, width, first, second, kind == "scallop")
    elif kind == "shell":
        count = max(1, round(width / 190))
        for index in range(count):
            _shell(c, x + width * index / count, width / count, first, second)
    elif kind == "canopy":
        c.rect(x - 20, TOP + 4, width + 40, 14, first)
        c.rect(x - 20, TOP + 18, width + 40, 4, darker(first, 0.3))
        for share in (0.1, 0.5, 0.9):
            c.line(
                ((x + width * share, TOP + 4), (x + width * share - 6, TOP - 34)),
                SLATE,
                2,
            )
        c.rect(x, TOP + 22, width, 26, INK, 0, 0.14)


def _sloped(
    c: Canvas, x: float, width: float, first: str, second: str, scallops: bool
) -> None:
    """Striped cloth on a slope with a hanging edge."""
    c.rect(x - 6, DROP + 14, width + 12, 34, INK, 0, 0.2)
    stripes = max(5, int(width / 30) | 1)
    flare = 16
    for index in range(stripes):
        fill = first if index % 2 == 0 else second
        a, b = index / stripes, (index + 1) / stripes
        low_a = x - flare + (width + 2 * flare) * a
        low_b = x - flare + (width + 2 * flare) * b
        c.poly(
            ((x + width * a, TOP), (x + width * b, TOP), (low_b, DROP), (low_a, DROP)),
            fill,
        )
        edge = darker(fill, 0.1)
        wide = low_b - low_a
        if scallops:
            c.path(
                f"M{low_a} {DROP - 0.5}H{low_b}V{DROP + 10}A{wide / 2} {wide / 2.6}"
                f" 0 0 1 {low_a} {DROP + 10}Z",
                edge,
            )
        else:
            c.rect(low_a, DROP - 0.5, wide + 0.4, 18, edge)
    c.rect(x - 3, TOP - 5, width + 6, 7, darker(first, 0.35), 3)
    if c.mood.snow:
        c.path(
            f"M{x - 6} {TOP + 4}Q{x + width * 0.3} {TOP + 16} {x + width * 0.5}"
            f" {TOP + 8}"
            f"T{x + width + 6} {TOP + 5}L{x + width} {TOP - 8}H{x}Z",
            PAPER,
        )


def _shell(c: Canvas, x: float, width: float, first: str, second: str) -> None:
    """A rounded basket awning."""
    high = min(width * 0.44, 92)
    low = DROP + 6
    c.rect(x + 4, low + 10, width - 8, 30, INK, 0, 0.18)
    c.path(
        f"M{x + 4} {low}C{x + 4} {low - high * 1.3} {x + width - 4} {low - high * 1.3}"
        f" {x + width - 4} {low}Z",
        first,
    )
    middle = x + width / 2
    for share in (0.42, 0.86):
        reach = (width / 2 - 4) * share
        inner = reach - width * 0.11
        c.path(
            f"M{middle} {low - high * 0.97}C{middle + reach} {low - high * 0.97}"
            f" {middle + reach}"
            f" {low - high * 0.5} {middle + reach} {low}"
            f"H{middle + inner}C{middle + inner} {low - high * 0.5}"
            f" {middle + inner * 0.9}"
            f" {low - high * 0.97} {middle} {low - high * 0.97}Z",
            second,
        )
        c.path(
            f"M{middle} {low - high * 0.97}C{middle - reach} {low - high * 0.97}"
            f" {middle - reach}"
            f" {low - high * 0.5} {middle - reach} {low}"
            f"H{middle - inner}C{middle - inner} {low - high * 0.5}"
            f" {middle - inner * 0.9}"
            f" {low - high * 0.97} {middle} {low - high * 0.97}Z",
            second,
        )
    teeth = 9
    step = (width - 8) / teeth
    for index in range(teeth):
        left = x + 4 + index * step
        c.path(
            f"M{left} {low - 0.5}h{step}v6a{step / 2} {step / 2.4} 0 0 1 {-step} 0z",
            lighter(first, 0.12) if index % 2 else darker(first, 0.12),
        )
