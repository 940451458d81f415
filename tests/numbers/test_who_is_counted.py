"""Visits are counted, without knowing whose; robots and those at work are not."""

import json

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext

from businesses.models import Role, TeamMember
from businesses.numbers.visitors import is_browser
from tests.factories import BusinessFactory, UserFactory

pytestmark = pytest.mark.django_db


def press(client, shop, counted="called", **headers):
    return client.post(
        "/zaehlen/", {"business": shop.pk, "counted": counted}, headers=headers
    )


def test_a_profile_that_is_opened_counts(visitor, shop, counted):
    visitor.get(shop.url)
    visitor.get(shop.url)
    assert counted() == {"opened": 2}


def test_rows_of_the_directory_count_as_seen(visitor, shop, counted):
    visitor.get("/geschaefte/")
    assert counted() == {"listed": 1}


def test_a_row_that_was_not_shown_does_not_count(visitor, shop, counted):
    visitor.get("/geschaefte/?q=xyzxyz")
    assert counted() == {}


@pytest.mark.parametrize("kind", ["called", "routed", "visited"])
def test_a_pressed_link_counts(visitor, shop, counted, kind):
    assert press(visitor, shop, kind).status_code == 204
    assert counted() == {kind: 1}


@pytest.mark.parametrize(
    "said", ["opened", "listed", "", "money", "called' OR 1=1", "\x00"]
)
def test_nothing_else_can_be_told(visitor, shop, counted, said):
    assert press(visitor, shop, said).status_code == 204
    assert counted() == {}


@pytest.mark.parametrize("key", ["", "x", "-1", "1e3", "9" * 40, "٣", "999999"])
def test_businesses_that_are_none_do_no_harm(visitor, shop, counted, key):
    answer = visitor.post("/zaehlen/", {"business": key, "counted": "called"})
    assert answer.status_code == 204
    assert counted() == {}


def test_only_a_press_is_told_and_nothing_is_read(visitor):
    assert visitor.get("/zaehlen/").status_code == 405
    assert visitor.head("/zaehlen/").status_code == 405


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_pages_of_others_cannot_count(visitor, shop, counted, site):
    press(visitor, shop, **{"Sec-Fetch-Site": site})
    assert counted() == {}


def test_one_network_counts_no_more_than_thirty_a_minute(visitor, shop, counted):
    for _ in range(40):
        press(visitor, shop)
    assert counted() == {"called": 30}


@pytest.mark.parametrize("header", ["DNT", "Sec-GPC"])
def test_who_asks_not_to_be_tracked_is_not_counted(visitor, shop, counted, header):
    visitor.get(shop.url, headers={header: "1"})
    visitor.get("/geschaefte/", headers={header: "1"})
    press(visitor, shop, **{header: "1"})
    assert counted() == {}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"X-Moz": "prefetch"},
        {"X-Purpose": "preview"},
    ],
)
def test_pages_that_nobody_has_asked_for_yet_do_not_count(
    visitor, shop, counted, headers
):
    visitor.get(shop.url, headers=headers)
    assert counted() == {}


def test_a_look_at_the_headers_does_not_count(visitor, shop, counted):
    visitor.head(shop.url)
    assert counted() == {}


@pytest.mark.parametrize(
    "name",
    [
        "",
        "curl/8.5.0",
        "python-requests/2.32",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "Mozilla/5.0 (compatible; YandexBot/3.0)",
        "Mozilla/5.0 (compatible; GPTBot/1.2)",
        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/156.0 Safari/537.36",
        "facebookexternalhit/1.1",
        "WhatsApp/2.24",
        "Mozilla/5.0 (compatible; AhrefsBot/7.0)",
        "Mozilla/5.0 AppleWebKit/537.36 Chrome-Lighthouse",
    ],
)
def test_robots_do_not_count(visitor, shop, counted, name):
    visitor.get(shop.url, headers={"User-Agent": name})
    press(visitor, shop, **{"User-Agent": name})
    assert counted() == {}


@pytest.mark.parametrize(
    "name",
    [
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari",
        "Mozilla/5.0 (Linux; Android 12; CUBOT NOTE 21) Chrome/120.0 Mobile Safari",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140",
        "Mozilla/5.0 (Linux; Android 14) SamsungBrowser/27.0 Chrome/125.0 Mobile",
    ],
)
def test_browsers_of_people_count(name):
    assert is_browser(name)


class TestPeopleAtWork:
    @pytest.fixture
    def owner(self, shop):
        member = UserFactory()
        TeamMember.objects.create(business=shop, user=member, role=Role.OWNER)
        return member

    @pytest.fixture
    def editor(self):
        person = UserFactory()
        person.groups.add(Group.objects.get(name="Editors"))
        return person

    @pytest.mark.parametrize("who", ["owner", "editor"])
    def test_do_not_count(self, visitor, shop, counted, request, who):
        visitor.force_login(request.getfixturevalue(who))
        visitor.get(shop.url)
        visitor.get("/geschaefte/")
        press(visitor, shop)
        assert counted() == {}

    def test_nor_does_a_preview(self, visitor, shop, counted, rf):
        shop.make_preview_request(original_request=rf.get("/"))
        assert counted() == {}


def test_no_cookie_is_set(visitor, shop):
    visitor.get(shop.url)
    press(visitor, shop)
    assert not visitor.cookies


def test_nobody_can_be_told_from_what_is_stored(visitor, shop, counted):
    visitor.get(shop.url, headers={"Referer": "https://elsewhere.example/"})
    press(visitor, shop)
    counted()
    fields = {field.name for field in shop.numbers.model._meta.fields}
    assert fields == {"id", "business", "day", "counted", "number"}
    stored = json.dumps(list(shop.numbers.values()), default=str)
    assert "127.0.0.1" not in stored
    assert "Firefox" not in stored


def test_a_page_asks_the_database_no_more_for_being_counted(visitor, shop):
    def asked(**headers):
        with CaptureQueriesContext(connection) as captured:
            visitor.get(shop.url, headers=headers)
        return len(captured)

    asked()
    assert asked() == asked(**{"User-Agent": "curl/8"})


def test_a_press_asks_nothing_of_the_database(visitor, shop):
    with CaptureQueriesContext(connection) as captured:
        press(visitor, shop)
    assert len(captured) == 0


def test_businesses_are_counted_apart(visitor, directory, shop, counted):
    other = BusinessFactory(parent=directory, slug="anders")
    visitor.get(other.url)
    assert counted() == {}
    assert counted(other) == {"opened": 1}
