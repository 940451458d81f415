"""The demo's pages in other languages and in Leichte Sprache."""

import tomllib
from pathlib import Path
from typing import Any

from django.utils.html import escape
from wagtail.models import Page

from home.demo.bodies import stream
from home.demo.pictures import PictureShelf
from quartier.accounts.models import User
from quartier.translations.models import Translation

INDEX = "index"
"""The key of the page that lists the others of a file."""


def translate(
    page: Page, texts: list[dict[str, Any]], shelf: PictureShelf, editor: User
) -> None:
    """Publish the texts of one page; each names its language."""
    for text in texts:
        _publish(page, text | {"body": stream(text["body"], shelf)}, editor)


class Translations:
    """The texts of many pages, from a file of demo/translations/."""

    def __init__(self, file: Path, editor: User):
        self._texts = tomllib.loads(file.read_text(encoding="utf-8"))
        self._editor = editor

    def publish(self, page: Page, key: str) -> None:
        """Publish what there is of one page."""
        for language, told in self._texts.get(key, {}).items():
            paragraphs = "".join(
                f"<p>{escape(one)}</p>" for one in told.get("text", ())
            )
            text = {
                "language": language,
                "title": told["title"],
                "summary": told["summary"],
                "body": [{"type": "text", "value": paragraphs}] if paragraphs else [],
            }
            _publish(page, text, self._editor)


def _publish(page: Page, text: dict[str, Any], editor: User) -> None:
    translation = Translation(page=page, **text)
    translation.full_clean()
    translation.save()
    translation.save_revision(user=editor).publish(user=editor)
