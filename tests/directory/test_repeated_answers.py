"""Answers that are sent again from memory, and when they must not be."""

import pytest
from wagtail.models import PageViewRestriction

pytestmark = pytest.mark.usefixtures("street")

ADDRESSES = [
    "/geschaefte/karte.json",
    "/geschaefte/vorschlaege.json?q=korn",
    "/api/v1/suggest?q=korn",
    "/api/v1/points",
]


@pytest.fixture(params=ADDRESSES)
def address(request, client):
    """An address whose answer is kept by now, packed and unpacked."""
    for accepted in ("", "gzip"):
        response = client.get(request.param, headers={"accept-encoding": accepted})
        assert "public" in response["Cache-Control"]
    return request.param


def test_a_shop_that_was_unpublished_is_told_of_no_more(client, address, directory):
    assert "Bäckerei Korn" in client.get(address).content.decode()
    directory.get_children().get(title="Bäckerei Korn").unpublish()
    assert "Bäckerei Korn" not in client.get(address).content.decode()


def test_nothing_of_a_directory_is_told_once_it_is_private(client, address, directory):
    PageViewRestriction.objects.create(page=directory, restriction_type="login")
    assert "Bäckerei Korn" not in client.get(address).content.decode()


def test_nothing_of_a_directory_is_told_once_it_is_unpublished(
    client, address, directory
):
    directory.unpublish()
    assert "Bäckerei Korn" not in client.get(address).content.decode()


def test_what_members_of_a_private_directory_see_is_kept_for_nobody(
    client, directory, admin_client
):
    PageViewRestriction.objects.create(page=directory, restriction_type="login")
    seen = admin_client.get("/geschaefte/karte.json")
    assert "Bäckerei Korn" in seen.content.decode()
    assert "public" not in seen["Cache-Control"]
    assert "Bäckerei Korn" not in client.get("/geschaefte/karte.json").content.decode()


def test_a_kept_answer_is_short_when_the_visitor_has_it(client, address):
    known = client.get(address)["ETag"]
    again = client.get(address, headers={"if-none-match": known})
    assert (again.status_code, again.content) == (304, b"")


def test_packed_and_unpacked_answers_are_not_mistaken_for_each_other(client, address):
    packed = client.get(address, headers={"accept-encoding": "gzip"})
    plain = client.get(address)
    assert "Content-Encoding" not in plain
    assert plain.json()
    assert packed.get("Content-Encoding", "gzip") == "gzip"
