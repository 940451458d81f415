"""AVIF is written at a pace that a small server can keep."""

from io import BytesIO

import pytest
from PIL import Image
from willow.image import Image as WillowImage
from willow.plugins.pillow import PillowImage

PICTURE = Image.effect_mandelbrot((160, 120), (-2, -1.2, 1, 1.2), 90).convert("RGB")


def by_willow(picture=PICTURE, **options):
    file = BytesIO()
    PillowImage(picture).save_as_avif(file, **options)
    return file.getvalue()


def by_pillow(**options):
    file = BytesIO()
    PICTURE.save(file, "AVIF", **options)
    return file.getvalue()


def test_willow_writes_faster_than_pillow_would():
    assert by_willow(quality=48) == by_pillow(quality=48, speed=8)
    assert by_willow(quality=48) != by_pillow(quality=48, speed=6)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "CMYK"])
def test_every_kind_of_picture_can_be_written_and_read(mode):
    shown = WillowImage.open(BytesIO(by_willow(PICTURE.convert(mode))))
    assert shown.format_name == "avif"
    assert shown.get_size() == (160, 120)
