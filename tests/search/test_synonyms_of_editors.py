"""Editors keep the words that mean the same; every process learns of it."""

import pytest
from django.urls import reverse

from businesses.models import Category, SearchClock, SynonymGroup
from businesses.search.analysis import asked
from businesses.search.thesaurus import read_synonyms
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.force_login(UserFactory(is_superuser=True))


def save(client, group=None, **fields):
    sent = {"words": "", "category": "", "note": ""} | fields
    name = "edit" if group else "add"
    arguments = [group.pk] if group else []
    return client.post(
        reverse(f"wagtailsnippets_businesses_synonymgroup:{name}", args=arguments), sent
    )


def meanings(word):
    return {
        synonym
        for reading in asked(f"{word} ", read_synonyms()).readings
        for one in reading
        for synonym in one.synonyms
    }


def test_every_site_starts_with_words_for_common_trades():
    assert {"hairdresser", "kuafor", "coiffeur"} <= meanings("Friseur")
    assert "friseur" in meanings("Haare schneiden")
    assert {"spati", "trinkhalle", "budchen"} <= meanings("Kiosk")


def test_what_an_editor_adds_is_understood(client, chief):
    assert meanings("Klütterkram") == set()
    assert save(client, words="Klütterkram\n\n Nippes \nNippes").status_code == 302
    assert SynonymGroup.objects.last().words == "Klütterkram\nNippes"
    assert meanings("Klütterkram") == {"nippes"}


def test_what_an_editor_deletes_means_nothing_any_more(client, chief):
    for group in SynonymGroup.objects.filter(words__contains="Trinkhalle"):
        address = reverse(
            "wagtailsnippets_businesses_synonymgroup:delete", args=[group.pk]
        )
        client.post(address)
    assert meanings("Trinkhalle") == set()


def test_every_change_moves_the_clock_that_all_processes_watch(client, chief):
    before = SearchClock.objects.read().sequence
    save(client, words="eins\nzwei")
    group = SynonymGroup.objects.last()
    save(client, group, words="eins\ndrei")
    assert SearchClock.objects.read().sequence == before + 2
    group.delete()
    assert SearchClock.objects.read().sequence == before + 3


def test_a_word_can_mean_a_whole_category(client, chief):
    bakery = Category.objects.get(slug="bakery")
    save(client, words="Frischebude", category=bakery.pk, whole_category="on")
    assert meanings("Frischebude") == {"#bakery"}
    question = asked("Frischebude", read_synonyms())
    assert question.categories == ("bakery",)


@pytest.mark.parametrize(
    "wrong",
    [
        {"words": "allein"},
        {"words": " \n \n"},
        {"words": "eins\nzwei", "whole_category": "on"},
        {"words": "eins\nzwei" + "x" * 5_000},
    ],
)
def test_a_group_that_says_nothing_is_refused(client, chief, wrong):
    known = SynonymGroup.objects.count()
    response = save(client, **wrong)
    assert response.status_code == 200
    assert response.context["form"].errors
    assert SynonymGroup.objects.count() == known


def test_a_category_that_goes_takes_no_words_with_it():
    category = Category.objects.create(slug="zirkus", name_de="Zirkus")
    group = SynonymGroup.objects.create(
        words="Manege\nZelt", category=category, whole_category=True
    )
    category.delete()
    group.refresh_from_db()
    assert group.category is None
    assert meanings("Manege") == {"zelt"}


def test_the_admin_is_no_place_for_visitors(client):
    assert save(client, words="eins\nzwei").status_code == 302
    assert not SynonymGroup.objects.filter(words__startswith="eins").exists()


def test_reading_all_groups_takes_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        read_synonyms()


def test_groups_are_listed_by_their_words(client, chief):
    page = client.get(
        reverse("wagtailsnippets_businesses_synonymgroup:list"), {"q": "Büdchen"}
    )
    assert "Kiosk, Späti, Spätkauf, Trinkhalle, Büdchen …" in page.content.decode()
