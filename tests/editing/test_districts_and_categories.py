"""Editors keep the lists from which businesses choose."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from quartier.places.models import District
from tests.factories import BusinessFactory, UserFactory

pytestmark = pytest.mark.django_db

SQUARE = {
    "type": "Polygon",
    "coordinates": [[[7.8, 51.2], [8.0, 51.2], [8.0, 51.4], [7.8, 51.4], [7.8, 51.2]]],
}


@pytest.fixture
def chief(client):
    person = UserFactory(is_superuser=True)
    client.force_login(person)
    return person


def district(**changes):
    fields = {"name": "Nordhof", "slug": "nordhof", "colour": "#1f5f3f"}
    return fields | {"sort_order": "0", "outline": "null"} | changes


def add(client, **changes):
    return client.post(
        reverse("wagtailsnippets_places_district:add"), district(**changes)
    )


def test_a_district_is_drawn_by_its_outline(client, chief):
    assert add(client, outline=json.dumps(SQUARE)).status_code == 302
    assert District.objects.containing(7.9, 51.3).name == "Nordhof"


@pytest.mark.parametrize(
    "outline",
    [
        '{"type": "Point", "coordinates": [7.9, 51.3]}',
        '{"type": "Polygon", "coordinates": [[[7.9, 51.3]]]}',
        '{"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}',
        '{"type": "Polygon", "coordinates": []}',
        '"hallo"',
        "kein JSON",
        "[1, 2, 3]",
    ],
)
def test_an_outline_that_is_no_area_is_refused_and_kept(client, chief, outline):
    response = add(client, outline=outline)
    assert response.status_code == 200
    assert response.context["form"].errors["outline"]
    assert not District.objects.exists()


def test_a_district_without_an_outline_is_fine(client, chief):
    assert add(client, outline="").status_code == 302


def test_a_colour_is_a_colour(client, chief):
    response = add(client, colour="red; background: url(x)")
    assert "colour" in response.context["form"].errors


def test_lists_are_shown_in_the_menu(client, chief):
    for name in ("places_district", "businesses_category"):
        url = reverse(f"wagtailsnippets_{name}:list")
        assert client.get(url).status_code == 200


def test_a_category_that_is_in_use_cannot_be_deleted(client, chief):
    page = BusinessFactory()
    url = reverse("wagtailsnippets_businesses_category:delete", args=[page.category_id])
    client.post(url)
    page.category.refresh_from_db()
    assert page.category.pk


def test_editors_without_the_right_may_not(client, editor):
    client.force_login(editor)
    assert add(client).status_code == 302
    assert not District.objects.exists()


def geojson(content, name="nordhof.geojson"):
    return SimpleUploadedFile(name, content, "application/geo+json")


def test_an_outline_comes_from_a_file_instead_of_text(client, chief):
    file = geojson(b"\xef\xbb\xbf" + json.dumps(SQUARE).encode())
    assert add(client, outline="halb getippt", outline_file=file).status_code == 302
    assert District.objects.containing(7.9, 51.3).name == "Nordhof"


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (b"\xff\xd8\xff\xe0", "kein lesbares GeoJSON"),
        (b'{"type": "FeatureCollection", "features": []}', "genau eine Fläche"),
        (b"[" * 100_000, "kein lesbares GeoJSON"),
        (b" " * 500_001, "zu groß"),
    ],
)
def test_a_file_without_an_area_is_refused_in_words(client, chief, content, answer):
    response = add(client, outline=json.dumps(SQUARE), outline_file=geojson(content))
    errors = response.context["form"].errors
    assert answer in errors["outline_file"][0]
    assert "outline" not in errors
    assert not District.objects.exists()


def test_deeply_nested_text_is_refused_and_shown_again(client, chief):
    response = add(client, outline="[" * 20_000)
    assert response.context["form"].errors["outline"]
    assert "[[[[" in response.content.decode()


def test_an_outline_is_taken_away(client, chief):
    add(client, outline=json.dumps(SQUARE))
    pk = District.objects.get().pk
    edit = reverse("wagtailsnippets_places_district:edit", args=[pk])
    assert "51.4" in client.get(edit).content.decode()
    assert client.post(edit, district(outline="")).status_code == 302
    assert District.objects.get().outline is None
