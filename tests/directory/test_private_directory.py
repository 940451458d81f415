"""A private directory: whole for those who may see it, absent for everybody else."""

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from wagtail.models import Page, PageViewRestriction

from tests.factories import BusinessFactory, UserFactory

pytestmark = pytest.mark.django_db

PASSWORD = "Kräutergarten"


@pytest.fixture
def team():
    return Group.objects.create(name="Team")


@pytest.fixture
def bakery(directory):
    place = {"latitude": "51.3", "longitude": "7.9", "opening_hours": "24/7"}
    BusinessFactory(parent=directory, title="Café Nebenan", slug="cafe", **place)
    return BusinessFactory(
        parent=directory, title="Bäckerei Korn", slug="korn", **place
    )


@pytest.fixture(params=["login", "groups", "password"])
def private(request, bakery, directory, team):
    """The directory, closed in each of the three ways."""
    restriction = PageViewRestriction.objects.create(
        page=directory, restriction_type=request.param, password=PASSWORD
    )
    restriction.groups.add(team)
    return restriction


@pytest.fixture
def let_in(client, private, team):
    """A visitor who may see it, whichever way it is closed."""
    person = UserFactory()
    person.groups.add(team)
    client.force_login(person)
    if private.restriction_type == "password":
        client.post(
            f"/_util/authenticate_with_password/{private.pk}/{private.page_id}/",
            {"password": PASSWORD, "return_url": "/"},
        )
    return client


def test_who_may_see_it_sees_its_shops_in_list_map_and_search(let_in):
    page = let_in.get("/geschaefte/")
    assert page.status_code == 200
    assert "Bäckerei Korn" in page.content.decode()
    assert let_in.get("/geschaefte/karte.json").json()["name"] != []
    found = let_in.get("/geschaefte/?q=korn").content.decode()
    assert "Bäckerei Korn" in found
    assert "Café Nebenan" not in found


def test_who_may_see_it_sees_a_shop_its_neighbours_and_its_card(let_in):
    profile = let_in.get("/geschaefte/korn/").content.decode()
    assert "Café Nebenan" in profile
    card = let_in.get("/geschaefte/korn/visitenkarte/")
    assert "Bäckerei Korn" in card.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/en/",
        "/geschaefte/",
        "/geschaefte/?q=korn",
        "/en/geschaefte/",
        "/geschaefte/karte.json",
        "/geschaefte/korn/",
        "/geschaefte/korn/visitenkarte/",
        "/geschaefte/cafe/",
        "/suche/?q=korn",
        "/sitemap.xml",
    ],
)
def test_who_may_not_sees_them_nowhere(client, private, path):
    response = client.get(path, follow=False)
    text = response.content.decode()
    assert "Bäckerei Korn" not in text
    assert "Café Nebenan" not in text
    assert "/geschaefte/" not in text or private.restriction_type == "password"


def test_a_person_of_another_group_is_kept_out(client, directory, bakery, team):
    closed = PageViewRestriction.objects.create(
        page=directory, restriction_type=PageViewRestriction.GROUPS
    )
    closed.groups.add(team)
    stranger = UserFactory()
    stranger.groups.add(Group.objects.create(name="Andere"))
    client.force_login(stranger)
    for path in ("", "karte.json", "korn/", "korn/visitenkarte/", "cafe/"):
        response = client.get(f"/geschaefte/{path}")
        assert response.status_code == 302
    assert "Bäckerei Korn" not in client.get("/").content.decode()


def test_a_shop_that_is_private_itself_is_kept_from_everybodys_lists(
    client, directory, bakery
):
    PageViewRestriction.objects.create(page=bakery, restriction_type="login")
    for path in ("/", "/geschaefte/", "/geschaefte/karte.json", "/geschaefte/cafe/"):
        assert "Bäckerei Korn" not in client.get(path).content.decode()
    assert client.get("/geschaefte/korn/visitenkarte/").status_code == 302


def test_a_wholly_private_site_shows_its_shops_on_its_front_page(
    client, directory, bakery
):
    PageViewRestriction.objects.create(
        page=directory.get_parent(), restriction_type="login"
    )
    assert client.get("/").status_code == 302
    client.force_login(UserFactory())
    assert "Bäckerei Korn" in client.get("/").content.decode()


def test_a_directory_moved_below_a_private_page_is_gone_from_the_front_page(
    client, directory, bakery
):
    assert "Bäckerei Korn" in client.get("/").content.decode()
    home = Page.objects.get(pk=directory.get_parent().pk)
    private = home.add_child(instance=Page(title="Intern", slug="intern"))
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    directory.move(private, pos="last-child")
    cache.clear()
    assert "Bäckerei Korn" not in client.get("/").content.decode()
