"""The mail as it arrives: three links that open, wait for a press, and expire."""

import re
from datetime import timedelta
from email.message import EmailMessage
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from mail.conftest import sink  # noqa: F401

from businesses.freshness.asking import ask_now
from businesses.models import BusinessPage, Confirmation, Upkeep
from quartier.mail.delivery import deliver_due
from quartier.mail.models import Undeliverable
from quartier.mail.undeliverable import is_undeliverable

pytestmark = pytest.mark.django_db


class Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if name in {"href", "src"}]


def part(message: EmailMessage, kind: str) -> str:
    body = message.get_body(preferencelist=(kind,))
    assert body is not None
    return body.get_content()


@pytest.fixture
def message(shop, owner, noon, sink) -> EmailMessage:  # noqa: F811
    """The mail as the owner's server has taken it."""
    from django.utils import timezone

    ask_now(shop.pk, timezone.now())
    deliver_due(timezone.now())
    (arrived,) = sink.messages
    assert arrived["To"] == owner.email
    return arrived


def our_paths(addresses):
    return [urlsplit(one).path for one in addresses if "/geschaeft/antwort/" in one]


def test_a_scanner_that_opens_everything_in_it_changes_nothing(client, shop, message):
    in_html = Links(part(message, "html")).found
    in_text = re.findall(r"https?://[^\s<>()]+", part(message, "plain"))
    assert sorted(our_paths(in_html)) == sorted(our_paths(in_text))
    before = Upkeep.objects.filter(business=shop).values().get()
    for address in {*in_html, *in_text}:
        path = urlsplit(address).path
        for method in (client.get, client.head, client.get):
            assert method(path).status_code < 500
    assert Upkeep.objects.filter(business=shop).values().get() == before
    assert not Confirmation.objects.exists()
    assert BusinessPage.objects.get(pk=shop.pk).last_confirmed_at is None


def test_each_link_does_what_it_says_after_a_press(client, shop, message, links):
    class AsText:
        text = part(message, "plain")

    paths = links(AsText)
    assert set(paths) == {"right", "change", "gone"}
    assert "Was ist anders?" in client.get(paths["change"]).content.decode()
    client.post(paths["gone"])
    assert Upkeep.objects.get(business=shop).said_gone_at
    client.post(paths["right"])
    assert Upkeep.objects.get(business=shop).said_gone_at is None
    assert BusinessPage.objects.get(pk=shop.pk).last_confirmed_by == "team"


def test_after_sixty_days_they_open_nothing(client, message, links, noon):
    class AsText:
        text = part(message, "plain")

    paths = links(AsText)
    noon.shift(timedelta(days=61))
    for path in paths.values():
        assert client.post(path).status_code == 410
    assert not Confirmation.objects.exists()


def test_one_click_ends_such_mails(client, shop, message):
    unsubscribe = urlsplit(message["List-Unsubscribe"].strip(" <>")).path
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    client.get(unsubscribe)
    answer = client.post(unsubscribe, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code in {200, 302}
    from quartier.mail.refusals import is_refused

    assert is_refused("anna@korn.example", "freshness")


@pytest.mark.parametrize("purpose", ["right", "gone"])
def test_who_presses_a_button_shows_that_mail_arrives(
    client, owner, message, links, purpose
):
    class AsText:
        text = part(message, "plain")

    Undeliverable.objects.create(address=owner.email)
    path = links(AsText)[purpose]
    client.get(path)
    assert is_undeliverable(owner.email)
    client.post(path)
    assert not is_undeliverable(owner.email)
