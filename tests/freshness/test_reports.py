"""Anybody says what is wrong with a profile, and can see what became of it."""

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import PageLogEntry, PageViewRestriction

from businesses.freshness.deciding import decide
from businesses.freshness.reporting import MOST_OF_A_BUSINESS, MOST_OF_A_NETWORK
from businesses.models import BusinessPage, ErrorReport, ReportState
from quartier.mail.models import OutgoingMail
from tests.factories import BusinessFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


@pytest.fixture
def address(shop):
    return f"/geschaeft/{shop.pk}/hinweis/"


@pytest.fixture
def fill_in(client, noon):
    """Open the form as a person does, take some time, and send it."""

    def send(address, **typed):
        soup = BeautifulSoup(client.get(address).content, "html.parser")
        form = soup.select_one("main form")
        hidden = {one["name"]: one["value"] for one in form.select("[type=hidden]")}
        noon.shift(10)
        return client.post(address, hidden | {"part": "hours"} | typed)

    return send


def text_of(answer):
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


def test_the_profile_leads_to_the_form(client, shop, address):
    page = BeautifulSoup(client.get(shop.url).content, "html.parser")
    assert page.find("a", string="Stimmt etwas nicht?")["href"] == address


def test_beside_the_hours_it_leads_to_the_form_with_the_hours_chosen(client, shop):
    page = BeautifulSoup(client.get(shop.url).content, "html.parser")
    link = page.select_one(".profile__hours a[rel=nofollow]")
    assert link.get_text(" ", strip=True) == "Stimmt nicht mehr? Öffnungszeiten"
    form = BeautifulSoup(client.get(link["href"]).content, "html.parser")
    assert form.select_one("input[checked]")["value"] == "hours"


def test_a_report_is_there_without_account_or_cookie(client, shop, address, fill_in):
    answer = fill_in(address, text="Montags ist Ruhetag.")
    made = ErrorReport.objects.get()
    assert (made.business_id, made.part) == (shop.pk, "hours")
    assert made.text == "Montags ist Ruhetag."
    assert answer["Location"] == f"/geschaeft/hinweis/{made.key}/"
    assert not client.cookies


def test_it_changes_nothing_of_the_profile(shop, address, fill_in):
    before = BusinessPage.objects.filter(pk=shop.pk).values().get()
    fill_in(address, part="gone")
    assert BusinessPage.objects.filter(pk=shop.pk).values().get() == before


def test_the_reporter_sees_that_it_has_arrived(client, address, fill_in):
    page = text_of(client.get(fill_in(address, text="Ruhetag")["Location"]))
    assert "Ihr Hinweis ist da." in page
    assert "Ruhetag" in page


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"part": ""}, "Bitte wählen Sie, was nicht stimmt."),
        ({"part": "nonsense"}, "nonsense"),
        ({"part": "other", "text": ""}, "Bitte sagen Sie uns in einem Satz"),
        ({"email": "keine"}, "Diese E-Mail ist nicht vollständig."),
        ({"text": "x" * 1001}, "1000"),
        ({"text": "http://a http://b https://c"}, "ohne so viele Links"),
        ({"website_address": "http://spam.example"}, "Bitte lassen Sie dieses Feld"),
    ],
)
def test_what_does_not_fit_is_said_and_what_was_typed_stays(
    address, fill_in, typed, said
):
    answer = fill_in(address, **{"text": "Ruhetag am Montag", **typed})
    assert answer.status_code == 200
    assert said in text_of(answer)
    kept = typed.get("text", "Ruhetag am Montag")
    assert kept in BeautifulSoup(answer.content, "html.parser").textarea.get_text()
    assert not ErrorReport.objects.exists()


def test_machines_that_are_too_fast_are_stopped(client, address):
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    hidden = {one["name"]: one["value"] for one in soup.select("main [type=hidden]")}
    client.post(address, hidden | {"part": "hours"})
    client.post(address, {"part": "hours"})
    assert not ErrorReport.objects.exists()


def test_the_same_said_twice_is_one_report(address, fill_in):
    first = fill_in(address, text="Ruhetag")
    again = fill_in(address, text="Ruhetag")
    assert again["Location"] == first["Location"]
    assert ErrorReport.objects.count() == 1


def test_a_form_that_is_sent_twice_is_one_report(client, address, noon):
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    hidden = {one["name"]: one["value"] for one in soup.select("main [type=hidden]")}
    noon.shift(10)
    sent = hidden | {"part": "hours", "text": "Ruhetag"}
    addresses = {client.post(address, sent)["Location"] for _ in range(3)}
    assert len(addresses) == ErrorReport.objects.count() == 1


def test_one_network_is_stopped_after_ten_and_others_are_not(
    client, shop, address, fill_in
):
    for number in range(MOST_OF_A_NETWORK):
        fill_in(address, text=f"Nummer {number}")
    answer = fill_in(address, text="Nummer elf", email="eva@home.example")
    assert answer.status_code == 429
    assert "Nummer elf" in text_of(answer)
    assert ErrorReport.objects.count() == MOST_OF_A_NETWORK
    client.defaults["REMOTE_ADDR"] = "203.0.113.9"
    assert fill_in(address, text="Von woanders").status_code == 302


def test_thirty_machines_do_not_bury_one_business(client, address, fill_in):
    for number in range(MOST_OF_A_BUSINESS + 5):
        client.defaults["REMOTE_ADDR"] = f"198.51.100.{number}"
        fill_in(address, text=f"Nummer {number}")
    assert ErrorReport.objects.count() == MOST_OF_A_BUSINESS


def test_pages_of_others_cannot_send_it(client, address):
    answer = client.post(
        address, {"part": "hours"}, headers={"Origin": "https://evil.example"}
    )
    assert answer.status_code == 403


def test_unpublished_private_and_unknown_businesses_have_no_form(client, directory):
    draft = BusinessFactory(parent=directory, slug="entwurf")
    draft.refresh_from_db()
    draft.unpublish()
    private = BusinessFactory(parent=directory, slug="privat")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for pk in (draft.pk, private.pk, directory.pk, 10**12):
        assert client.get(f"/geschaeft/{pk}/hinweis/").status_code == 404


def test_a_made_up_address_of_a_report_shows_nothing(client):
    key = "00000000-0000-4000-8000-000000000000"
    assert client.get(f"/geschaeft/hinweis/{key}/").status_code == 404


def test_its_page_shows_no_address_of_anybody(client, address, fill_in):
    page = client.get(fill_in(address, email="eva@home.example")["Location"])
    assert b"eva@home.example" not in page.content


def test_what_is_typed_is_never_run(client, address, fill_in):
    page = client.get(
        fill_in(address, text="<script>alert(1)</script>")["Location"]
    ).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_english_readers_report_in_english(client, shop, fill_in):
    answer = fill_in(f"/en/geschaeft/{shop.pk}/hinweis/", text="Closed on Mondays")
    assert ErrorReport.objects.get().language == "en"
    assert answer["Location"].startswith("/en/geschaeft/hinweis/")
    page = text_of(client.get(answer["Location"]))
    assert "Your report has arrived" in page


class TestDeciding:
    @pytest.fixture
    def report(self, shop):
        return ErrorReport.objects.create(
            business=shop, part="hours", text="Ruhetag", email="eva@home.example"
        )

    @pytest.mark.parametrize(
        ("state", "words"),
        [
            (ReportState.ACCEPTED, "stimmt (Öffnungszeiten). Danke!"),
            (ReportState.REJECTED, "Das Profil bleibt, wie es ist."),
        ],
    )
    def test_the_reporter_is_told(self, client, report, state, words):
        assert decide(report, state, UserFactory(), "Montags ist geöffnet.")
        mail = OutgoingMail.objects.get()
        assert mail.to == "eva@home.example"
        assert words in " ".join(mail.text.split())
        assert "Montags ist geöffnet." in mail.text
        path = f"/geschaeft/hinweis/{report.key}/"
        assert path in mail.text
        assert "Montags ist geöffnet." in text_of(client.get(path))

    def test_the_mail_can_be_refused_for_ever(self, report):
        decide(report, ReportState.ACCEPTED, UserFactory())
        assert "List-Unsubscribe" in OutgoingMail.objects.get().headers

    def test_no_address_no_mail(self, report):
        report.email = ""
        report.save()
        decide(report, ReportState.ACCEPTED, UserFactory())
        assert not OutgoingMail.objects.exists()

    def test_it_is_decided_once(self, report):
        first, second = UserFactory(), UserFactory()
        assert decide(report, ReportState.ACCEPTED, first)
        stale = ErrorReport.objects.get(pk=report.pk)
        assert not decide(stale, ReportState.REJECTED, second)
        report.refresh_from_db()
        assert (report.state, report.decided_by) == ("accepted", first)
        assert report.decided_at == timezone.now()
        assert OutgoingMail.objects.count() == 1

    def test_the_history_of_the_page_tells_of_it(self, report):
        person = UserFactory()
        decide(report, ReportState.REJECTED, person, "War ein Feiertag.")
        entry = PageLogEntry.objects.get(action="businesses.report")
        assert entry.user == person
        assert entry.message == "Hinweis zu „Öffnungszeiten“: geprüft, bleibt so"
        assert entry.comment == "War ein Feiertag."
