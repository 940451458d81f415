"""The demo's drawn pictures."""

import json
from pathlib import Path

from django.core.files import File

from quartier.media.models import Licence, Picture


class PictureShelf:
    """Puts a drawn picture into the library when it is first asked for."""

    def __init__(self, folder: Path):
        self.folder = folder
        notes = json.loads((folder / "images.json").read_text(encoding="utf-8"))
        self.notes = {note["file"]: note for note in notes}
        self.stored: dict[str, Picture] = {}

    def take(self, name: str | None) -> Picture | None:
        """The picture of this file name; None for none."""
        if not name:
            return None
        if name not in self.stored:
            self.stored[name] = self._store(name)
        return self.stored[name]

    def _store(self, name: str) -> Picture:
        """The catalogue knows the size, so no picture is decoded to be measured."""
        note = self.notes[name]
        storage = Picture._meta.get_field("file").storage
        with (self.folder / "images" / name).open("rb") as file:
            stored = storage.save(Picture().get_upload_to(name), File(file))
        picture = Picture(
            title=Path(name).stem,
            description=note["alt"],
            credit=note["credit"],
            licence=Licence.CC0,
            file=stored,
            width=note["width"],
            height=note["height"],
        )
        picture.save()
        return picture
