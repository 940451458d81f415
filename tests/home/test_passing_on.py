"""Every content page can be printed, and recommended by a mail that nobody follows."""

from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from home.models import NewsArticlePage, StandardPage
from home.templatetags.frame_tags import mail_about


def mail_of(page):
    (link,) = page.select(".pass-on a")
    parts = urlsplit(link["href"])
    asked = parse_qs(parts.query)
    return parts.scheme, asked["subject"][0], asked["body"][0]


@pytest.fixture
def pages(lively):
    """A content page of each kind by its title."""
    lively.add_child(instance=StandardPage(title="Mitmachen & mehr", slug="mit"))
    from businesses.models import BusinessPage
    from campaigns.models import CampaignPage
    from quartier.events.models import Event

    event = Event.objects.get(title="Erzählcafé")
    return {
        "Mitmachen & mehr": "/mit/",
        "Laden 1": BusinessPage.objects.get(title="Laden 1").url,
        "Blumenkübel": CampaignPage.objects.get().url,
        "Meldung 1": NewsArticlePage.objects.get(title="Meldung 1").url,
        "Der Nordhof": "/nordhof/",
        "Erzählcafé": event.address_below("/kalender/"),
    }


def test_a_mail_about_a_page_holds_its_title_and_address(client, pages):
    for title, address in pages.items():
        page = BeautifulSoup(client.get(address).content, "html.parser")
        url = f"{settings.BASE_URL}{address}"
        assert mail_of(page) == ("mailto", title, f"{title}\r\n{url}"), address
        assert url in page.select_one(".paper-only").text


def test_the_button_to_print_waits_for_the_script(client, pages):
    for address in pages.values():
        page = BeautifulSoup(client.get(address).content, "html.parser")
        (button,) = page.select("button[data-print]")
        assert button.has_attr("hidden")


def test_the_front_page_and_forms_are_not_passed_on(client, lively):
    for address in ("/", "/anmelden/"):
        assert b"data-print" not in client.get(address).content


def test_a_title_cannot_add_anything_to_the_mail():
    link = mail_about("Brot & Butter?cc=wer@anders.example\nBcc: x", "https://a/")
    asked = parse_qs(urlsplit(link).query)
    assert set(asked) == {"subject", "body"}
    assert "\n" not in link
