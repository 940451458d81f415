"""Answers that are sent again from memory, and when they must not be."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.directory.conftest import FRIDAY_NOON

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


PROTECTING = {
    "Content-Security-Policy": "frame-ancestors",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=()",
}
"""Headers without which no answer leaves, and what stands in them."""


def test_new_kept_and_unchanged_answers_protect_the_browser(client, address):
    kept = client.get(address)
    new = client.get(f"{address}{'&' if '?' in address else '?'}neu=1")
    unchanged = client.get(address, headers={"if-none-match": kept["ETag"]})
    for response in (kept, new, unchanged):
        for name, value in PROTECTING.items():
            assert value in response[name], (response.status_code, name)


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


@pytest.fixture
def is_kept(client):
    """Whether an answer comes from memory, that is for a look at the clock alone."""

    def asked(address, moment):
        with (
            time_machine.travel(moment, tick=False),
            CaptureQueriesContext(connection) as queries,
        ):
            client.get(address)
        return len(queries) == 1

    return asked


NOON = FRIDAY_NOON
HALF_PAST_SIX, MIDNIGHT = NOON + timedelta(hours=6.5), NOON + timedelta(hours=12)
A_MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("asked", ["geschaefte/vorschlaege.json", "api/v1/suggest"])
def test_suggestions_are_kept_until_anything_closes(is_kept, asked):
    address = f"/{asked}?q=k"
    is_kept(address, NOON)
    is_kept(address, NOON)
    assert is_kept(address, NOON + A_MINUTE)
    assert is_kept(address, HALF_PAST_SIX - A_MINUTE)
    assert not is_kept(address, HALF_PAST_SIX), "Bäckerei Korn has closed"
    assert is_kept(address, HALF_PAST_SIX + A_MINUTE)


def test_suggestions_take_turns_from_day_to_day(is_kept):
    address = "/geschaefte/vorschlaege.json?q=k"
    is_kept(address, MIDNIGHT - A_MINUTE)
    is_kept(address, MIDNIGHT - A_MINUTE)
    assert is_kept(address, MIDNIGHT - A_MINUTE)
    assert not is_kept(address, MIDNIGHT)


def test_what_is_open_comes_first_again_as_soon_as_something_has_closed(client, shop):
    shop("Korb", opening_hours="Mo-Fr 06:00-22:00")
    orders = []
    for moment in (NOON, HALF_PAST_SIX - A_MINUTE, HALF_PAST_SIX):
        with time_machine.travel(moment, tick=False):
            found = client.get("/geschaefte/vorschlaege.json?q=offen kor").json()
        orders.append([one["label"] for one in found["suggestions"]])
    assert [set(order) for order in orders] == [
        {"Korb", "Bäckerei Korn"},
        {"Korb", "Bäckerei Korn"},
        {"Korb"},
    ]


def test_what_tells_hours_is_kept_for_its_minute(is_kept):
    is_kept("/api/v1/points", NOON)
    assert is_kept("/api/v1/points", NOON)
    assert not is_kept("/api/v1/points", NOON + A_MINUTE)
