"""Contrast of two colours after WCAG 2.2 (success criterion 1.4.3)."""

TEXT_CONTRAST = 4.5


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, from 0 (black) to 1 (white)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(ground: str, colour: str, wanted: float = TEXT_CONTRAST) -> str:
    """The colour itself, or the nearest darker shade that can be read on the ground."""
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    for share in range(100, -1, -1):
        shade = "#" + "".join(f"{value * share // 100:02x}" for value in channels)
        if contrast(ground, shade) >= wanted:
            return shade if share < 100 else colour
    return "#000000"
