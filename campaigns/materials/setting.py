"""From data to a sheet or a picture, through typst: see the folder `layouts`.

Everything that people wrote goes in as data, never as markup.
"""

import io
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import segno

from businesses.claims.cards.typesetting import typeset
from campaigns.materials.content import LAYOUTS
from campaigns.materials.kinds import Kind
from campaigns.materials.pictures import as_jpeg, logo, photograph
from quartier.media.models import Picture

Progress = Callable[[], None]


def steps_of(data: dict[str, Any]) -> int:
    """How many steps `made` tells of."""
    return len(data.get("spots", [])) + 2


def made(kind: Kind, data: dict[str, Any], step: Progress) -> bytes:
    """The file of a piece. Calls `step` after each part of the work."""
    with TemporaryDirectory(prefix="material-") as folder:
        shutil.copytree(LAYOUTS, folder, dirs_exist_ok=True)
        ready = _ready(data, Path(folder), step)
        layout = Path(folder) / f"{kind.layout}.typ"
        if kind.is_picture:
            content = as_jpeg(typeset(ready, layout, "png"))
        else:
            content = typeset(ready, layout)
        step()
        return content


def _ready(data: dict[str, Any], folder: Path, step: Progress) -> dict[str, Any]:
    """The data with its pictures laid into the folder and its QR codes drawn."""
    grey = data["grey"]
    picture = data["picture"] and _laid(data["picture"], folder, photograph, grey)
    logos = [_laid(one, folder, logo, grey) for one in data["funding"]["logos"]]
    step()
    spots = []
    for spot in data.get("spots", []):
        spots.append(spot | {"qr": _code(spot["qr_of"])})
        step()
    return data | {
        "rtl": runs_from_the_right(data["title"]),
        "qr": _code(data["qr_of"]),
        "picture": picture,
        "spots": spots,
        "funding": data["funding"] | {"logos": [one for one in logos if one]},
    }


def _laid(
    told: dict[str, Any],
    folder: Path,
    prepare: Callable[[Picture, bool], bytes],
    grey: bool,
) -> dict[str, Any] | None:
    """The picture as a file beside the layout; None if it is gone from the library."""
    picture = Picture.objects.filter(pk=told["picture"]).first()
    if picture is None:
        return None
    try:
        content = prepare(picture, grey)
    except OSError:  # its file is missing or can't be read
        return None
    name = f"picture-{picture.pk}.{'png' if prepare is logo else 'jpg'}"
    (folder / name).write_bytes(content)
    return told | {"file": name}


def runs_from_the_right(words: str) -> bool:
    """Whether the first letter belongs to a script that is written to the left."""
    kinds = (unicodedata.bidirectional(sign) for sign in words)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


def _code(address: str) -> str:
    """The QR code as SVG; a fourth of it may be dirty."""
    drawn = io.BytesIO()
    segno.make(address, error="q", micro=False).save(drawn, kind="svg", border=0)
    return drawn.getvalue().decode()
