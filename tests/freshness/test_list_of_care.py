"""Editors see which profiles need care, and take the next step from the list."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageLogEntry

from businesses.models import (
    BusinessPage,
    Claim,
    Confirmation,
    ErrorReport,
    Role,
    Upkeep,
)
from quartier.mail.models import OutgoingMail
from tests.editing.conftest import person_in
from tests.factories import BusinessFactory, PictureFactory, UserFactory
from tests.freshness.conftest import member_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]

LIST = "/admin/pflege/"


@pytest.fixture
def moderator(client):
    person = person_in("Moderators")
    client.force_login(person)
    return person


@pytest.fixture
def names(client, moderator):
    """The names on the list."""

    def shown(**asked):
        answer = client.get(LIST, asked)
        assert answer.status_code == 200
        soup = BeautifulSoup(answer.content, "html.parser")
        rows = soup.select("table.listing tbody tr")
        return [row.select_one(".title-wrapper").get_text(strip=True) for row in rows]

    return shown


@pytest.fixture
def step(client, moderator, shop):
    """Take a step as htmx does; the row that comes back."""

    def take(name, business=shop, **said):
        answer = client.post(
            f"{LIST}{business.pk}/{name}/", said, headers={"HX-Request": "true"}
        )
        assert answer.status_code == 200
        return BeautifulSoup(answer.content, "html.parser")

    return take


def fresh(directory, title, **fields):
    """A business that needs nothing."""
    fields = {
        "last_confirmed_at": timezone.now(),
        "last_confirmed_by": "team",
        "opening_hours": "Mo 10:00-12:00",
        "phone": "+49233112345",
        "latitude": "51.3",
        "longitude": "7.9",
        "logo": PictureFactory(),
    } | fields
    return BusinessFactory(parent=directory, title=title, **fields)


def live(business):
    return BusinessPage.objects.get(pk=business.pk)


@pytest.fixture
def street(directory):
    """One business in each state, and one in none."""
    fresh(directory, "Alles gut")
    old = timezone.now() - timedelta(days=200)
    fresh(directory, "Veraltet", last_confirmed_at=old)
    fresh(directory, "Lückenhaft", opening_hours="")
    Upkeep.objects.create(business=fresh(directory, "Zurück"), bounced_at=old)
    weg = fresh(directory, "Weg")
    Upkeep.objects.create(business=weg, said_gone_at=old, unanswered=2)
    ErrorReport.objects.create(business=fresh(directory, "Gemeldet"), part="hours")
    Claim.objects.create(
        business=fresh(directory, "Strittig"),
        user=UserFactory(),
        way="phone",
        is_disputed=True,
    )


@pytest.mark.parametrize(
    ("state", "name"),
    [
        ("stale", "Veraltet"),
        ("incomplete", "Lückenhaft"),
        ("bounced", "Zurück"),
        ("gone", "Weg"),
        ("reported", "Gemeldet"),
        ("disputed", "Strittig"),
    ],
)
def test_each_list_shows_what_belongs_on_it(names, street, state, name):
    assert names(state=state) == [name]


def test_menu_and_first_page_say_how_many_there_are(client, moderator, street):
    for address in ("/admin/", LIST):
        page = client.get(address).content.decode()
        assert "Strittig (1)" in page
        assert "Hinweise offen (1)" in page
    page = BeautifulSoup(client.get("/admin/").content, "html.parser")
    today = " ".join(page.select_one(".today-lists").get_text(" ").split())
    assert "1 Gibt es nicht mehr?" in today


@pytest.mark.parametrize(
    "order",
    ["title", "last_confirmed_at", "completeness", "unanswered", "open_reports"],
)
def test_every_column_sorts_both_ways(names, street, order):
    forwards, backwards = names(ordering=order), names(ordering=f"-{order}")
    assert len(forwards) == len(backwards) == 7
    assert sorted(forwards) == sorted(backwards)
    assert forwards[0] != backwards[0]


def test_what_was_never_confirmed_comes_first_and_last(names, directory, street):
    fresh(directory, "Nie", last_confirmed_at=None, last_confirmed_by="")
    assert names(ordering="last_confirmed_at")[:2] == ["Nie", "Veraltet"]
    assert names(ordering="-last_confirmed_at")[-1] == "Nie"


def test_it_is_searched_by_name(names, street):
    assert names(q="Lücken") == ["Lückenhaft"]


def test_25_rows_are_a_page_and_ask_no_more_than_a_few(
    client, moderator, directory, names
):
    def asked():
        cache.clear()
        client.get(LIST)
        with CaptureQueriesContext(connection) as captured:
            assert len(names()) == count
        return len(captured)

    for number in range(5):
        fresh(directory, f"Laden {number}")
    count = 5
    few = asked()
    for number in range(30):
        business = fresh(directory, f"Noch ein Laden {number}")
        ErrorReport.objects.create(business=business, part="hours")
        Upkeep.objects.create(business=business, unanswered=number % 4)
    count = 25
    assert asked() <= few + 3
    assert few <= 40
    assert len(names(p=2)) == 10


class TestByPhone:
    def test_the_forms_in_the_rows_are_accepted_as_browsers_send_them(self, shop):
        browser = Client(enforce_csrf_checks=True)
        browser.force_login(person_in("Moderators"))
        page = BeautifulSoup(browser.get(LIST).content, "html.parser")
        form = page.select_one(f"#geschaeft-{shop.pk} form[action*=bestaetigen]")
        sent = {one["name"]: one.get("value", "") for one in form.select("input")}
        htmx = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{LIST}?p=2"}
        row = browser.post(form["action"], sent, headers=htmx)
        assert row.status_code == 200
        form = BeautifulSoup(row.content, "html.parser").select_one("form")
        sent = {one["name"]: one.get("value", "") for one in form.select("input")}
        assert browser.post(form["action"], sent, headers=htmx).status_code == 200
        assert not Confirmation.objects.exists()

    def test_a_call_confirms_and_the_row_says_so(self, shop, step, moderator):
        row = step("bestaetigen", note="Frau Korn, 10 Uhr")
        assert "Bestätigt." in row.get_text()
        assert row.select_one("tr")["id"] == f"geschaeft-{shop.pk}"
        made = Confirmation.objects.get()
        assert (made.way, made.by, made.person) == ("phone", "editor", moderator)
        assert made.note == "Frau Korn, 10 Uhr"
        assert live(shop).last_confirmed_at == timezone.now()

    def test_without_script_the_list_comes_back_at_the_same_place(
        self, client, moderator, shop
    ):
        address = f"{LIST}?state=stale&p=2"
        answer = client.post(f"{LIST}{shop.pk}/bestaetigen/", {"next": address})
        assert answer["Location"] == f"{address}#geschaeft-{shop.pk}"
        page = client.get(LIST).content.decode()
        assert "Bäckerei Korn: Bestätigt." in page
        assert "/admin/pflege/zurueck/" in page

    @pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example"])
    def test_nobody_is_led_elsewhere(self, client, moderator, shop, elsewhere):
        answer = client.post(f"{LIST}{shop.pk}/bestaetigen/", {"next": elsewhere})
        assert answer["Location"].startswith(LIST)

    def test_it_is_taken_back(self, client, shop, step, moderator):
        before = timezone.now() - timedelta(days=400)
        BusinessPage.objects.filter(pk=shop.pk).update(
            last_confirmed_at=before, last_confirmed_by="source"
        )
        Upkeep.objects.create(business=shop, unanswered=3, said_gone_at=before)
        form = step("bestaetigen").select_one("form[action*=zurueck]")
        answer = client.post(form["action"], headers={"HX-Request": "true"})
        assert "Zurückgenommen." in answer.content.decode()
        page, upkeep = live(shop), Upkeep.objects.get(business=shop)
        assert (page.last_confirmed_at, page.last_confirmed_by) == (before, "source")
        assert (upkeep.unanswered, upkeep.said_gone_at) == (3, before)
        assert not Confirmation.objects.exists()
        assert PageLogEntry.objects.filter(action="businesses.confirm.undo").exists()

    def test_not_over_what_somebody_said_since(self, client, shop, step, noon):
        form = step("bestaetigen").select_one("form[action*=zurueck]")
        noon.shift(60)
        step("bestaetigen")
        client.post(form["action"], headers={"HX-Request": "true"})
        assert live(shop).last_confirmed_at == timezone.now()

    def test_only_by_who_did_it_and_for_a_day(self, client, shop, step, noon):
        form = step("bestaetigen").select_one("form[action*=zurueck]")
        client.force_login(person_in("Moderators"))
        client.post(form["action"])
        assert Confirmation.objects.exists()

    def test_without_script_a_page_asks_first(self, client, step):
        form = step("bestaetigen").select_one("form[action*=zurueck]")
        page = client.get(form["action"])
        assert "zurücknehmen?" in page.content.decode()
        assert Confirmation.objects.exists()
        client.post(form["action"])
        assert not Confirmation.objects.exists()


class TestByMail:
    def test_a_mail_goes_out(self, shop, step):
        assert "1 Mail ist unterwegs." in step("mail").get_text()
        assert OutgoingMail.objects.get().to == "laden@korn.example"

    def test_even_if_it_is_not_due_but_once_a_week(self, shop, step):
        BusinessPage.objects.filter(pk=shop.pk).update(last_confirmed_at=timezone.now())
        step("mail")
        assert "Keine Mail" in step("mail").get_text()
        assert OutgoingMail.objects.count() == 1


class TestOffTheSite:
    def test_it_is_gone_and_comes_back(self, client, shop, step):
        page = live(shop)
        page.claim = "Wartet noch"
        page.save_revision()
        row = step("vom-netz")
        assert "Vom Netz genommen." in row.get_text()
        assert not live(shop).live
        form = row.select_one("form[action*=zurueck]")
        client.post(form["action"], headers={"HX-Request": "true"})
        back = live(shop)
        assert (back.live, back.claim) == (True, "")
        assert back.has_unpublished_changes
        assert back.get_latest_revision_as_object().claim == "Wartet noch"

    def test_not_by_who_may_not_publish(self, client, shop):
        client.force_login(person_in("Editors"))
        answer = client.post(f"{LIST}{shop.pk}/vom-netz/")
        assert answer.status_code in {302, 403}
        assert live(shop).live


class TestReportsInTheAdmin:
    @pytest.fixture
    def report(self, shop):
        return ErrorReport.objects.create(
            business=shop, part="hours", text="<b>Ruhetag</b>", email="e@home.example"
        )

    def test_are_read_and_accepted(self, client, moderator, shop, report):
        page = client.get(f"{LIST}{shop.pk}/hinweise/").content.decode()
        assert "&lt;b&gt;Ruhetag&lt;/b&gt;" in page
        assert "e@home.example" not in page
        said = {"state": "accepted", "answer": "Danke!"}
        answer = client.post(f"{LIST}hinweise/{report.pk}/", said)
        assert answer["Location"] == f"/admin/pages/{shop.pk}/edit/"
        report.refresh_from_db()
        assert (report.state, report.answer) == ("accepted", "Danke!")

    def test_of_a_business_that_is_gone_lead_to_unpublishing(
        self, client, moderator, shop, report
    ):
        report.part = "gone"
        report.save()
        answer = client.post(
            f"{LIST}hinweise/{report.pk}/", {"state": "accepted"}, follow=True
        )
        assert f"/admin/pages/{shop.pk}/unpublish/" in answer.content.decode()
        assert live(shop).live

    def test_nonsense_decides_nothing(self, client, moderator, report):
        client.post(f"{LIST}hinweise/{report.pk}/", {"state": "deleted"})
        report.refresh_from_db()
        assert report.state == "open"


class TestReportsInThePortal:
    @pytest.fixture
    def report(self, shop):
        return ErrorReport.objects.create(business=shop, part="phone", text="0815")

    def address(self, shop, report=None):
        end = f"{report.pk}/" if report else ""
        return f"/mein-geschaeft/{shop.pk}/hinweise/{end}"

    def test_an_owner_accepts_with_one_tap(self, client, shop, owner, report):
        client.force_login(owner)
        assert "0815" in client.get(self.address(shop)).content.decode()
        answer = client.post(self.address(shop, report), {"state": "accepted"})
        assert answer["Location"] == f"/mein-geschaeft/{shop.pk}/kontakt/"
        report.refresh_from_db()
        assert (report.state, report.decided_by) == ("accepted", owner)

    def test_a_helper_decides_on_hours_and_not_on_telephones(
        self, client, shop, report
    ):
        client.force_login(member_of(shop, Role.HELPER))
        said = {"state": "rejected"}
        assert client.post(self.address(shop, report), said).status_code == 404
        hours = ErrorReport.objects.create(business=shop, part="hours")
        assert client.post(self.address(shop, hours), said).status_code == 302
        assert set(shop.reports.values_list("part", "state")) == {
            ("phone", "open"),
            ("hours", "rejected"),
        }

    def test_gone_is_told_to_the_editors(self, client, shop, owner):
        gone = ErrorReport.objects.create(business=shop, part="gone")
        client.force_login(owner)
        client.post(self.address(shop, gone), {"state": "accepted"})
        assert Upkeep.objects.get(business=shop).said_gone_at == timezone.now()
        assert live(shop).live

    def test_strangers_see_and_decide_nothing(self, client, directory, shop, report):
        other = BusinessFactory(parent=directory, slug="anders")
        client.force_login(member_of(other))
        said = {"state": "rejected"}
        assert client.get(self.address(shop)).status_code == 404
        assert client.post(self.address(shop, report), said).status_code == 404
        assert client.post(self.address(other, report), said).status_code == 404
        report.refresh_from_db()
        assert report.state == "open"

    def test_nobody_without_signing_in(self, client, shop, report):
        for answer in (
            client.get(self.address(shop)),
            client.post(self.address(shop, report), {"state": "rejected"}),
        ):
            assert answer.status_code == 302
            assert "next=" in answer["Location"]


class TestWhoMayUseTheList:
    STEPS = ("bestaetigen/", "mail/", "vom-netz/")

    @pytest.mark.parametrize("who", ["anonymous", "stranger", "guest", "owner"])
    def test_only_those_who_edit(self, client, shop, request, who):
        if who in {"stranger", "guest"}:
            person = UserFactory()
            client.force_login(person)
            if who == "guest":
                may_open = Permission.objects.get(codename="access_admin")
                person.user_permissions.add(may_open)
        elif who == "owner":
            client.force_login(request.getfixturevalue("owner"))
        report = ErrorReport.objects.create(business=shop, part="hours")
        assert client.get(LIST).status_code in {302, 403}
        assert client.get(f"{LIST}{shop.pk}/hinweise/").status_code in {302, 403}
        for step in (
            *(f"{shop.pk}/{one}" for one in self.STEPS),
            f"hinweise/{report.pk}/",
        ):
            answer = client.post(LIST + step, {"state": "rejected"})
            assert answer.status_code in {302, 403}
        report.refresh_from_db()
        assert report.state == "open"
        assert live(shop).live
        assert not Confirmation.objects.exists()
        assert not OutgoingMail.objects.exists()

    @pytest.mark.parametrize("step", STEPS)
    def test_a_look_takes_no_step(self, client, moderator, shop, step):
        assert client.get(f"{LIST}{shop.pk}/{step}").status_code == 405
        assert not Confirmation.objects.exists()

    def test_businesses_that_are_none(self, client, moderator, directory):
        for pk in (directory.pk, 10**12):
            for step in self.STEPS:
                assert client.post(f"{LIST}{pk}/{step}").status_code == 404

    def test_a_made_up_note_takes_nothing_back(self, client, moderator):
        answer = client.post(f"{LIST}zurueck/made-up/", follow=True)
        assert "nicht mehr zurücknehmen" in answer.content.decode()
