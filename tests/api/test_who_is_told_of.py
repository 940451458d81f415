"""Drafts and private pages never appear, whoever asks."""

import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from businesses.models import BusinessPage
from tests.factories import DirectoryFactory, UserFactory

pytestmark = pytest.mark.usefixtures("street")

LISTS = ("businesses", "points", "suggest", "categories", "districts")


@pytest.fixture
def told(client):
    """Everything that any list tells, as one text."""

    def read(**parameters):
        answers = [
            client.get(f"/api/v1/{address}", {"q": "geheim"} | parameters)
            for address in LISTS
        ]
        answers += [client.get("/api/v1/businesses"), client.get("/api/v1/points")]
        return "".join(answer.content.decode() for answer in answers)

    return read


def hide(page):
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.LOGIN
    )


def test_a_public_business_is_told(told, shop):
    shop("Geheimtipp")
    assert "Geheimtipp" in told()


def test_a_draft_is_not_told(told, ask, shop):
    draft = shop("Geheimtipp", live=False, published=False)
    draft.save_revision()
    assert "Geheimtipp" not in told()
    ask(f"businesses/{draft.pk}", status=404)


def test_changes_that_are_not_published_are_not_told(told, ask, shop):
    page = shop("Geheimtipp")
    page.title = "Noch ganz geheim"
    page.save_revision()
    assert "Noch ganz" not in told()
    assert ask(f"businesses/{page.pk}")["name"] == "Geheimtipp"


def test_what_is_unpublished_is_not_told_from_memory(told, ask, shop):
    page = shop("Geheimtipp")
    assert "Geheimtipp" in told()
    ask(f"businesses/{page.pk}")
    page.unpublish()
    assert "Geheimtipp" not in told()
    ask(f"businesses/{page.pk}", status=404)


def test_a_private_business_is_not_told(told, ask, shop):
    page = shop("Geheimtipp")
    assert "Geheimtipp" in told()
    hide(page)
    assert "Geheimtipp" not in told()
    ask(f"businesses/{page.pk}", status=404)


def test_a_private_directory_is_not_told_not_even_to_those_who_may_read_it(
    told, ask, shop, client
):
    directory = DirectoryFactory(slug="intern")
    page = shop("Geheimtipp", parent=directory)
    assert "Geheimtipp" in told(directory="intern")
    hide(directory)
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    assert "Geheimtipp" not in told()
    assert "Geheimtipp" not in told(directory="intern")
    ask(f"businesses/{page.pk}", status=404)
    ask("businesses", directory="intern", status=404)


def test_an_expired_business_is_not_told(told, shop, friday_noon):
    page = shop("Geheimtipp")
    BusinessPage.objects.filter(pk=page.pk).update(expire_at="2026-04-24T10:30:00Z")
    assert "Geheimtipp" in told()
    friday_noon.shift(3600)
    call_command("publish_scheduled", verbosity=0)
    assert "Geheimtipp" not in told()


def test_a_draft_directory_is_none(ask, shop):
    directory = DirectoryFactory(slug="entwurf")
    shop("Geheimtipp", parent=directory)
    directory.unpublish()
    ask("businesses", directory="entwurf", status=404)


def test_several_directories_are_told_together_or_one_by_one(ask, names, shop):
    shop("Anderswo", parent=DirectoryFactory(slug="anderswo"))
    assert len(names()) == 5
    assert names(directory="anderswo") == {"Anderswo"}
    assert len(names(directory="geschaefte")) == 4


def test_a_directory_that_does_not_exist(ask):
    answer = ask("businesses", directory="mond", status=404)
    assert answer == {"detail": "Dieses Verzeichnis gibt es hier nicht."}


def test_a_site_without_a_directory_says_so(client, directory):
    directory.delete()
    assert client.get("/api/v1/businesses").status_code == 404
