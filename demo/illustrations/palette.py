"""The few colours all pictures share, and what light does to them."""

from dataclasses import dataclass

PAPER = "#fbf8f2"
LEAF = "#1f5f3f"
BRICK = "#9c3f28"
SUN = "#f2b632"
INK = "#1d2420"

LEAF_DEEP = "#17452f"
LEAF_MID = "#4d8663"
LEAF_SOFT = "#93b99c"
LEAF_PALE = "#d3e2d0"
BRICK_DEEP = "#752f1e"
BRICK_MID = "#bd6448"
BRICK_SOFT = "#dd9f84"
BRICK_PALE = "#f1d9c9"
SUN_DEEP = "#cf8d1d"
SUN_SOFT = "#f6d283"
SUN_PALE = "#faeac4"
SLATE = "#3d4a44"
STONE = "#89928a"
STONE_SOFT = "#c2c7bc"
STONE_PALE = "#e3e1d5"
SAND = "#eadfca"
TEAK = "#8a5a38"
OAK = "#c08e58"

SKINS = ("#f1cdb0", "#dfa983", "#b97b55", "#8a5637", "#6a4230")
HAIRS = ("#2b2320", "#4a3126", "#7a4a2a", "#c08e58", "#b9b4a8", "#9c3f28")

NAMES: dict[str, str] = {
    name.lower(): value
    for name, value in list(globals().items())
    if name.isupper() and isinstance(value, str)
}


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue (0-255) of ``#rrggbb``."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(one: str, other: str, share: float) -> str:
    """The colour that lies ``share`` (0-1) of the way from one to the other."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def darker(colour: str, share: float = 0.16) -> str:
    """A shade of the colour, towards deep green ink and never towards grey."""
    return mix(colour, "#16281f", share)


def lighter(colour: str, share: float = 0.3) -> str:
    """A tint of the colour, towards paper."""
    return mix(colour, PAPER, share)


def dark(colour: str) -> bool:
    """Whether light lettering reads better on this colour than dark."""
    red, green, blue = channels(colour)
    return 0.3 * red + 0.59 * green + 0.11 * blue < 150


@dataclass(frozen=True)
class Mood:
    """Season and time of day: sky, ground, leaves, and a tint over everything."""

    name: str
    sky: str
    far: str
    pavement: str
    road: str
    glass: str
    inside: str
    leaves: tuple[str, str, str]
    tint: str = PAPER
    tint_share: float = 0.0
    lit: bool = False
    snow: bool = False
    bare: bool = False
    rain: bool = False

    def shade(self, colour: str) -> str:
        """The colour as it looks in this light."""
        return mix(colour, self.tint, self.tint_share) if self.tint_share else colour


_SPRING = (LEAF_MID, "#6ea37c", LEAF_SOFT)
_SUMMER = (LEAF, "#3b7a55", "#62996f")
_AUTUMN = (SUN_DEEP, SUN, BRICK_MID)

MOODS: dict[str, Mood] = {
    mood.name: mood
    for mood in (
        Mood(
            "day",
            "#dde9df",
            "#c3d6c8",
            "#e0d8c6",
            "#b9b7a8",
            "#a9c4b8",
            "#5d7a6b",
            _SUMMER,
        ),
        Mood(
            "spring",
            "#eaf0e0",
            "#cfe0cf",
            "#e6dfcd",
            "#c2c0b0",
            "#b5cdc0",
            "#6a8676",
            _SPRING,
        ),
        Mood(
            "morning",
            "#fae7bd",
            "#f0d29a",
            "#eadcc0",
            "#c6b99e",
            "#bccdb9",
            "#6f806a",
            _SPRING,
            tint="#f6d283",
            tint_share=0.05,
        ),
        Mood(
            "warm",
            "#f5ead6",
            "#e8d3b6",
            "#e7dac4",
            "#c4b8a3",
            "#b3c6b8",
            "#667c6c",
            _SUMMER,
        ),
        Mood(
            "autumn",
            "#f3e0c6",
            "#e2bf98",
            "#dfcfb6",
            "#b8a98f",
            "#aebfae",
            "#63715f",
            _AUTUMN,
            tint="#dd9f84",
            tint_share=0.05,
        ),
        Mood(
            "dusk",
            "#e7b196",
            "#b9776a",
            "#c7a58f",
            "#8d7668",
            "#f6d283",
            "#d9a24b",
            (LEAF_DEEP, "#2b5a43", "#4a7357"),
            tint="#6b4248",
            tint_share=0.2,
            lit=True,
        ),
        Mood(
            "night",
            "#1b3029",
            "#132219",
            "#4b5b51",
            "#2b3830",
            "#f6d283",
            "#d9a24b",
            (LEAF_DEEP, "#1f4a36", "#2d5c45"),
            tint="#15281f",
            tint_share=0.4,
            lit=True,
        ),
        Mood(
            "winter",
            "#e4e9e6",
            "#cdd6d2",
            "#f4f3ee",
            "#d5d8d3",
            "#f6d283",
            "#c99a4e",
            (LEAF, "#3b7a55", "#dfe6e0"),
            tint="#dfe6e6",
            tint_share=0.1,
            lit=True,
            snow=True,
            bare=True,
        ),
        Mood(
            "rain",
            "#bccac3",
            "#a3b5ac",
            "#a9b3ab",
            "#87938b",
            "#f1d491",
            "#b79656",
            _SUMMER,
            tint="#6f837a",
            tint_share=0.13,
            lit=True,
            rain=True,
        ),
    )
}
