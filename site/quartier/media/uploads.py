"""Uploaded pictures made safe: whole, of a sane size, upright, without metadata."""

from io import BytesIO
from pathlib import PurePath
from typing import Any

import pillow_heif
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image as Pillow
from PIL import ImageOps, ImageSequence
from wagtail.images.fields import WagtailImageField

pillow_heif.register_heif_opener()

HIGHEST_FRAME_COUNT = 200
# Format that is read -> (format that is kept, its file ending, options)
KEPT_AS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "JPEG": ("JPEG", ".jpg", {"quality": 90, "optimize": True}),
    "MPO": ("JPEG", ".jpg", {"quality": 90, "optimize": True}),
    "HEIF": ("JPEG", ".jpg", {"quality": 90, "optimize": True}),
    "PNG": ("PNG", ".png", {"optimize": True}),
    "WEBP": ("WEBP", ".webp", {"quality": 90}),
    "AVIF": ("AVIF", ".avif", {"quality": 75}),
    "GIF": ("GIF", ".gif", {}),
}
TELLING = ("exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop")
"""What a picture may carry besides itself, by Pillow's names."""


UNREADABLE = _(
    "Diese Datei ist kein Bild, das wir lesen können. Machen Sie bitte ein "
    "neues Foto oder wählen Sie ein JPG."
)


class PictureField(WagtailImageField):
    """Takes what a phone sends; refuses in words what can't be a picture.

    A telephone writes the place of the photo into the file. So the picture is
    written anew, upright and with its colour profile, but without anything else.
    """

    default_error_messages = {"invalid_image": UNREADABLE}

    def to_python(self, data: Any) -> Any:
        """The clean upload, or a ValidationError for a broken file."""
        try:
            upload = super().to_python(data)
            return rewritten(upload) if upload else upload
        except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
            raise unreadable() from error


def unreadable() -> ValidationError:
    """The sentence for a file that is no picture, or half of one."""
    return ValidationError(UNREADABLE, code="invalid_image")


def rewritten(upload: Any) -> Any:
    """The same upload; its picture decoded in full and encoded anew, bare.

    The upload itself is changed, because Wagtail keeps it while it waits for the
    words of a picture that is one of many.
    """
    upload.seek(0)
    with Pillow.open(upload) as picture:
        frames = 1 if picture.format == "MPO" else getattr(picture, "n_frames", 1)
        if frames > HIGHEST_FRAME_COUNT or picture.format not in KEPT_AS:
            raise unreadable()
        picture.load()
        kept, ending, options = KEPT_AS[picture.format]
        if frames > 1:
            content = _film(picture, kept, options)
        else:
            content = _still(picture, kept, options)
    name = PurePath(upload.name)
    if name.suffix.lower() not in {ending, ".jpeg" if ending == ".jpg" else ending}:
        upload.name = str(name.with_suffix(ending))
    upload.content_type = f"image/{kept.lower()}"
    _put(upload, content)
    return upload


def _still(picture: Pillow.Image, kept: str, options: dict[str, Any]) -> bytes:
    profile = picture.info.get("icc_profile")
    upright = ImageOps.exif_transpose(picture)
    if kept == "JPEG" and upright.mode not in {"L", "RGB", "CMYK"}:
        upright = upright.convert("RGB")
    target = BytesIO()
    _bare(upright).save(target, kept, icc_profile=profile, exif=b"", **options)
    return target.getvalue()


def _film(picture: Pillow.Image, kept: str, options: dict[str, Any]) -> bytes:
    loop = picture.info.get("loop", 0)
    frames, durations = [], []
    for frame in ImageSequence.Iterator(picture):
        durations.append(frame.info.get("duration", 100))
        frames.append(_bare(frame.copy()))
    target = BytesIO()
    frames[0].save(
        target,
        kept,
        save_all=True,
        append_images=frames[1:],
        duration=durations,
        loop=loop,
        **options,
    )
    return target.getvalue()


def _bare(picture: Pillow.Image) -> Pillow.Image:
    for name in TELLING:
        picture.info.pop(name, None)
    return picture


def _put(upload: Any, content: bytes) -> None:
    """Replace what the upload holds, in memory or in its temporary file."""
    if hasattr(upload, "temporary_file_path"):
        upload.file.seek(0)
        upload.file.truncate()
        upload.file.write(content)
        upload.file.flush()
    else:
        upload.file = BytesIO(content)
    upload.size = len(content)
    upload.seek(0)
