"""A tub's page is light enough for a telephone on the pavement."""

import re
from pathlib import Path

import brotli
from django.core.files.images import ImageFile
from django.urls import reverse
from factories import PictureFactory

from campaigns.adoption import adopt
from campaigns.models import DiaryEntry
from tests.spots.conftest import TUESDAY

ROOT = Path(__file__).resolve().parents[2]
MOST = 40 * 1024


def packed(content: bytes) -> int:
    """Bytes on the wire, as the server packs them."""
    return len(brotli.compress(content, quality=4))


def test_the_whole_page_with_its_picture_weighs_at_most_40_kilobytes(
    client, tub, bakery, settings
):
    photo = max((ROOT / "demo" / "images").iterdir(), key=lambda p: p.stat().st_size)
    with photo.open("rb") as file:
        tub.picture = PictureFactory(file=ImageFile(file, name=photo.name))
    tub.save()
    adopt(tub, bakery, None)
    DiaryEntry.objects.bulk_create(
        DiaryEntry(spot=tub, action="watered", made_at=TUESDAY) for _n in range(9)
    )
    page = client.get(reverse("spot", args=[tub.code])).content
    text = page.decode()
    files = set(re.findall(r"/static/([\w./-]+)", text))
    assert files == {
        "css/tokens.css",
        "css/spot.css",
        "icons/favicon.svg",
        "icons/sprite.svg",
    }
    weights = {name: packed((ROOT / "static" / name).read_bytes()) for name in files}
    weights["page"] = packed(page)
    (shown,) = re.findall(r"/media/(images/[\w.-]+\.avif)", text)
    weights["picture"] = (Path(settings.MEDIA_ROOT) / shown).stat().st_size
    assert sum(weights.values()) <= MOST, weights
    assert "<script" not in text
    assert "Rubik" not in (ROOT / "static/css/spot.css").read_text()
