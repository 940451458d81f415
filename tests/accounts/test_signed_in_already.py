"""Who has signed in and is sent to sign in again is told why, and runs in no circle."""

import pytest
from factories import BusinessFactory, UserFactory
from wagtail.models import PageViewRestriction

SIGN_IN = "/konto/anmelden/"


@pytest.fixture
def owner(client, db):
    owner = UserFactory(email="anna@quartier.example")
    client.force_login(owner)
    return owner


def closed_page():
    """A page that only a group may read which the owner is not in."""
    page = BusinessFactory()
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.GROUPS
    )
    return page.url


@pytest.mark.parametrize("path", ["/admin/", "/admin/pages/", closed_page])
def test_a_page_that_is_for_others_ends_on_a_page_that_says_so(client, owner, path):
    path = path() if callable(path) else path
    response = client.get(path, follow=True)
    assert response.status_code == 200
    assert response.redirect_chain[-1][0].startswith(SIGN_IN)
    said = response.content.decode()
    assert "Sie sind angemeldet als anna@quartier.example." in said
    assert f'href="{path}"' in said
    assert 'href="/konto/abmelden/"' in said


@pytest.mark.parametrize("form", [SIGN_IN, "/konto/anmelden/passwort/"])
def test_without_a_page_to_go_to_they_come_to_their_own(client, owner, form):
    assert client.get(form).url == "/mein-geschaeft/"
    elsewhere = {"next": "https://elsewhere.example/"}
    assert client.get(form, elsewhere).url == "/mein-geschaeft/"
