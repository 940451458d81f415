"""News and districts are read in other languages, or in German with a note."""

import pytest
from bs4 import BeautifulSoup

from home.models import DistrictPage, NewsArticlePage
from quartier.translations.models import Translation


def read(client, address):
    page = BeautifulSoup(client.get(address).content, "html.parser").main
    return page.h1.text, page.select_one(".lead").text, page.text


@pytest.mark.parametrize("kind", [NewsArticlePage, DistrictPage])
def test_a_turkish_text_takes_the_place_of_the_german_one(
    client, lively, kind, django_capture_on_commit_callbacks
):
    page = kind.objects.first()
    address = page.url
    title, intro, text = read(client, f"/tr{address}")
    assert (title, intro) == (page.title, page.intro)
    assert "Bu sayfa yalnızca Almanca var." in text
    with django_capture_on_commit_callbacks(execute=True):
        Translation.objects.create(
            page=page,
            language="tr",
            title="Yeni haber",
            summary="Kısaca.",
            body=[("text", "<p>Hepsi burada.</p>")],
            live=True,
        )
    title, intro, text = read(client, f"/tr{address}")
    assert (title, intro) == ("Yeni haber", "Kısaca.")
    assert "Hepsi burada." in text
    assert read(client, address)[0] == page.title
