"""Somebody asks for an hour, without an account and with as little as possible."""

import pytest
from django.urls import reverse

from quartier.advice.models import AdviceRequest
from quartier.advice.requests import limits
from quartier.mail.models import OutgoingMail


def mails_to(address: str):
    return OutgoingMail.objects.filter(to=address).order_by("pk")


def test_who_gives_a_telephone_number_gets_a_page_with_a_code(
    client, by_phone, counsellor
):
    request, path = by_phone
    assert (request.name, request.phone, request.email) == ("Elif", "+4923314711", "")
    page = client.get(path).content.decode()
    code = path.rstrip("/").rpartition("/")[2]
    assert code in page
    assert code.replace("-", "") not in str(AdviceRequest.objects.values().get())
    assert not OutgoingMail.objects.exclude(to=counsellor.email).exists()


def test_the_code_opens_the_page_however_it_is_typed(client, by_phone):
    _request, path = by_phone
    code = path.rstrip("/").rpartition("/")[2]
    typed = f" {code.lower().replace('-', ' ')} "
    found = client.post(reverse("find_advice_request"), {"code": typed})
    assert found["Location"] == path
    wrong = client.post(reverse("find_advice_request"), {"code": "23456-789AB"})
    assert wrong.status_code == 422


def test_who_gives_an_address_confirms_it_before_anybody_reads_it(
    client, ask, link_in, counsellor
):
    sent = ask(reach="Elif@Post.example", words="Bitte am Nachmittag.")
    assert sent["Location"].endswith("/danke/")
    assert client.get(sent["Location"]).status_code == 200
    assert AdviceRequest.objects.received().count() == 0
    assert not mails_to(counsellor.email).exists()
    path = link_in("elif@post.example")
    seen = client.get(path).content.decode()
    assert "Hilfe bei der Arbeit" not in seen
    assert AdviceRequest.objects.received().count() == 0
    client.post(path, {"do": "confirm"})
    assert AdviceRequest.objects.received().count() == 1
    assert mails_to(counsellor.email).count() == 1
    client.post(path, {"do": "confirm"})
    assert mails_to(counsellor.email).count() == 1


def test_a_notice_tells_counsellors_nothing_but_that_there_is_something(
    by_phone, counsellor
):
    notice = mails_to(counsellor.email).get()
    for secret in ("Elif", "4711", "Türkisch", "Hilfe bei der Arbeit"):
        assert secret not in notice.subject + notice.text + notice.html
    assert "/anfragen/" in notice.text


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "www.boese.example"},
        {"reach": ""},
        {"reach": "elif@"},
        {"reach": "keine Nummer"},
        {"language": "xx"},
        {"times": ["su-am"]},
        {"words": "x" * 301},
        {"agreed": None},
        {"website_address": "http://maschine.example"},
        {"shown_at": "erfunden"},
    ],
)
def test_what_is_missing_or_made_up_is_not_taken_and_stays_typed(ask, wrong):
    answer = ask(**wrong)
    assert answer.status_code == 422
    assert not AdviceRequest.objects.exists()
    if "name" not in wrong:
        assert 'value="Elif"' in answer.content.decode()


def test_the_form_asks_for_no_more_and_says_what_not_to_write(
    client, offer, counsellor
):
    page = client.get(reverse("ask_for_advice", args=[offer.pk]))
    assert set(page.context["form"].fields) == {
        *("name", "reach", "language", "times", "words", "agreed"),
        *("website_address", "shown_at"),
    }
    assert "nichts über Ihre Gesundheit oder Ihren Aufenthalt" in page.content.decode()
    assert not page.cookies


def test_a_form_that_is_sent_twice_is_one_request(client, ask):
    first = ask()
    assert first.status_code == 302
    again = ask(shown_at=first.wsgi_request.POST["shown_at"])
    assert again["Location"].endswith("/danke/")
    assert AdviceRequest.objects.count() == 1


def test_too_many_requests_from_one_network_wait(ask, monkeypatch):
    monkeypatch.setattr(limits, "PER_NETWORK", 1)
    assert ask().status_code == 302
    assert ask().status_code == 429
    assert AdviceRequest.objects.count() == 1


def test_an_address_gets_few_mails_and_the_page_says_the_same(ask, monkeypatch):
    monkeypatch.setattr(limits, "PER_ADDRESS", 1)
    answers = [ask(reach="elif@post.example") for _ in range(2)]
    assert len({answer["Location"] for answer in answers}) == 1
    assert mails_to("elif@post.example").count() == 1


def test_made_up_links_open_nothing_and_guessing_ends(client, by_phone, monkeypatch):
    monkeypatch.setattr(limits, "WRONG_CODES", 2)
    tokens = ["23456-789AB", f"{by_phone[0].pk}.erfunden", "98765-432AB", "ABCDEFGHJK"]
    answers = [
        client.get(reverse("advice_request", args=[token])).status_code
        for token in tokens
    ]
    assert answers == [410, 410, 410, 429]


def test_an_offer_without_appointments_or_without_counsellors_takes_no_requests(
    client, new_offer, new_partner, counsellor
):
    is_open = new_offer("Offene Sprechstunde", way="open", hours="Tu 10:00-12:00")
    nobody_there = new_offer("Ohne Team", partner=new_partner("Niemand"))
    hidden = new_offer("Versteckt")
    hidden.unpublish()
    for offer in (is_open, nobody_there, hidden):
        url = reverse("ask_for_advice", args=[offer.pk])
        assert client.get(url).status_code == 404
        assert client.post(url).status_code == 404
    assert "Termin anfragen" not in client.get(is_open.url).content.decode()


def test_a_business_asks_to_be_called(client, new_offer, ask):
    offer = new_offer(
        "Energieberatung", audience="businesses", topics=["energy", "digital"]
    )
    refused = ask(offer, "?rueckruf", reach="laden@post.example")
    assert refused.status_code == 422
    assert ask(offer, "?rueckruf", topic="energy").status_code == 302
    request = AdviceRequest.objects.get()
    assert (request.kind, request.topic) == ("call-back", "energy")


def test_wrong_methods_and_other_sites_are_refused(client, offer, counsellor, by_phone):
    ask_url = reverse("ask_for_advice", args=[offer.pk])
    for url in (ask_url, by_phone[1], reverse("find_advice_request")):
        assert client.put(url).status_code == 405
        assert client.post(url, HTTP_ORIGIN="https://boese.example").status_code == 403
    assert (
        client.post(reverse("advice_request_sent", args=[offer.pk])).status_code == 405
    )
