"""People who write pages, and the form they fill in."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from businesses.models import Category
from tests.factories import BusinessFactory, UserFactory


def person_in(group: str):
    person = UserFactory()
    person.groups.add(Group.objects.get(name=group))
    return person


@pytest.fixture
def editor(db):
    return person_in("Editors")


@pytest.fixture
def moderator(db):
    return person_in("Moderators")


@pytest.fixture
def business(db):
    return BusinessFactory(title="Bäckerei Sonnenschein", slug="sonnenschein")


@pytest.fixture
def posted():
    """The form of a business as a browser sends it, with some fields changed."""

    def data(page=None, **changes):
        fields = {
            "title": "Bäckerei Sonnenschein",
            "slug": "sonnenschein",
            "category": Category.objects.get(slug="bakery").pk,
            "claim": "",
            "description": streamfield([]),
            "tags": "",
            "wheelchair": "unknown",
            "street": "",
            "house_number": "",
            "postcode": "",
            "town": "",
            "district": "",
            "latitude": "",
            "longitude": "",
            "opening_hours": "",
            "special_days": inline_formset([]),
            "gallery": inline_formset([]),
            "social_links": inline_formset([]),
            "comments": inline_formset([]),
        }
        if page is not None:
            revision = page.latest_revision
            fields |= {
                "loaded_revision_id": revision.pk,
                "loaded_revision_created_at": revision.created_at.isoformat(),
            }
        fields |= changes
        ticked = {name: value for name, value in fields.items() if type(value) is list}
        return nested_form_data(fields) | ticked

    return data


@pytest.fixture
def edit_url(business):
    return reverse("wagtailadmin_pages:edit", args=[business.pk])
