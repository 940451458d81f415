"""Cats, dogs and pigeons."""

from demo.illustrations.canvas import Canvas
from demo.illustrations.palette import (
    BRICK,
    INK,
    OAK,
    PAPER,
    SAND,
    SLATE,
    STONE,
    darker,
)


def cat(
    c: Canvas,
    x: float,
    ground: float,
    size: float = 1,
    coat: str = INK,
    flip: bool = False,
) -> None:
    """A sitting cat, about 45 cm high."""
    with c.at(x, ground, size, flip):
        c.line("M-10 -3Q-26 0 -27 -12Q-27 -22 -20 -22", coat, 5)
        c.path("M-14 0C-18 -14 -8 -22 -4 -30L10 -30C12 -20 12 -8 13 0Z", coat)
        c.path(
            "M-7 -30C-9 -42 -6 -45 -7 -52L0 -47H8L14 -52C14 -46 16 -40 14 -35Q10 -28"
            " 3 -28Q-4 -28 -7 -30Z",
            coat,
        )
        if coat != INK:
            c.path("M6 -28Q12 -20 9 -8Q4 -14 4 -26Z", PAPER)


def dog(
    c: Canvas,
    x: float,
    ground: float,
    size: float = 1,
    coat: str = OAK,
    flip: bool = False,
) -> None:
    """A middle-sized dog on the move, about 50 cm high."""
    with c.at(x, ground, size, flip):
        c.ellipse(0, 0, 34, 3.4, "#16281f", 0.18)
        c.line("M-26 -36Q-38 -44 -36 -56", coat, 5)
        far = darker(coat, 0.2)
        c.line("M-20 -28L-26 0M14 -26L22 0", far, 6.5)
        c.line("M-22 -28L-16 0M18 -26L14 0", coat, 7)
        c.path(
            "M-28 -40Q-8 -46 14 -42L22 -52L30 -64Q44 -66 46 -56L54 -50Q52 -44 42 -45"
            "Q34 -36 28 -24Q6 -18 -8 -23L-26 -22Q-32 -30 -28 -40Z",
            coat,
        )
        c.path("M30 -64Q22 -60 24 -46Q30 -48 33 -58Z", far)
        c.circle(53, -49.5, 2.4, INK)
        c.line("M20 -48L30 -38", BRICK, 3.4)


def pigeon(
    c: Canvas, x: float, ground: float, size: float = 1, flip: bool = False
) -> None:
    """A pigeon picking about, 25 cm long."""
    with c.at(x, ground, size, flip):
        c.line("M0 -6V0M5 -6V0", BRICK, 1.4)
        c.path(
            "M-20 -8Q-6 -22 6 -20Q8 -30 14 -29Q20 -28 18 -22Q16 -10 6 -6Q-6 -3 -20 -8Z",
            STONE,
        )
        c.path("M-18 -8Q-4 -18 6 -14Q0 -6 -18 -8Z", SLATE)
        c.poly(((18, -26), (24, -24), (18, -22)), SAND)
