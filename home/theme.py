"""A site's own colours, as custom properties that overrule ours in light mode."""

import re

from home.contrast import TEXT_CONTRAST, contrast

_PAIR = re.compile(r"(leaf|brick)-([0-9a-f]{6})")
PAPER = "#fbf8f2"


def theme_name(leaf: str, brick: str) -> str:
    """The colours as a piece of an address, such as "leaf-1f5f3f-brick-9c3f28"."""
    named = (("leaf", leaf), ("brick", brick))
    return "-".join(f"{name}-{colour[1:].lower()}" for name, colour in named if colour)


def theme_css(name: str) -> str:
    """The stylesheet of a theme's name; colours that can't be read are left out."""
    colours = {part: f"#{value}" for part, value in _PAIR.findall(name)}
    lines = [
        f"    --{part}: {colour};"
        for part, colour in sorted(colours.items())
        if contrast(PAPER, colour) >= TEXT_CONTRAST
    ]
    rules = "\n".join(lines)
    selector = ":root:not([data-theme=dark])"
    return (
        f"@media (prefers-color-scheme: light) {{\n  {selector} {{\n{rules}\n  }}\n}}\n"
    )
