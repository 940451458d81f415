"""A team sees how often its profile was seen and used, and what is missing there."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from businesses.models import Counted, DailyNumber, Role, TeamMember
from tests.factories import BusinessFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_april():
    with time_machine.travel(datetime(2026, 4, 21, 10, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def owner(shop):
    person = UserFactory()
    TeamMember.objects.create(business=shop, user=person, role=Role.OWNER)
    return person


@pytest.fixture
def page(client, owner, shop):
    client.force_login(owner)

    def read(language=""):
        answer = client.get(f"{language}/mein-geschaeft/{shop.pk}/zahlen/")
        assert answer.status_code == 200
        return BeautifulSoup(answer.content, "html.parser")

    return read


def stored(shop, day, number, counted=Counted.OPENED):
    DailyNumber.objects.create(business=shop, day=day, number=number, counted=counted)


def text_of(element):
    return " ".join(element.get_text(" ").split())


def test_the_last_whole_month_stands_beside_the_same_of_last_year(page, shop):
    stored(shop, date(2026, 3, 3), 42)
    stored(shop, date(2025, 3, 30), 30)
    month = text_of(page().select_one("section[aria-labelledby=last-month]"))
    assert "März 2026" in month
    assert "Profil geöffnet 42 vor einem Jahr: 30" in month


def test_every_month_is_a_row_of_a_table_newest_first(page, shop):
    stored(shop, date(2026, 4, 3), 7)
    stored(shop, date(2025, 4, 3), 9, Counted.CALLED)
    rows = [text_of(row) for row in page().select("table tbody tr")]
    assert len(rows) == 13
    assert rows[0] == "Apr 2026 (bisher) 0 7 0 0 0"
    assert rows[-1] == "Apr 2025 0 0 9 0 0"


def test_the_drawing_says_where_its_numbers_stand(page, shop):
    stored(shop, date(2026, 3, 3), 42)
    drawing = page().select_one("svg[role=img]")
    assert len(drawing.select("rect.number-chart__bar")) == 13
    assert "Die obere Linie steht für 50." in text_of(drawing.title)


def test_what_visitors_miss_is_said_with_how_often_they_came(page, shop):
    stored(shop, date(2026, 4, 3), 40)
    stored(shop, date(2026, 3, 3), 2)
    hint = text_of(page().select_one(".todo"))
    assert "Ihre Öffnungszeiten fehlen dort." in hint
    assert "42-mal wurde Ihr Profil" in hint


def test_a_profile_that_nobody_opened_gets_no_hint(page, shop):
    stored(shop, date(2026, 3, 3), 42, Counted.LISTED)
    assert page().select_one(".todo") is None


def test_a_shop_without_any_number_reads_when_there_will_be_some(page):
    assert "Hier stehen bald Zahlen." in text_of(page())


def test_english_members_read_english(page, shop):
    stored(shop, date(2026, 3, 3), 42)
    text = text_of(page("/en"))
    assert "March 2026" in text
    assert "Ihr Profil" not in text


def test_thousands_are_drawn_where_they_belong_in_every_language(page, shop):
    stored(shop, date(2026, 3, 3), 123_456)
    drawing = page().select_one("svg[role=img]")
    for bar in drawing.select("rect"):
        assert 0 <= float(bar["y"]) <= 120
        float(bar["height"])


def test_it_asks_the_database_as_often_for_many_numbers(page, shop, client):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            page()
        return len(captured)

    page()
    few = asked()
    for day in range(1, 29):
        for counted in Counted:
            stored(shop, date(2026, 2, day), day, counted)
    assert asked() == few <= 12


class TestWhoMaySeeThem:
    def address(self, shop):
        return f"/mein-geschaeft/{shop.pk}/zahlen/"

    def test_nobody_who_has_not_signed_in(self, client, shop):
        answer = client.get(self.address(shop))
        assert answer.status_code == 302
        assert answer["Location"].endswith(f"next={self.address(shop)}")

    def test_nobody_of_another_business(self, client, shop, directory):
        stranger = UserFactory()
        other = BusinessFactory(parent=directory, slug="anders")
        TeamMember.objects.create(business=other, user=stranger, role=Role.OWNER)
        client.force_login(stranger)
        assert client.get(self.address(shop)).status_code == 404
        assert client.get(self.address(other)).status_code == 200

    def test_a_helper_may(self, client, shop):
        helper = UserFactory()
        TeamMember.objects.create(business=shop, user=helper, role=Role.HELPER)
        client.force_login(helper)
        assert client.get(self.address(shop)).status_code == 200

    def test_no_longer_who_was_locked_out(self, client, shop, owner):
        owner.is_active = False
        owner.save()
        client.force_login(owner)
        assert client.get(self.address(shop)).status_code in {302, 404}

    def test_nothing_is_changed_by_it(self, client, shop, owner):
        client.force_login(owner)
        for method in (client.post, client.put, client.delete):
            assert method(self.address(shop)).status_code == 405

    def test_no_cache_keeps_them(self, client, shop, owner):
        client.force_login(owner)
        assert "no-store" in client.get(self.address(shop))["Cache-Control"]
