"""The search's documents can be written anew, and are when their form changes."""

import pytest
from django.core.management import call_command

from businesses.models import SearchClock, SearchDocument
from businesses.search.writing import need_rebuilding
from tests.factories import BusinessFactory


@pytest.fixture
def bakery(directory):
    return BusinessFactory(parent=directory, title="Bäckerei Korn")


def test_everything_can_be_written_anew(bakery, directory, published, capsys):
    SearchDocument.objects.all().delete()
    SearchDocument.objects.create(
        page_id=999_999, directory_id=directory.pk, record={"name": "Geist"}, sequence=1
    )
    call_command("rebuild_search_index", documents=True)
    assert "Geschäfte in der Suche: 1" in capsys.readouterr().out
    assert published() == ["Bäckerei Korn"]
    assert not SearchDocument.objects.findable().filter(page_id=999_999).exists()


def test_a_new_version_of_the_program_writes_everything_anew(bakery, published):
    SearchDocument.objects.update(record={"other": "form"})
    SearchClock.objects.update(document_version=0)
    assert need_rebuilding()
    call_command("migrate", "businesses", verbosity=0)
    assert not need_rebuilding()
    assert published() == ["Bäckerei Korn"]


def test_a_database_that_has_pages_but_no_documents_gets_them(bakery, published):
    SearchDocument.objects.all().delete()
    SearchClock.objects.all().delete()
    call_command("migrate", "businesses", verbosity=0)
    assert published() == ["Bäckerei Korn"]
