"""Small pictures are drawn in the background, never for a reader who waits."""

from datetime import UTC, date, datetime

import pytest
from django_tasks import default_task_backend

from businesses.models import SearchDocument
from businesses.search import rotation
from businesses.search.drawing import draw_pictures
from tests.factories import BusinessFactory, PictureFactory

FRIDAY = date(2026, 4, 24)
NOON = datetime(2026, 4, 24, 10, 0, tzinfo=UTC)


@pytest.fixture
def tasks_wait(settings):
    """Tasks are put into a queue, as on a real site."""
    settings.TASKS = {
        "default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}
    }
    default_task_backend.clear()
    return default_task_backend


@pytest.fixture
def logo(db):
    return PictureFactory(description="Ein Korb voll Brot")


def hit_of(directory):
    (hit,) = rotation(directory, FRIDAY, 1, now=NOON)
    return hit


def test_a_hit_has_no_picture_until_it_is_drawn(directory, logo, tasks_wait):
    page = BusinessFactory(parent=directory, logo=logo)
    assert hit_of(directory).picture_url == ""
    assert not logo.renditions.filter(filter_spec__contains="144x144").exists()
    (waiting,) = [
        result for result in tasks_wait.results if result.task.name == "draw_pictures"
    ]
    assert waiting.args == [page.pk]


def test_then_it_has_a_small_and_a_large_one(directory, logo, tasks_wait):
    page = BusinessFactory(parent=directory, logo=logo)
    draw_pictures.call(page.pk)
    hit = hit_of(directory)
    assert hit.picture_url.endswith(".webp")
    assert "144x144" in hit.picture_url
    assert "640x480" in hit.large_picture_url
    assert hit.picture_alt == "Ein Korb voll Brot"


def test_drawn_pictures_are_not_drawn_again(directory, logo, tasks_wait):
    page = BusinessFactory(parent=directory, logo=logo)
    draw_pictures.call(page.pk)
    tasks_wait.clear()
    page.save_revision().publish()
    assert not [one for one in tasks_wait.results if one.task.name == "draw_pictures"]


def test_a_new_description_is_shown(directory, logo):
    BusinessFactory(parent=directory, logo=logo)
    logo.description = "Drei Brezeln"
    logo.save()
    assert hit_of(directory).picture_alt == "Drei Brezeln"


def test_a_deleted_picture_is_no_longer_shown(directory, logo):
    BusinessFactory(parent=directory, logo=logo)
    assert hit_of(directory).picture_url
    logo.delete()
    assert hit_of(directory).picture_url == ""


def test_a_page_that_is_gone_needs_no_pictures(directory, logo, tasks_wait):
    page = BusinessFactory(parent=directory, logo=logo)
    page.delete()
    draw_pictures.call(page.pk)
    assert not SearchDocument.objects.findable().exists()
