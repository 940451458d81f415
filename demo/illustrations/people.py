"""People of the street, as calm flat figures about 170 cm tall.

Origin between the feet, looking to the right; ``flip`` turns them round.
"""

from dataclasses import dataclass, field

from demo.illustrations.canvas import Canvas
from demo.illustrations.carried import carry
from demo.illustrations.dice import Dice
from demo.illustrations.heads import head
from demo.illustrations.palette import (
    BRICK,
    BRICK_DEEP,
    BRICK_MID,
    HAIRS,
    INK,
    LEAF,
    LEAF_DEEP,
    LEAF_MID,
    OAK,
    PAPER,
    SAND,
    SKINS,
    SLATE,
    STONE,
    SUN,
    SUN_DEEP,
    darker,
    lighter,
)

COATS = (BRICK, LEAF, SUN, SAND, SLATE, BRICK_MID, LEAF_MID, SUN_DEEP, PAPER, OAK)
TROUSERS = (SLATE, INK, "#5c6f66", BRICK_DEEP, LEAF_DEEP, "#74664f")
HEADS = ("short", "bob", "long", "bun", "curly", "cap", "hat", "scarf", "beard", "grey")
HEMS = {"coat": -62, "jacket": -84, "dress": -42, "shirt": -88, "robe": -16}


@dataclass
class Figure:
    """What somebody looks like; every blank is filled by chance."""

    coat: str
    legs: str
    skin: str
    hair: str
    top: str
    cut: str
    pose: str = "stand"
    hold: str = ""
    apron: str = ""
    height: float = 170
    extras: dict[str, str] = field(default_factory=dict)

    @classmethod
    def by_chance(cls, dice: Dice, **known: object) -> "Figure":
        """Anybody, apart from what is already known about them."""
        top = dice.pick(HEADS)
        values: dict[str, object] = {
            "coat": dice.pick(COATS),
            "legs": dice.pick(TROUSERS),
            "skin": dice.pick(SKINS),
            "hair": dice.pick(HAIRS),
            "top": top,
            "cut": dice.pick(("coat", "jacket", "jacket", "shirt")),
            "pose": dice.pick(("stand", "walk", "walk")),
            "height": dice.between(160, 180),
        }
        if top in ("bob", "long", "bun", "scarf") and dice.chance(0.5):
            values["cut"] = dice.pick(
                ("dress", "coat", "robe" if top == "scarf" else "dress")
            )
        values.update({name: value for name, value in known.items() if value})
        return cls(**values)  # type: ignore[arg-type]


def person(
    c: Canvas, x: float, ground: float, figure: Figure, flip: bool = False
) -> None:
    """Draws somebody standing or walking."""
    with c.at(x, ground, figure.height / 170, flip):
        c.ellipse(4, 0, 27, 4.5, "#16281f", 0.18)
        sleeve = darker(figure.coat, 0.1)
        _arm(c, figure, sleeve, back=True)
        _legs(c, figure)
        _torso(c, figure)
        head(c, figure.top, figure.skin, figure.hair, figure.coat)
        carry(c, figure.hold, figure.coat)
        _arm(c, figure, lighter(figure.coat, 0.1), back=False)


def _legs(c: Canvas, figure: Figure) -> None:
    far, near = darker(figure.legs, 0.2), figure.legs
    if figure.cut in ("dress",):
        far, near = darker(figure.skin, 0.12), figure.skin
    shoe = INK if figure.legs != INK else BRICK_DEEP
    if figure.pose == "walk":
        c.path("M-14 -94H5L3 -50L-15 -9L-25 -14L-13 -50Z", far)
        c.path("M-27 -17l14 8q-1 7 -6 8l-12 -9z", shoe)
        c.path("M-8 -94H14L15 -50L25 -8H14L2 -48Z", near)
        c.path("M13 -9h13q9 2 10 9h-22z", shoe)
    else:
        c.path("M-15 -94H4L1 -6H-10Z", far)
        c.path("M-11 -8h11q7 2 8 8h-19z", shoe)
        c.path("M-4 -94H15L14 -6H3Z", near)
        c.path("M2 -8h12q8 2 9 8h-21z", shoe)


def _torso(c: Canvas, figure: Figure) -> None:
    hem = HEMS[figure.cut]
    wide = {"dress": 27, "robe": 26, "coat": 22}.get(figure.cut, 18)
    waist = -104
    outline = (
        f"M-15 -141C-21 -136 -18 -118 -16 {waist}Q-{wide - 2} {(waist + hem) / 2}"
        f" -{wide} {hem}Q0 {hem + 4} {wide} {hem}Q{wide - 1} {(waist + hem) / 2}"
        f" 15 {waist}C17 -118 20 -136 14 -141Q0 -148 -15 -141Z"
    )
    c.path(outline, figure.coat)
    with c.clip(outline):
        c.path(
            f"M7 -150Q12 -110 9 {waist}Q12 -70 {wide * 0.45} {hem + 6}H40V-150Z",
            darker(figure.coat, 0.13),
        )
        if figure.extras.get("stripes"):
            for y in range(-134, int(hem), 12):
                c.rect(-30, y, 60, 5, figure.extras["stripes"])
        if figure.cut == "coat":
            c.line(((3, -140), (3, hem)), darker(figure.coat, 0.3), 1.2)
    if figure.apron:
        c.path("M-9 -130H10L14 -106Q17 -80 16 -62H-14Q-16 -84 -12 -106Z", figure.apron)
        c.path(
            "M4 -62Q8 -96 5 -130H10L14 -106Q17 -80 16 -62Z", darker(figure.apron, 0.1)
        )
        c.line("M-8 -130Q-6 -140 -3 -144", figure.apron, 2)
    if figure.extras.get("shawl"):
        c.path(
            "M-12 -146Q1 -137 13 -146L15 -136Q2 -128 -13 -136Z", figure.extras["shawl"]
        )
        c.path("M4 -136l10 -2 2 24 -9 1z", darker(figure.extras["shawl"], 0.1))


_ARMS = {
    "": (
        "M-14 -134Q-21 -114 -17 -92",
        "M14 -134Q20 -114 17 -92",
        (-17, -89),
        (17, -89),
    ),
    "walk": (
        "M-13 -134Q-24 -116 -22 -96",
        "M13 -134Q17 -112 27 -98",
        (-22, -93),
        (29, -96),
    ),
    "front": (
        "M-12 -134Q-10 -112 14 -106",
        "M13 -134Q18 -110 30 -108",
        (18, -105),
        (33, -108),
    ),
    "hug": (
        "M-13 -134Q-20 -112 4 -108",
        "M14 -134Q23 -112 4 -104",
        (8, -108),
        (0, -103),
    ),
    "wave": (
        "M-14 -134Q-21 -114 -17 -92",
        "M13 -134Q30 -138 32 -162",
        (-17, -89),
        (32, -167),
    ),
    "hip": (
        "M-14 -134Q-30 -116 -16 -98",
        "M14 -134Q20 -114 17 -92",
        (-15, -97),
        (17, -89),
    ),
    "up": (
        "M-12 -134Q-4 -120 10 -122",
        "M13 -134Q22 -118 20 -134",
        (13, -123),
        (19, -139),
    ),
    "push": (
        "M-12 -134Q0 -108 30 -96",
        "M13 -134Q20 -108 40 -96",
        (32, -95),
        (43, -95),
    ),
}
_REACH = {
    "phone": "up",
    "cup": "up",
    "parcel": "front",
    "crate": "front",
    "bouquet": "hug",
    "bread": "hug",
    "book": "front",
    "tray": "front",
    "pram": "push",
    "walker": "push",
    "bicycle": "push",
    "umbrella": "up",
    "wave": "wave",
    "hip": "hip",
    "broom": "front",
    "dog": "front",
    "can": "front",
}


def _arm(c: Canvas, figure: Figure, sleeve: str, back: bool) -> None:
    manner = _REACH.get(figure.hold, "walk" if figure.pose == "walk" else "")
    arms = _ARMS[manner]
    if figure.apron:
        sleeve = darker(figure.coat, 0.16)
    c.line(arms[0] if back else arms[1], darker(sleeve, 0.12) if back else sleeve, 10.5)
    x, y = arms[2] if back else arms[3]
    c.circle(x, y, 4.6, darker(figure.skin, 0.1) if back else figure.skin)


def child(c: Canvas, x: float, ground: float, dice: Dice, flip: bool = False) -> None:
    """A child of about seven with a big head and bright clothes."""
    figure = Figure.by_chance(
        dice,
        coat=dice.pick((SUN, BRICK_MID, LEAF_MID, PAPER)),
        top=dice.pick(("short", "bob", "curly", "beanie")),
        cut=dice.pick(("jacket", "dress")),
        pose="walk",
        height=118,
    )
    if figure.coat == PAPER:
        figure.extras["stripes"] = BRICK_MID
    person(c, x, ground, figure, flip)


def wheelchair_user(
    c: Canvas, x: float, ground: float, dice: Dice, flip: bool = False
) -> None:
    """Somebody on the way in an active wheelchair."""
    figure = Figure.by_chance(dice, top=dice.pick(("short", "bob", "curly", "cap")))
    with c.at(x, ground, 1.04, flip):
        c.ellipse(6, 0, 50, 5, "#16281f", 0.18)
        c.line("M-20 -92L-16 -52H24L36 -14H48", STONE, 4)
        c.path("M-14 -66H24Q34 -66 36 -56L42 -18H30L24 -48H-12Z", figure.legs)
        c.path("M30 -20h14q8 2 9 8H30z", INK)
        c.path(
            "M-16 -118C-21 -112 -20 -90 -18 -56H12Q14 -90 14 -116Q0 -124 -16 -118Z",
            figure.coat,
        )
        c.path("M4 -122Q9 -90 6 -56H12Q14 -90 14 -116Z", darker(figure.coat, 0.13))
        with c.at(-1, 22):
            head(c, figure.top, figure.skin, figure.hair, figure.coat)
        c.ring(-4, -31, 29, INK, 3.6)
        for turn in range(0, 180, 30):
            with c.at(-4, -31, turn=turn):
                c.line(((-28, 0), (28, 0)), STONE, 0.8)
        c.circle(-4, -31, 4, INK)
        c.ring(38, -9, 7.5, INK, 3)
        c.line("M6 -112Q14 -90 2 -66", darker(figure.coat, 0.16), 10)
        c.circle(2, -62, 4.6, figure.skin)


def seated(c: Canvas, x: float, ground: float, dice: Dice, flip: bool = False) -> None:
    """Somebody on a chair, a cup at hand."""
    figure = Figure.by_chance(
        dice, top=dice.pick(("short", "bob", "bun", "hat", "grey", "curly"))
    )
    with c.at(x, ground, 1, flip):
        c.line("M-18 -90L-14 -46L-20 0M-14 -46H20L24 0", TEAK_CHAIR, 4)
        c.path("M-14 -58H22Q31 -58 32 -50L34 -6H23L20 -40H-12Z", figure.legs)
        c.path("M22 -8h12q8 2 9 8H22z", INK)
        c.path(
            "M-15 -108C-20 -102 -19 -80 -17 -46H12Q14 -80 14 -106Q0 -114 -15 -108Z",
            figure.coat,
        )
        c.path("M4 -112Q9 -80 6 -46H12Q14 -80 14 -106Z", darker(figure.coat, 0.13))
        with c.at(-1, 33):
            head(c, figure.top, figure.skin, figure.hair, figure.coat)
        c.line("M8 -102Q14 -80 32 -78", darker(figure.coat, 0.12), 10)
        c.circle(36, -79, 4.6, figure.skin)


TEAK_CHAIR = "#5d4433"
