"""An editor looks at a page before it goes live."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from businesses.models import Category
from tests.factories import UserFactory


@pytest.fixture
def moderator(db):
    person = UserFactory()
    person.groups.add(Group.objects.get(name="Moderators"))
    return person


def form():
    return nested_form_data(
        {
            "title": "Ganz neu",
            "slug": "ganz-neu",
            "category": Category.objects.get(slug="bakery").pk,
            "claim": "Noch nicht zu sehen",
            "description": streamfield([]),
            "tags": "Brot",
            "wheelchair": "unknown",
            "latitude": "51.3",
            "longitude": "7.9",
            "special_days": inline_formset([]),
            "gallery": inline_formset([]),
            "social_links": inline_formset([]),
            "comments": inline_formset([]),
        }
    )


def test_a_page_that_does_not_exist_yet_can_be_looked_at(client, moderator, directory):
    client.force_login(moderator)
    url = reverse(
        "wagtailadmin_pages:preview_on_add",
        args=["businesses", "businesspage", directory.pk],
    )
    assert client.post(url, form()).json()["is_valid"]
    html = client.get(url).content.decode()
    assert "Noch nicht zu sehen" in html


def test_changes_can_be_looked_at_before_they_are_saved(client, moderator, bakery):
    client.force_login(moderator)
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[bakery.pk])
    assert client.post(url, form()).json()["is_valid"]
    assert "Noch nicht zu sehen" in client.get(url).content.decode()
    public = client.get("/geschaefte/sonnenschein/").content.decode()
    assert "Noch nicht zu sehen" not in public
