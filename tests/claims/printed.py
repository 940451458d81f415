"""What a PDF says and shows, read without any program of others."""

import re
import zlib
from io import BytesIO

from PIL import Image

MM = 25.4 / 72
"""Millimetres of a point."""
A4_HEIGHT = 297

STREAM = re.compile(rb"<<(.*?)>>\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def streams(pdf: bytes) -> list[bytes]:
    """All streams, unpacked."""
    found = []
    for _head, packed in STREAM.findall(pdf):
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:
            found.append(packed)
    return found


def objects(pdf: bytes) -> bytes:
    """The document with its object streams unpacked: what its dictionaries say."""
    return pdf + b"\n".join(streams(pdf))


def letters(pdf: bytes) -> str:
    """All letters of all fonts that the document uses, as its ToUnicode maps say."""
    found = set()
    for stream in streams(pdf):
        if b"beginbfchar" in stream or b"beginbfrange" in stream:
            for code in re.findall(rb"<[0-9a-fA-F]+>\s*<([0-9a-fA-F]+)>", stream):
                found.add(bytes.fromhex(code.decode()).decode("utf-16-be"))
    return "".join(sorted("".join(found)))


def alternatives(pdf: bytes) -> list[str]:
    """What stands in for pictures, in the tree that screen readers follow."""
    said = []
    for plain, coded in re.findall(
        rb"/Alt\s*(?:\(((?:\\.|[^)\\])*)\)|<([0-9a-fA-F]+)>)", pdf
    ):
        if coded:
            said.append(bytes.fromhex(coded.decode()).decode("utf-16"))
        else:
            said.append(re.sub(rb"\\(.)", rb"\1", plain).decode("latin-1"))
    return said


def place_of_picture(pdf: bytes) -> tuple[float, float]:
    """Where the first picture begins on its sheet of A4, in millimetres."""
    box = re.search(rb"/Alt.*?/BBox\[([\d.]+) [\d.]+ [\d.]+ ([\d.]+)\]", pdf)
    assert box
    return float(box[1]) * MM, A4_HEIGHT - float(box[2]) * MM


def dark_points(picture: bytes, points: list[tuple[float, float]]) -> list[bool]:
    """Whether points of a PNG of 254 dpi are black; in millimetres."""
    with Image.open(BytesIO(picture)) as opened:
        grey = opened.convert("L")
    return [grey.getpixel((round(x * 10), round(y * 10))) < 128 for x, y in points]
