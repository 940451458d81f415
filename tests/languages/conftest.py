"""A page of text and its texts in other languages."""

from typing import Any

import pytest

from home.models import FrontPage, StandardPage
from quartier.translations.models import Translation
from tests.languages.bodies import body


@pytest.fixture
def about(db) -> StandardPage:
    """What the project is, in German."""
    page = StandardPage(
        title="Über uns",
        slug="ueber-uns",
        intro="Wer wir sind.",
        body=body("Wir pflegen die Karte."),
    )
    FrontPage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def translate(about, django_capture_on_commit_callbacks):
    """Publish, or only draft, a text of the page in one language."""

    def translated(language: str, title: str, **values: Any) -> Translation:
        usual = {"summary": "", "body": body(f"Text {language}."), "live": True}
        page = values.pop("page", about)
        with django_capture_on_commit_callbacks(execute=True):
            return Translation.objects.create(
                page=page, language=language, title=title, **(usual | values)
            )

    return translated
