"""Heads with hair, scarves and hats; the chin is at about -146."""

from demo.illustrations.canvas import Canvas
from demo.illustrations.palette import (
    BRICK,
    BRICK_MID,
    INK,
    LEAF,
    OAK,
    PAPER,
    SAND,
    SLATE,
    SUN,
    darker,
    lighter,
)

_FRINGE = (
    "M-10 -151C-14 -165 -9 -173 1 -173C11 -173 14 -165 11 -157"
    "C8 -161 5 -164 1 -164C-4 -163 -7 -158 -7 -151Z"
)


def head(c: Canvas, kind: str, skin: str, hair: str, coat: str) -> None:
    """A head seen from the front, turned a little to the right."""
    if kind in ("long",):
        c.path(
            "M-11 -160C-14 -140 -14 -132 -13 -124Q0 -118 13 -124C14 -134 13 -148 12"
            " -160Z",
            darker(hair, 0.15),
        )
    if kind == "scarf":
        _headscarf(c, skin, coat)
        return
    c.path("M-5 -150V-141Q1 -137 7 -141V-150Z", darker(skin, 0.14))
    c.ellipse(1, -157, 9.6, 12, skin)
    c.circle(-8.4, -156, 2.4, darker(skin, 0.08))
    c.path("M10 -159q3.4 4.4 -0.2 5.4z", skin)
    _hair(c, kind, hair)


def _headscarf(c: Canvas, skin: str, coat: str) -> None:
    cloth = {PAPER: BRICK_MID, SAND: LEAF, SLATE: SUN, LEAF: SAND}.get(coat, PAPER)
    c.path(
        "M1 -175C15 -175 15 -162 14 -152C13 -144 18 -140 19 -135Q0 -124 -18 -135C-16"
        " -142 -12 -146 -12 -156C-13 -168 -9 -175 1 -175Z",
        cloth,
    )
    c.path("M4 -146Q13 -143 19 -135Q8 -128 -2 -128Q6 -134 4 -146Z", darker(cloth, 0.12))
    c.ellipse(3.4, -157.5, 7.4, 9.6, skin)


def _hair(c: Canvas, kind: str, hair: str) -> None:
    for outline, fill in HAIR.get(kind, ()):
        c.path(outline, fill or hair)
    if kind == "bun":
        c.circle(-8, -171, 6, hair)
    elif kind == "curly":
        for x, y, radius in CURLS:
            c.circle(x, y, radius, hair)
    elif kind == "grey":
        c.line("M5 -157h5", INK, 1.1)
    elif kind == "beanie":
        c.circle(1, -177, 4, PAPER)
    elif kind == "hat":
        c.rect(-9, -168, 19, 3, BRICK)


_BEHIND_EAR = "M-9 -154Q-12 -160 -9 -163H8L6 -160Q-4 -162 -6 -154Z"
HAIR: dict[str, tuple[tuple[str, str], ...]] = {
    "short": ((_FRINGE, ""),),
    "beard": (
        (_FRINGE, ""),
        (
            "M-8 -154Q-7 -144 1 -143Q9 -143 10.4 -153Q6 -148 1 -149Q-5 -149 -8 -154Z",
            "",
        ),
    ),
    "bob": (
        (
            "M-10 -145C-16 -152 -15 -174 1 -174C16 -174 15 -156 12 -147C11 -146 9"
            " -147 9 -149C10 -156 8 -161 3 -163C-3 -161 -6 -157 -5 -146Z",
            "",
        ),
    ),
    "long": (
        (
            "M-12 -138C-15 -152 -15 -174 1 -174C16 -174 15 -158 12 -150C11 -157 8"
            " -162 3 -164C-3 -162 -6 -156 -6 -140Z",
            "",
        ),
    ),
    "bun": (
        (
            "M-9 -150C-14 -162 -10 -173 1 -173C12 -173 13 -164 11 -158C7 -163 3 -165"
            " -1 -163C-5 -160 -6 -155 -6 -150Z",
            "",
        ),
    ),
    "grey": ((_FRINGE, "#d8d6cc"),),
    "cap": (
        (_BEHIND_EAR, ""),
        (
            "M-10 -162C-11 -174 12 -176 11 -163L20 -160Q20 -158 17 -158"
            "Q4 -162 -10 -160Z",
            SLATE,
        ),
    ),
    "beanie": (
        ("M-11 -160C-12 -178 14 -178 12 -161Q1 -165 -11 -160Z", SUN),
        ("M-12 -163Q1 -169 13 -164V-158Q1 -163 -12 -157Z", lighter(BRICK, 0.2)),
    ),
    "hat": (
        ("M-9 -150Q-13 -158 -10 -164H8Q-5 -162 -6 -150Z", ""),
        ("M-9 -165C-9 -178 10 -178 10 -165Z", OAK),
        (
            "M-17 -163Q1 -170 19 -163Q18 -160 1 -162Q-16 -160 -17 -163Z",
            darker(OAK, 0.1),
        ),
    ),
}
CURLS = (
    (-8, -158, 5.4),
    (-9, -165, 6),
    (-3, -171, 6.4),
    (5, -171, 6.2),
    (10, -165, 5),
    (-8, -151, 4.4),
    (1, -166, 5.4),
)
