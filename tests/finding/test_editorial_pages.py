"""The search knows news and districts."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from home.models import DistrictPage, NewsArticlePage, NewsIndexPage
from tests.factories import DistrictFactory


@pytest.fixture
def nordhof(front):
    """A district with its page, and an article about it."""
    district = DistrictFactory(name="Nordhof", slug="nordhof")
    index = NewsIndexPage(title="Neuigkeiten", slug="neuigkeiten")
    front.add_child(instance=index)
    article = NewsArticlePage(
        title="Die Unterführung hat einen Handlauf",
        slug="handlauf",
        intro="Auf beiden Seiten.",
        day=date(2026, 4, 20),
        district=district,
    )
    article.tags.add("Barrierefrei")
    index.add_child(instance=article)
    article.save_revision().publish()
    page = DistrictPage(title="Hinter dem Damm", slug="damm", district=district)
    front.add_child(instance=page)
    page.save_revision().publish()
    return article


def found(client, words):
    page = BeautifulSoup(client.get("/suche/", {"q": words}).content, "html.parser")
    return {one["href"] for one in page.select("main a")}


@pytest.mark.parametrize("words", ["handlauf", "beiden seiten", "barrierefrei"])
def test_an_article_is_found_by_title_text_and_tag(client, nordhof, words):
    assert "/neuigkeiten/handlauf/" in found(client, words)


def test_a_district_is_found_by_its_own_name_though_its_page_has_another(
    client, nordhof
):
    assert {"/damm/", "/neuigkeiten/handlauf/"} <= found(client, "nordhof")


def test_what_is_taken_back_is_not_found_any_more(client, nordhof):
    nordhof.unpublish()
    assert "/neuigkeiten/handlauf/" not in found(client, "handlauf")
