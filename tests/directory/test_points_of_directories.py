"""Where a directory's points are, and for whom."""

import pytest
from wagtail.models import PageViewRestriction

pytestmark = pytest.mark.django_db


def test_the_points_of_a_private_directory_are_private(client, directory):
    PageViewRestriction.objects.create(page=directory, restriction_type="login")
    response = client.get(directory.url + "karte.json")
    assert response.status_code == 302


def test_other_pages_have_no_points(client, directory):
    assert client.get("/karte.json").status_code == 404
    assert client.get("/gibt/es/nicht/karte.json").status_code == 404
