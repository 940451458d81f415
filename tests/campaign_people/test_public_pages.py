"""People sign up without an account; nobody learns who is on a list."""

from datetime import timedelta

import pytest
import time_machine
from campaign_people.signing_up import sign_up
from django.urls import reverse

from campaigns.models import CampaignDate, SignUp
from campaigns.people.dates import call_off
from campaigns.people.limits import PER_NETWORK
from campaigns.people.links import path_of
from quartier.mail.models import OutgoingMail

TYPED = {"name": "Ayşe", "email": "ayse@mail.example", "people": "2", "agreed": "on"}


@pytest.fixture
def send(client, planting, now):
    """Fill in the form and send it, some seconds after it was opened."""
    address = reverse("sign_up", args=[planting.pk])

    def sent(**changes):
        with time_machine.travel(now, tick=False):
            form = client.get(address).context["form"]
        token = {"shown_at": form["shown_at"].value()}
        with time_machine.travel(now + timedelta(seconds=9), tick=False):
            return client.post(address, TYPED | token | changes)

    return sent


def test_a_form_leads_to_a_mail_and_its_link_to_a_place(client, send, planting):
    answer = send()
    assert answer.status_code == 302
    assert answer.url == reverse("sign_up_sent", args=[planting.pk])
    mail = OutgoingMail.objects.get(to="ayse@mail.example")
    one = SignUp.objects.get()
    path = path_of(one.pk, "de")
    assert path in mail.text
    client.get(path)
    one.refresh_from_db()
    assert one.state == "unconfirmed"
    client.post(path, {"do": "confirm"})
    one.refresh_from_db()
    assert one.state == "place"
    client.post(path, {"do": "cancel"})
    one.refresh_from_db()
    assert one.state == "cancelled"


def test_the_answer_is_the_same_for_an_address_that_is_known(send, planting, now):
    new = send()
    sign_up(planting, "ben", confirmed=True, now=now)
    known = send(email="BEN@mail.example")
    assert (new.status_code, new.url) == (known.status_code, known.url)
    assert SignUp.objects.count() == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"name": ""},
        {"email": "ayse"},
        {"people": "0"},
        {"people": "4"},
        {"agreed": ""},
        {"website_address": "https://spam.example"},
        {"name": "Gewinn! https://spam.example"},
        {"shown_at": "made up"},
    ],
)
def test_what_is_missing_or_made_by_machines_is_refused(send, changes):
    assert send(**changes).status_code == 422
    assert not SignUp.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_a_flood_from_one_network_is_stopped(send):
    for number in range(PER_NETWORK):
        assert send(email=f"p{number}@mail.example").status_code == 302
    assert send(email="one.more@mail.example").status_code == 429
    assert SignUp.objects.count() == PER_NETWORK


def test_one_address_gets_few_mails_and_the_page_tells_nobody(send):
    answers = [send().status_code for _ in range(8)]
    assert set(answers) == {302}
    assert OutgoingMail.objects.filter(to="ayse@mail.example").count() == 6


def test_the_page_of_the_campaign_leads_there(client, campaign, planting):
    page = client.get(campaign.url).content.decode()
    assert reverse("sign_up", args=[planting.pk]) in page
    assert "Noch 3 Plätze sind frei." in page


def test_dates_of_drafts_and_without_sign_up_are_not_found(client, campaign, planting):
    address = reverse("sign_up", args=[planting.pk])
    CampaignDate.objects.update(takes_sign_ups=False)
    assert client.get(address).status_code == 404
    CampaignDate.objects.update(takes_sign_ups=True)
    campaign.unpublish()
    assert client.get(address).status_code == 404
    assert client.post(address, TYPED).status_code == 404


def test_a_date_that_is_off_says_so(client, planting, now):
    call_off(planting.pk, now)
    answer = client.get(reverse("sign_up", args=[planting.pk]))
    assert answer.status_code == 410
    assert "Dieser Termin fällt aus." in answer.content.decode()


@pytest.mark.parametrize("token", ["1", "1.abc", "x", "999999.abc"])
def test_a_link_that_is_made_up_opens_nothing(client, planting, now, token):
    sign_up(planting, "ayse", now=now)
    path = reverse("my_sign_up", args=[token])
    assert client.get(path).status_code == 410
    assert client.post(path, {"do": "confirm"}).status_code == 410
    assert SignUp.objects.get().state == "unconfirmed"


def test_a_link_after_two_days_says_what_to_do(client, planting, now):
    one = sign_up(planting, "ayse", now=now - timedelta(days=3))
    answer = client.post(path_of(one.pk, "de"), {"do": "confirm"})
    assert answer.status_code == 409
    assert "Bitte melden Sie sich noch einmal an." in answer.content.decode()


def test_visitors_get_no_cookie(client, send):
    send()
    assert not client.cookies
