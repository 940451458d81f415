"""An editor writes news and the page of a district in the admin."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.front.blocks import USUAL_ORDER
from home.models import DistrictPage, FrontPage, NewsArticlePage, NewsIndexPage
from tests.factories import UserFactory


@pytest.fixture
def desk(client, front):
    """The admin, as an editor sees it."""
    editor = UserFactory()
    editor.groups.add(Group.objects.get(name="Moderators"))
    client.force_login(editor)
    return client


def test_an_article_is_written_with_day_district_and_words(desk, front, nordhof):
    index = NewsIndexPage(title="Neuigkeiten", slug="neuigkeiten")
    front.add_child(instance=index)
    address = reverse(
        "wagtailadmin_pages:add", args=["home", "newsarticlepage", index.pk]
    )
    assert desk.get(address).status_code == 200
    body = streamfield([("text", rich_text("<p>Auf beiden Seiten.</p>"))])
    form = {
        "title": "Handlauf",
        "slug": "handlauf",
        "intro": "Endlich.",
        "day": "2026-04-20",
        "district": nordhof.pk,
        "tags": "Wege",
        "body": body,
        "action-publish": "1",
    }
    assert desk.post(address, nested_form_data(form)).status_code == 302
    page = NewsArticlePage.objects.get()
    assert page.live
    assert [tag.name for tag in page.tags.all()] == ["Wege"]
    assert "Auf beiden Seiten." in desk.get(page.url).content.decode()


def test_a_second_page_of_a_district_is_refused_with_a_sentence(desk, front, nordhof):
    front.add_child(instance=DistrictPage(title="Nordhof", district=nordhof))
    address = reverse("wagtailadmin_pages:add", args=["home", "districtpage", front.pk])
    form = {"title": "Zwei", "slug": "zwei", "district": nordhof.pk}
    form |= {"body": streamfield([]), "action-publish": "1"}
    response = desk.post(address, nested_form_data(form))
    assert "Dieser Stadtteil hat schon eine Seite." in response.content.decode()
    assert DistrictPage.objects.count() == 1


def test_the_front_page_opens_with_all_its_blocks_to_be_moved(desk, front):
    address = reverse("wagtailadmin_pages:edit", args=[front.pk])
    assert desk.get(address).status_code == 200
    moved = list(reversed(USUAL_ORDER))
    form = {
        "title": "Quartier",
        "slug": front.slug,
        "body": streamfield([(name, "") for name in moved]),
        "action-publish": "1",
    }
    assert desk.post(address, nested_form_data(form)).status_code == 302
    stored = FrontPage.objects.get().body
    assert [block.block_type for block in stored] == moved


@pytest.mark.parametrize("name", USUAL_ORDER)
def test_each_living_part_says_what_it_is_before_it_is_chosen(name):
    block = FrontPage._meta.get_field("body").stream_block.child_blocks[name]
    assert block.label
    assert block.get_description()
