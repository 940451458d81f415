"""The demo's pages in other languages and in Leichte Sprache."""

from typing import Any

from wagtail.models import Page

from home.demo.bodies import stream
from home.demo.pictures import PictureShelf
from quartier.accounts.models import User
from quartier.translations.models import Translation


def translate(
    page: Page, texts: list[dict[str, Any]], shelf: PictureShelf, editor: User
) -> None:
    """Publish the texts of one page; each names its language."""
    for text in texts:
        translation = Translation(
            page=page, **(text | {"body": stream(text["body"], shelf)})
        )
        translation.full_clean()
        translation.save()
        translation.save_revision(user=editor).publish(user=editor)
