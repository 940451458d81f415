"""A document that somebody uploads is a file to keep, never a page of ours."""

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.documents.forms import get_document_form
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories import UserFactory
from tests.media.conftest import upload

pytestmark = pytest.mark.django_db

SCRIPT = b"<script>alert(1)</script>"


@pytest.fixture
def editor(client):
    person = UserFactory()
    person.groups.add(Group.objects.get(name="Editors"))
    client.force_login(person)
    return person


def stored(name="plan.txt"):
    return get_document_model().objects.create(
        title="Plan", file=ContentFile(SCRIPT, name=name)
    )


@pytest.mark.parametrize("name", ["plan.txt", "tafel.csv"])
def test_it_is_saved_not_shown_and_could_run_nothing(client, name):
    answer = client.get(stored(name).url)
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_it_is_not_served_past_that(client):
    document = stored()
    for path in (f"/media/{document.file.name}", "/media/documents/", "/media/"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.js", "a.xhtml", "a.pdf.exe"])
def test_what_a_browser_would_run_is_not_taken(client, editor, name):
    form = get_document_form(get_document_model())(
        {"title": "Plan"}, {"file": upload(SCRIPT, name)}, user=editor
    )
    assert "file" in form.errors
    client.post("/admin/documents/add/", {"title": "x", "file": upload(SCRIPT, name)})
    assert not get_document_model().objects.exists()


def test_what_is_too_large_is_not_taken(client, editor):
    heavy = upload(b" " * (10 * 1024 * 1024 + 1), "plan.txt")
    client.post("/admin/documents/add/", {"title": "Plan", "file": heavy})
    assert not get_document_model().objects.exists()
    light = upload(b" " * 1024, "plan.txt")
    client.post("/admin/documents/add/", {"title": "Plan", "file": light})
    assert get_document_model().objects.exists()


def test_one_of_a_private_collection_asks_who_one_is(client):
    document = stored()
    inner = Collection.get_first_root_node().add_child(name="Intern")
    document.collection = inner
    document.save()
    CollectionViewRestriction.objects.create(
        collection=inner, restriction_type=CollectionViewRestriction.LOGIN
    )
    answer = client.get(document.url)
    assert answer.status_code == 302
    assert answer.url.startswith("/konto/anmelden/")
