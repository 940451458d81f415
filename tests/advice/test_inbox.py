"""Requests reach the counsellors of one organisation, and nobody else ever."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ReferenceIndex

from quartier.advice.models import AdviceOfferPage, AdviceRequest
from quartier.mail.models import MailState, OutgoingMail
from quartier.partners.models import StaffMember, StaffRole
from tests.factories import UserFactory

SOON = "2026-04-28T10:30"


@pytest.fixture
def inbox(counsellor):
    """The browser of a counsellor."""
    browser = Client()
    browser.force_login(counsellor)
    return browser


def page_of(request: AdviceRequest) -> str:
    return reverse("partner_request", args=[request.partner_id, request.pk])


def send(browser, request, do, **values):
    return browser.post(page_of(request), {"do": do} | values)


def seen(browser, url) -> str:
    response = browser.get(url)
    assert response.status_code == 200
    return response.content.decode()


def newest_mail(request):
    return OutgoingMail.objects.filter(to=request.email).order_by("-pk").first()


def test_a_counsellor_reads_who_asked_and_when_they_have_time(inbox, by_phone, partner):
    request, _path = by_phone
    assert "Elif" in seen(inbox, reverse("partner_requests", args=[partner.pk]))
    page = seen(inbox, page_of(request))
    for words in ("02331 4711", "Türkisch", "Dienstag vormittags, Donnerstag"):
        assert words in page


def test_a_time_is_proposed_and_the_person_takes_it(inbox, client, by_mail):
    request, path = by_mail
    said = {"starts_at": SOON, "place": "Zimmer 3", "words": "Bitte klingeln."}
    assert send(inbox, request, "propose", **said).status_code == 302
    mail = newest_mail(request)
    assert "Di., 28. April, 10:30 Uhr" in mail.text
    assert "Zimmer 3" in mail.text
    assert "Bitte klingeln." in mail.text
    assert "Passt dieser Termin?" in seen(client, path)
    client.post(path, {"do": "accept"})
    request.refresh_from_db()
    assert request.state == "agreed"
    assert "Ihr Termin steht" in seen(client, path)
    assert "steht" in newest_mail(request).text
    client.post(path, {"do": "accept"})
    assert request.steps.filter(kind="accepted").count() == 1


def test_reading_a_link_or_a_page_changes_nothing(inbox, client, by_mail):
    request, path = by_mail
    send(inbox, request, "propose", starts_at=SOON)
    before = list(AdviceRequest.objects.values())
    client.get(path + "?do=accept")
    client.head(path)
    seen(inbox, page_of(request))
    assert list(AdviceRequest.objects.values()) == before


def test_the_person_asks_for_another_time_and_the_counsellor_moves_it(
    inbox, client, by_mail
):
    request, path = by_mail
    send(inbox, request, "propose", starts_at=SOON)
    client.post(path, {"do": "other", "times": ["fr-am"], "words": "Da arbeite ich."})
    request.refresh_from_db()
    assert (request.state, request.starts_at) == ("open", None)
    page = seen(inbox, page_of(request))
    assert "Da arbeite ich." in page
    assert "Freitag vormittags" in page
    send(inbox, request, "propose", starts_at="2026-05-01T09:00")
    assert "1. Mai" in newest_mail(request).text


def test_a_time_that_was_agreed_on_the_telephone_is_noted(inbox, client, by_phone):
    request, path = by_phone
    send(inbox, request, "fix", starts_at=SOON)
    request.refresh_from_db()
    assert request.state == "agreed"
    assert "Di., 28. April, 10:30 Uhr" in seen(client, path)
    assert not OutgoingMail.objects.filter(to="").exists()


def test_who_calls_off_is_forgotten_at_once_but_not_that_they_would_have_come(
    inbox, client, by_mail, counsellor
):
    request, path = by_mail
    send(inbox, request, "fix", starts_at=SOON)
    client.post(path, {"do": "other", "words": "Privates"})
    client.post(path, {"do": "cancel"})
    request.refresh_from_db()
    assert request.state == "cancelled"
    stored = str(AdviceRequest.objects.values().get()) + str(request.steps.values())
    for private in ("Elif", "elif@post.example", "Privates"):
        assert private not in stored
    assert not OutgoingMail.objects.filter(to="elif@post.example").exists()
    assert "abgesagt" in seen(inbox, page_of(request))
    assert "gelöscht" in seen(client, path)
    assert client.post(path, {"do": "accept"}).status_code == 409


def test_who_never_confirmed_and_calls_off_was_never_there(client, ask, link_in):
    ask(reach="elif@post.example")
    path = link_in("elif@post.example")
    client.post(path, {"do": "cancel"})
    assert not AdviceRequest.objects.exists()
    assert not OutgoingMail.objects.filter(to="elif@post.example").exists()
    assert client.get(path).status_code == 410


def test_a_counsellor_answers_calls_off_or_settles(inbox, by_mail):
    request, _path = by_mail
    send(inbox, request, "answer", words="Kommen Sie einfach dienstags.")
    assert "Kommen Sie einfach dienstags." in newest_mail(request).text
    send(inbox, request, "settle", result="helped")
    request.refresh_from_db()
    assert (request.state, request.result) == ("done", "helped")
    assert send(inbox, request, "cancel", words="Zu spät").status_code == 409
    assert "Erledigt (1)" in seen(
        inbox, reverse("partner_requests", args=[request.partner_id])
    )


def test_calling_off_needs_a_sentence_which_the_person_reads(inbox, by_mail):
    request, _path = by_mail
    assert send(inbox, request, "cancel", words="").status_code == 422
    send(inbox, request, "cancel", words="Wir haben Sommerpause.")
    assert "Wir haben Sommerpause." in newest_mail(request).text


@pytest.mark.parametrize(
    ("do", "values", "status"),
    [
        ("propose", {"starts_at": ""}, 422),
        ("propose", {"starts_at": "2026-04-20T10:00"}, 422),
        ("answer", {"words": ""}, 422),
        ("answer", {"words": "x" * 1001}, 422),
        ("settle", {"result": "unanswered"}, 422),
        ("steal", {}, 404),
    ],
)
def test_what_does_not_fit_is_refused(inbox, by_phone, do, values, status):
    request, _path = by_phone
    assert send(inbox, request, do, **values).status_code == status
    assert AdviceRequest.objects.get().state == "open"


def test_a_mail_in_the_persons_language(ask, client, link_in, counsellor):
    ask(reach="elif@post.example", language="en")
    english = Client(headers={"accept-language": "en"})
    mail = OutgoingMail.objects.get(to="elif@post.example")
    assert mail.language == "de"
    assert english.get(link_in("elif@post.example")).status_code == 200


@pytest.fixture
def strangers(partner, other_partner, new_staff, editor, admin_user, counsellor):
    """Everybody who is not of this organisation's staff, or not any more."""
    lead_elsewhere = new_staff(other_partner, StaffRole.LEAD)
    gone = new_staff(partner)
    StaffMember.objects.filter(user=gone).delete()
    locked = new_staff(partner, is_active=False)
    people = [None, UserFactory(), lead_elsewhere, gone, locked, editor, admin_user]
    browsers = []
    for person in people:
        browser = Client()
        if person:
            browser.force_login(person)
        browsers.append(browser)
    return browsers


def test_nobody_else_reads_or_answers_not_even_who_may_do_everything(
    strangers, by_phone, other_partner
):
    request, _path = by_phone
    before = list(AdviceRequest.objects.values())
    addresses = [
        reverse("partner_requests", args=[request.partner_id]),
        reverse("partner_request_numbers", args=[request.partner_id]),
        page_of(request),
        reverse("partner_request", args=[other_partner.pk, request.pk]),
    ]
    for browser in strangers:
        for url in addresses:
            assert browser.get(url).status_code in {302, 404}
            answer = browser.post(url, {"do": "answer", "words": "Hallo"})
            assert answer.status_code in {302, 404, 405}
            assert "Elif" not in answer.content.decode()
    assert list(AdviceRequest.objects.values()) == before


def test_an_unconfirmed_request_is_nobodys(inbox, ask):
    ask(reach="elif@post.example")
    request = AdviceRequest.objects.get()
    assert inbox.get(page_of(request)).status_code == 404
    assert send(inbox, request, "answer", words="Hallo").status_code == 404


def test_the_admin_knows_nothing_of_requests(
    admin_client, by_mail, inbox, offer, partner, counsellor
):
    request, _path = by_mail
    send(inbox, request, "answer", words="Kommen Sie dienstags.")
    pages = [
        reverse("wagtailadmin_home"),
        reverse("mails:index"),
        reverse("mails:index") + "?q=elif",
        reverse("wagtailadmin_pages:edit", args=[offer.pk]),
        reverse("wagtailadmin_pages:usage", args=[offer.pk]),
        reverse("wagtailadmin_pages:usage", args=[partner.pk]),
        reverse("wagtailadmin_pages:history", args=[offer.pk]),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_pages:search") + "?q=elif",
        reverse("wagtailusers_users:edit", args=[counsellor.pk]),
    ]
    for url in pages:
        page = admin_client.get(url).content.decode()
        assert "elif@post.example" not in page, url
        assert "Elif" not in page, url
    mail = newest_mail(request)
    for name in ("mails:inspect", "mails:send_again"):
        url = reverse(name, args=[mail.pk])
        assert admin_client.get(url).status_code in {404, 405}
        assert admin_client.post(url).status_code in {404, 405}
    assert not ReferenceIndex.objects.filter(
        base_content_type__model__startswith="advicerequest"
    ).exists()


def test_counsellors_learn_that_a_mail_did_not_arrive(inbox, by_mail):
    request, _path = by_mail
    OutgoingMail.objects.filter(pk=newest_mail(request).pk).update(
        state=MailState.FAILED, error="550 no such user"
    )
    assert "kam vielleicht nicht an" in seen(inbox, page_of(request))


def test_the_inbox_stays_when_the_offer_goes(inbox, by_phone, partner):
    AdviceOfferPage.objects.get().delete()
    assert "Hilfe bei der Arbeit" in seen(
        inbox, reverse("partner_requests", args=[partner.pk])
    )
    assert seen(inbox, page_of(by_phone[0]))


def test_the_portal_tells_how_many_wait(inbox, by_phone, partner):
    page = seen(inbox, reverse("partner_home", args=[partner.pk]))
    assert "1 offen" in page
