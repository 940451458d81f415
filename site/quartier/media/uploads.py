"""Uploaded pictures made safe: whole, of a sane size, upright, without metadata."""

from io import BytesIO
from pathlib import PurePath
from typing import Any

import pillow_heif
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image as Pillow
from PIL import ImageOps
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
}


class PictureField(WagtailImageField):
    """Takes what a phone sends; refuses in words what can't be a picture.

    A telephone writes the place of the photo into the file. So the picture is
    written anew, upright and with its colour profile, but without anything else.
    """

    def to_python(self, data: Any) -> Any:
        """The clean upload, or a ValidationError for a broken file."""
        try:
            upload = super().to_python(data)
            return rewritten(upload) if upload else upload
        except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
            raise unreadable() from error


def unreadable() -> ValidationError:
    """The sentence for a file that is no picture, or half of one."""
    return ValidationError(
        _(
            "Diese Datei ist kein Bild, das wir lesen können. Machen Sie bitte ein "
            "neues Foto oder wählen Sie ein JPG."
        ),
        code="invalid_image",
    )


def rewritten(upload: Any) -> Any:
    """The same picture, decoded in full and encoded anew without metadata."""
    upload.seek(0)
    with Pillow.open(upload) as picture:
        frames = getattr(picture, "n_frames", 1)
        if frames > HIGHEST_FRAME_COUNT:
            raise unreadable()
        if picture.format == "GIF" or (frames > 1 and picture.format != "MPO"):
            for frame in range(frames):
                picture.seek(frame)
                picture.load()
            upload.seek(0)
            return upload
        picture.load()
        return _encoded(upload, picture)


def _encoded(upload: Any, picture: Pillow.Image) -> Any:
    kept, ending, options = KEPT_AS[picture.format or ""]
    profile = picture.info.get("icc_profile")
    upright = ImageOps.exif_transpose(picture)
    if kept == "JPEG" and upright.mode not in {"L", "RGB", "CMYK"}:
        upright = upright.convert("RGB")
    for name in ("exif", "xmp", "comment", "photoshop"):
        upright.info.pop(name, None)
    target = BytesIO()
    upright.save(target, kept, icc_profile=profile, exif=b"", **options)
    size = target.tell()
    target.seek(0)
    given = PurePath(upload.name)
    same = given.suffix.lower() in {ending, ".jpeg" if ending == ".jpg" else ending}
    clean = InMemoryUploadedFile(
        target,
        getattr(upload, "field_name", None),
        str(given) if same else str(given.with_suffix(ending)),
        f"image/{kept.lower()}",
        size,
        None,
    )
    clean.image = upload.image  # type: ignore[attr-defined]
    return clean
