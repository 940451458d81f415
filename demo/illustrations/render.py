"""Turns the drawings into WebP files in demo/images.

For whoever changes a drawing; loading the demo does not need it. Needs Chromium
and Playwright, and the fonts of the shop signs as an unpacked folder of the npm
packages ``@fontsource-variable/rubik``, ``@fontsource/alegreya`` and
``@fontsource/pacifico`` (all OFL)::

    python -m demo.illustrations.render --fonts node_modules [name ...]
"""

import argparse
import base64
import io
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from demo.illustrations.canvas import Canvas
from demo.illustrations.fronts import draw_front
from demo.illustrations.scenes import draw_scene
from demo.illustrations.views import VIEWS

HERE = Path(__file__).parent
IMAGES = HERE.parent / "images"
CATALOGUE = HERE.parent / "images.json"
CREDIT, LICENCE = "Quartier-Demo", "CC0"
LIMIT, LARGE_LIMIT = 45_000, 110_000
FACES = (
    ("Rubik", "@fontsource-variable/rubik", "rubik-{}-wght-normal", "300 900"),
    ("Alegreya", "@fontsource/alegreya", "alegreya-{}-800-normal", "800"),
    ("Pacifico", "@fontsource/pacifico", "pacifico-{}-400-normal", "400"),
)
RANGES = {
    "latin": "U+0000-00FF,U+0131,U+2000-206F",
    "latin-ext": "U+0100-0130,U+0132-02FF",
    "greek": "U+0370-03FF",
    "cyrillic": "U+0400-052F",
    "arabic": "U+0600-06FF",
    "vietnamese": "U+1E00-1EFF",
}


def font_rules(folder: Path) -> str:
    """The @font-face rules with the font files inside."""
    rules = []
    for family, package, pattern, weight in FACES:
        for subset, letters in RANGES.items():
            file = folder / package / "files" / f"{pattern.format(subset)}.woff2"
            if file.exists():
                data = base64.b64encode(file.read_bytes()).decode()
                rules.append(
                    f"@font-face{{font-family:{family};font-weight:{weight};"
                    f"src:url(data:font/woff2;base64,{data});unicode-range:{letters}}}"
                )
    return "".join(rules)


def drawings() -> Iterator[tuple[str, str, Callable[[], str]]]:
    """Name, alt text and drawing function of every picture."""
    fronts = json.loads((HERE / "fronts.json").read_text("utf-8"))
    scenes = json.loads((HERE / "scenes.json").read_text("utf-8"))
    for key, spec in fronts.items():
        yield f"front-{key}", spec["alt"], partial(draw_front, key, spec)
    for key, spec in scenes.items():
        yield f"scene-{key}", spec["alt"], partial(draw_scene, key, spec)
    for name, (draw, alt) in VIEWS.items():
        yield name, alt, partial(_svg_of, draw)


def _svg_of(draw: Callable[[], Canvas]) -> str:
    return draw().svg()


def as_webp(png: bytes, limit: int) -> bytes:
    """The picture as WebP, as good as the limit in bytes allows."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    for quality in (82, 78, 72, 66, 60, 52, 44):
        buffer = io.BytesIO()
        picture.save(buffer, "WEBP", quality=quality, method=6)
        if buffer.tell() <= limit:
            break
    return buffer.getvalue()


def photograph(page: Page, fonts: str, svg: str) -> bytes:
    """The drawing as PNG, in its own size."""
    page.set_content(f"<style>{fonts}body{{margin:0}}svg{{display:block}}</style>{svg}")
    page.evaluate("document.fonts.ready")
    return page.locator("svg").screenshot()


def main() -> None:
    """Draws all pictures, or those named, and writes the catalogue."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--fonts", type=Path, required=True)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    fonts = font_rules(options.fonts)
    IMAGES.mkdir(exist_ok=True)
    entries = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1600, "height": 1200})
        for name, alt, draw in drawings():
            file = IMAGES / f"{name}.webp"
            if not options.names or name in options.names:
                limit = LARGE_LIMIT if name.startswith("hero") else LIMIT
                file.write_bytes(as_webp(photograph(page, fonts, draw()), limit))
            with Image.open(file) as picture:
                width, height = picture.size
            entries.append(
                {
                    "file": file.name,
                    "alt": alt,
                    "credit": CREDIT,
                    "licence": LICENCE,
                    "width": width,
                    "height": height,
                }
            )
        browser.close()
    catalogue = json.dumps(entries, ensure_ascii=False, indent=1)
    CATALOGUE.write_text(catalogue + "\n", "utf-8")


if __name__ == "__main__":
    main()
