"""A shop's owner with a card and a phone of 360 px, until the profile is theirs."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from running_site import RunningSite

from quartier.accounts.humans import FASTEST

pytestmark = pytest.mark.browser

MAKE_CARD = """
from django.utils import timezone
from django.contrib.auth import get_user_model
from businesses.claims.cards.batches import make_batch
from businesses.claims.cards.texts import address_of
from businesses.claims.codes import printed_code
from businesses.models import BusinessPage, ProofWay
shop = BusinessPage.objects.live().filter(
    team=None, claim_codes=None, opening_hours__startswith="Mo-Fr"
).order_by("pk")[0]
batch = make_batch([shop], ProofWay.CARD, None, timezone.now())
print(shop.pk, address_of(printed_code(batch.key, shop.pk)), shop.title, sep="|")
"""
NEWEST_MAIL = """
from quartier.mail.models import OutgoingMail
print(OutgoingMail.objects.filter(to="{to}").first().text)
"""


MOST_TAPS, MOST_KEYS = 10, 40
"""From the card to the new hours on the public page, the e-mail address included."""


class Thumb:
    """Counts what somebody taps and types."""

    def __init__(self) -> None:
        self.taps = self.keys = 0

    def tap(self, what: Locator) -> None:
        self.taps += 1
        what.click()

    def type(self, where: Locator, text: str) -> None:
        self.tap(where)
        self.keys += len(text.replace(":", ""))
        where.fill(text)


@pytest.fixture
def window(chromium: Browser) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_it(width=360, height=740, **options) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, locale="de-DE", **options
        )
        context.set_default_timeout(20_000)
        contexts.append(context)
        return context.new_page()

    yield open_it
    for context in contexts:
        context.close()


def code_in(site: RunningSite, to: str) -> str:
    """The code to sign in that the newest mail to this address holds."""
    text = site.run_inside(NEWEST_MAIL.format(to=to))
    return re.search(r"\b[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}\b", text)[0]


def sign_in(site: RunningSite, page: Page, email: str, thumb: Thumb) -> None:
    thumb.type(page.get_by_label("Ihre E-Mail"), email)
    thumb.tap(page.get_by_role("button", name="Code schicken"))
    page.wait_for_url("**/konto/**")
    thumb.type(page.locator("input[name=code]"), code_in(site, email))
    thumb.tap(page.locator("main form button[type=submit]").first)


@pytest.mark.parametrize("javascript", [True, False])
def test_from_the_card_to_new_hours_and_a_team(
    demo_site, window, javascript, record_property
):
    pk, address, title = demo_site.run_inside(MAKE_CARD).strip().split("|")
    email = f"inhaberin-{int(javascript)}@quartier.example"
    page, thumb = window(java_script_enabled=javascript), Thumb()
    page.goto(address)
    thumb.tap(page.get_by_role("button", name="Weiter"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Geschäft übernehmen")
    expect(page.locator("main")).to_contain_text(title)
    sign_in(demo_site, page, email, thumb)
    page.wait_for_url("**/geschaeft/uebernehmen/")
    thumb.tap(page.get_by_role("button", name="Ja, das ist mein Geschäft"))
    page.wait_for_url(f"**/mein-geschaeft/{pk}/")
    record_property("taps and keys to the portal", (thumb.taps, thumb.keys))
    thumb.tap(page.get_by_role("link", name=re.compile("^Freitag")))
    thumb.type(page.get_by_label("Freitag bis").first, "16:45")
    thumb.tap(page.get_by_role("button", name="Speichern"))
    expect(page.get_by_text("Das sehen Ihre Kunden jetzt")).to_be_visible()
    thumb.tap(page.get_by_role("link", name="So sehen es Ihre Kunden"))
    assert "16:45" in page.locator(".profile__hours").inner_html()
    record_property("taps and keys to the public page", (thumb.taps, thumb.keys))
    assert thumb.taps <= MOST_TAPS
    assert thumb.keys <= MOST_KEYS

    page.goto(f"{demo_site.url}/mein-geschaeft/{pk}/team/")
    expect(page.locator(".people")).to_contain_text(email)
    page.get_by_role("link", name="Jemanden einladen").click()
    page.get_by_role("button", name="Einladung schreiben").click()
    picture = page.get_by_role("img", name="QR-Code mit der Einladung")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.naturalWidth") > 100
    page.get_by_text("Stattdessen den Link kopieren").click()
    invitation = page.locator(".scan__address").inner_text().strip()

    helper = window(java_script_enabled=javascript)
    helper.goto(invitation)
    email_of_helper = f"helfer-{int(javascript)}@quartier.example"
    sign_in(demo_site, helper, email_of_helper, Thumb())
    helper.get_by_role("button", name="Mitmachen").click()
    helper.wait_for_url(f"**/mein-geschaeft/{pk}/")
    page.goto(f"{demo_site.url}/mein-geschaeft/{pk}/team/")
    expect(page.locator(".people > li")).to_have_count(2)
    page.goto(f"{demo_site.url}/geschaeft/{pk}/uebernehmen/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sie gehören auch dazu?")


def test_a_new_business_registers_itself(demo_site, window):
    page = window()
    page.goto(f"{demo_site.url}/geschaeft/anmelden/")
    page.get_by_label("Name des Geschäfts").press_sequentially("Brettspielraum")
    expect(page.locator("#similar")).to_contain_text("Meinen Sie eines von diesen?")
    page.get_by_label("Name des Geschäfts").fill("Zauberladen Simsala")
    expect(page.locator("#similar")).not_to_contain_text("Meinen Sie")
    page.get_by_label("Branche").select_option(index=1)
    address = page.get_by_label("Straße und Hausnummer")
    address.press_sequentially("Mühl", delay=30)
    option = page.get_by_role("listbox", name="Adressen").get_by_role("option").first
    expect(option).to_be_visible()
    option.click()
    assert address.input_value()
    page.get_by_label("Telefon").fill("02331 12345")
    page.wait_for_timeout(FASTEST * 1000)
    page.get_by_role("button", name="Weiter").click()
    expect(page.locator("main")).to_contain_text("Zauberladen Simsala")
    sign_in(demo_site, page, "simsala@quartier.example", Thumb())
    page.wait_for_url("**/geschaeft/anmelden/absenden/")
    page.get_by_role("button", name="Abschicken").click()
    page.wait_for_url("**/mein-geschaeft/*/")
