"""Only what residents may see is found, and every change counts at once."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import Group
from django.db import DatabaseError, transaction
from wagtail.models import PageViewRestriction

from businesses.models import BusinessPage, Category, SearchDocument
from businesses.search import live
from businesses.search.columns.engine import ColumnIndex
from businesses.search.query import SearchQuery
from tests.factories import BusinessFactory, DirectoryFactory, DistrictFactory

FRIDAY_NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def bakery(directory):
    return BusinessFactory(parent=directory, title="Bäckerei Korn")


def test_a_published_shop_is_found(bakery, published):
    assert published("korn") == ["Bäckerei Korn"]


def test_a_draft_is_not_found(directory, published):
    page = BusinessFactory.build(title="Entwurf", live=False)
    page.category = Category.objects.first()
    directory.add_child(instance=page)
    page.save_revision()
    assert published() == []


def test_words_of_a_draft_are_not_found_before_it_is_published(bakery, published):
    bakery.title = "Bäckerei Neu"
    bakery.save_revision()
    assert published("neu") == []
    assert published() == ["Bäckerei Korn"]
    bakery.save_revision().publish()
    assert published() == ["Bäckerei Neu"]


def test_an_unpublished_shop_is_not_found(bakery, published):
    assert published()
    bakery.unpublish()
    assert published() == []


def test_a_deleted_shop_is_not_found(bakery, published):
    assert published()
    bakery.delete()
    assert published() == []


def test_a_deleted_directory_takes_its_shops_along(bakery, directory, published):
    PageViewRestriction.objects.create(page=directory, restriction_type="login")
    directory.delete()
    assert not SearchDocument.objects.findable().exists()


def test_a_shop_that_becomes_private_is_not_found(bakery, published):
    assert published()
    restriction = PageViewRestriction.objects.create(
        page=bakery, restriction_type=PageViewRestriction.LOGIN
    )
    assert published() == []
    restriction.delete()
    assert published() == ["Bäckerei Korn"]


def test_a_private_directory_has_its_shops_for_those_who_may_see_it(
    bakery, directory, published
):
    restriction = PageViewRestriction.objects.create(
        page=directory.get_parent(), restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.add(Group.objects.create(name="Team"))
    assert published() == ["Bäckerei Korn"]


def test_a_shop_more_private_than_its_directory_is_not_found(
    bakery, directory, published
):
    for page in (directory, bakery):
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert published() == []


def test_a_shop_moves_to_another_directory(bakery, directory, published):
    other = DirectoryFactory(parent=directory.get_parent(), title="Märkte", slug="m")
    assert published()
    bakery.move(other, pos="last-child")
    assert published() == []
    assert published(directory_id=other.pk) == ["Bäckerei Korn"]


def test_a_category_with_a_new_name_is_found_by_it(bakery, published):
    assert published("schrauben") == []
    Category.objects.get(pk=bakery.category_id).save()
    category = bakery.category
    category.name_de = "Schrauben & Nägel"
    category.save()
    assert published("schrauben") == ["Bäckerei Korn"]


def test_a_district_that_is_gone_is_not_searched(directory, published):
    district = DistrictFactory(name="Nordhof")
    BusinessFactory(parent=directory, title="Korn", district=district)
    assert published("nordhof") == ["Korn"]
    district.delete()
    assert published("nordhof") == []
    assert published() == ["Korn"]


def test_a_tag_with_a_new_name_is_found_by_it(bakery, published):
    bakery.tags.add("Drehorgel")
    bakery.save_revision().publish()
    tag = bakery.tags.get()
    tag.name = "Brötchen"
    tag.save()
    assert published("broetchen") == ["Bäckerei Korn"]
    assert published("drehorgel") == []


def test_closures_and_special_days_count(directory, published):
    page = BusinessFactory(parent=directory, title="Immer", opening_hours="24/7")
    assert published(open_at=FRIDAY_NOON) == ["Immer"]
    page.closed_on = date(2026, 4, 24)
    page.save_revision().publish()
    assert published(open_at=FRIDAY_NOON) == []
    page.closed_on, page.closed_from = None, date(2026, 4, 20)
    page.save_revision().publish()
    assert published(open_at=FRIDAY_NOON) == []
    page.closed_from = None
    page.special_days.create(first_day=date(2026, 4, 24), last_day=date(2026, 4, 25))
    page.save_revision().publish()
    assert published(open_at=FRIDAY_NOON) == []


def test_a_failed_publication_leaves_no_trace(bakery, published, monkeypatch):
    bakery.title = "Bäckerei Neu"
    revision = bakery.save_revision()

    def fail(*args, **kwargs):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(
        "businesses.search.writing.SearchDocument.objects.put", fail, raising=False
    )
    with pytest.raises(DatabaseError):
        revision.publish()
    monkeypatch.undo()
    assert BusinessPage.objects.get().title == "Bäckerei Korn"
    assert published() == ["Bäckerei Korn"]


def test_what_is_rolled_back_is_not_found_even_if_it_was_seen(bakery, published):
    with transaction.atomic():
        bakery.title = "Bäckerei Neu"
        bakery.save_revision().publish()
        assert published() == ["Bäckerei Neu"]
        transaction.set_rollback(True)
    assert published() == ["Bäckerei Korn"]


def test_another_process_sees_a_change_at_its_next_question(bakery, directory):
    there = live.LiveIndex(ColumnIndex())
    question = SearchQuery(directory_id=directory.pk, now=FRIDAY_NOON)
    assert [hit.name for hit in there.search(question).hits] == ["Bäckerei Korn"]
    bakery.title = "Bäckerei Neu"
    bakery.save_revision().publish()
    assert [hit.name for hit in there.search(question).hits] == ["Bäckerei Neu"]
    bakery.delete()
    assert there.search(question).hits == ()
