"""Editors may ask why a hit stands where it stands."""

import pytest
from bs4 import BeautifulSoup

from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("street")

EXPLAINED = {"q": "korn", "explain": "1"}


@pytest.fixture
def editor(db):
    return UserFactory(is_superuser=True)


def reasons(client, directory, **asked):
    response = client.get(directory.url, EXPLAINED | asked)
    return [hit.reasons for hit in response.context["search"].hits]


def test_an_editor_reads_field_and_closeness(client, directory, editor):
    client.force_login(editor)
    [told] = reasons(client, directory)
    assert told[0] == "„korn“ steht im Namen, genau so."
    page = client.get(directory.url, EXPLAINED).content.decode()
    assert "„korn“ steht im Namen, genau so." in page


def test_an_editor_reads_what_makes_a_shop_wait(client, directory, editor):
    client.force_login(editor)
    found = reasons(client, directory, q="buch & blatt")
    assert found[0][0] == "Der Name ist genau das Gesuchte."
    assert "Etwas später, denn es ist geschlossen." in found[0]


def test_a_slip_is_told(client, directory, editor):
    client.force_login(editor)
    [told] = reasons(client, directory, q="kron")
    assert "mit einem Tippfehler" in " ".join(told)


def test_an_editor_who_does_not_ask_reads_nothing(client, directory, editor):
    client.force_login(editor)
    assert reasons(client, directory, explain="") == [()]


@pytest.mark.parametrize("signed_in", [False, True])
def test_nobody_else_is_told(client, directory, signed_in):
    if signed_in:
        client.force_login(UserFactory())
    assert reasons(client, directory) == [()]
    assert "genau so" not in client.get(directory.url, EXPLAINED).content.decode()


def test_the_words_are_those_that_were_typed(client, directory, editor):
    client.force_login(editor)
    [told] = reasons(client, directory, q="BÄCKEREI Korn")
    assert any("„BÄCKEREI“ steht im Namen" in one for one in told)


def test_the_reasons_stay_while_one_pages_sorts_and_filters(
    client, directory, editor, shop
):
    for number in range(30):
        shop(f"Laden {number}", "food")
    client.force_login(editor)
    response = client.get(directory.url, {"explain": "1", "q": "laden"})
    search = response.context["search"]
    ways = [
        search.pages.next_url,
        *(option.url for option in search.sort_options),
        search.addresses.here,
        search.addresses.without("q"),
        search.reset_url,
    ]
    for way in ways:
        assert "explain=1" in way
        assert client.get(way).context["search"].explains
    assert "explain" not in search.map_url
    field = BeautifulSoup(response.content, "html.parser").find(
        attrs={"name": "explain"}
    )
    assert field["value"] == "1"
    assert field.find_parent("form")["id"] == "finder"


def test_for_others_no_address_asks_for_reasons(client, directory):
    search = client.get(directory.url, EXPLAINED).context["search"]
    assert "explain" not in search.addresses.here
