"""The search box that stands on every page."""

import pytest
from wagtail.models import PageViewRestriction

pytestmark = pytest.mark.django_db


def test_it_leads_to_the_directory(client, directory):
    response = client.get("/suche/", {"q": "Bäcker & Co"})
    assert response.status_code == 302
    assert response.url == "/geschaefte/?q=B%C3%A4cker+%26+Co"


def test_it_keeps_the_language(client, directory):
    assert client.get("/en/suche/", {"q": "bread"}).url == "/en/geschaefte/?q=bread"


def test_without_words_it_leads_there_too(client, directory):
    assert client.get("/suche/").url == "/geschaefte/"


def test_without_a_directory_there_is_nothing_to_search(client):
    assert client.get("/suche/", {"q": "brot"}).status_code == 404


def test_a_private_directory_is_not_named(client, directory):
    PageViewRestriction.objects.create(page=directory, restriction_type="login")
    assert client.get("/suche/").status_code == 404


def test_the_points_of_a_private_directory_are_private(client, directory):
    PageViewRestriction.objects.create(page=directory, restriction_type="login")
    response = client.get(directory.url + "karte.json")
    assert response.status_code == 302


def test_other_pages_have_no_points(client, directory):
    assert client.get("/karte.json").status_code == 404
    assert client.get("/gibt/es/nicht/karte.json").status_code == 404
