"""Picture files of every kind, good and bad, made on the spot."""

import struct
import zlib
from io import BytesIO

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from tests.factories import UserFactory

PILLOW_FORMATS = {
    "jpg": "JPEG",
    "png": "PNG",
    "gif": "GIF",
    "webp": "WEBP",
    "avif": "AVIF",
    "heic": "HEIF",
}

ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825


def drawing(size=(160, 120), mode="RGB"):
    """A picture with enough detail that half of its file is noticed to be missing."""
    picture = Image.new("RGB", size, "#f2b632")
    pen = ImageDraw.Draw(picture)
    for step in range(0, size[0], 4):
        pen.line((step, 0, size[0] - step, size[1]), fill=(step, 80, 255 - step))
    return picture.convert(mode)


def encoded(kind="jpg", picture=None, **options):
    target = BytesIO()
    (picture or drawing()).save(target, PILLOW_FORMATS[kind], **options)
    return target.getvalue()


def empty_png(width, height):
    """A valid picture of one colour, tiny as a file and huge in memory."""

    def chunk(name, data):
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    row = b"\x00" * (1 + (width + 7) // 8)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", packed)
        + chunk(b"IEND", b"")
    )


def upload(content, name):
    return SimpleUploadedFile(name, content, "application/octet-stream")


def telephone_exif(orientation=1):
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKE] = "Geheimtelefon"
    exif.get_ifd(GPS).update({1: "N", 2: (51.3, 0.0, 0.0), 3: "E", 4: (7.9, 0.0, 0.0)})
    return exif.tobytes()


@pytest.fixture
def volunteer(db):
    person = UserFactory()
    person.groups.add(Group.objects.get(name="Editors"))
    return person
