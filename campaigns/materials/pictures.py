"""Pictures of the library as they go into a layout: small enough, grey if need be."""

import io

from PIL import Image, ImageOps

from quartier.media.models import Picture

LONGEST = 2_400
"""Pixels of the longer side: 205 dpi over the width of A3."""

LOGO_LONGEST = 700


def photograph(picture: Picture, in_grey: bool) -> bytes:
    """The picture as JPEG, upright, without what the camera noted."""
    with picture.open_file() as file, Image.open(file) as opened:
        # Made small while it is read and before it is turned: it is in memory once.
        opened.draft("RGB", (LONGEST, LONGEST))
        opened.thumbnail((LONGEST, LONGEST))
        ImageOps.exif_transpose(opened, in_place=True)
        shown = _on_white(opened).convert("L" if in_grey else "RGB")
        written = io.BytesIO()
        shown.save(written, "JPEG", quality=86, optimize=True)
        return written.getvalue()


def logo(picture: Picture, in_grey: bool) -> bytes:
    """A logo as PNG; what is transparent stays so."""
    with picture.open_file() as file, Image.open(file) as opened:
        shown = opened.convert("RGBA")
        shown.thumbnail((LOGO_LONGEST, LOGO_LONGEST))
        if in_grey:
            shown = shown.convert("LA")
        written = io.BytesIO()
        shown.save(written, "PNG")
        return written.getvalue()


def as_jpeg(png: bytes) -> bytes:
    """A finished picture in the format that all networks take."""
    with Image.open(io.BytesIO(png)) as opened:
        written = io.BytesIO()
        flat = _on_white(opened).convert("RGB")
        flat.save(written, "JPEG", quality=90, optimize=True, subsampling=0)
        return written.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture
    seen = picture.convert("RGBA")
    ground = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(ground, seen)
