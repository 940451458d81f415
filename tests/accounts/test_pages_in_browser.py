"""The pages of the account in Chromium: a phone, a keyboard, a passkey, no script."""

import re
import time

import pytest
from allauth.mfa import app_settings
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from browser.passkeys import give_passkey
from browser.visits import SMALL_TARGETS, SMALLEST_TARGET, Watched, overflow, problems
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PERSON = """
from django.contrib.auth.models import Group
from quartier.accounts.people import person_for
person = person_for("{email}")
person.groups.add(*Group.objects.filter(name="{group}"))
"""
NEWEST_CODE = """
from quartier.mail.models import OutgoingMail
print(OutgoingMail.objects.filter(to="{email}").order_by("-pk").first().text)
"""


@pytest.fixture
def window(chromium):
    """A phone of 360 pixels with a device that knows its owner."""
    contexts = []

    def opened(**options):
        context = chromium.new_context(
            viewport={"width": 360, "height": 740}, locale="de-DE", **options
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
        page = context.new_page()
        give_passkey(page)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def person(demo_site):
    """Make somebody; with a group, somebody who works in the admin."""

    def made(email, group=""):
        demo_site.run_inside(PERSON.format(email=email, group=group))
        return email

    return made


@pytest.fixture
def sign_in(demo_site):
    """Type the address, read the mail, type the code."""

    def by_code(page, email, path="/konto/"):
        page.goto(demo_site.url + path)
        page.get_by_label("E-Mail-Adresse").fill(email)
        page.get_by_role("button", name="Code schicken").click()
        typed = page.get_by_label("Code aus der Mail")
        typed.wait_for()
        mail = demo_site.run_inside(NEWEST_CODE.format(email=email))
        typed.fill(re.search(r"\d{6}", mail).group())
        page.get_by_role("button", name="Anmelden").click()

    return by_code


def is_fit_for_everybody(page, name):
    assert problems(page) == [], name
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert overflow(page) == 0, name
    assert page.evaluate(SMALL_TARGETS, SMALLEST_TARGET) == [], name
    page.set_viewport_size({"width": 360, "height": 740})


def test_mistakes_are_shown_to_everybody_and_the_account_speaks_english(
    demo_site, window, person, sign_in
):
    page = window()
    watched = Watched(page)
    page.goto(demo_site.url + "/konto/anmelden/passwort/")
    page.get_by_role("button", name="Anmelden").click()
    is_fit_for_everybody(page, "with mistakes")
    sign_in(page, person("alle@quartier.example"))
    page.wait_for_url("**/konto/")
    page.goto(demo_site.url + "/en/konto/")
    expect(page.get_by_role("heading", level=1)).to_have_text("My account")
    assert watched.complaints == []
    assert watched.foreign == []


def test_without_scripts_a_code_signs_in(demo_site, window, person, sign_in):
    page = window(java_script_enabled=False)
    email = person("ohne-script@quartier.example")
    sign_in(page, email)
    expect(page.get_by_role("heading", level=1)).to_have_text("Mein Konto")
    page.goto(demo_site.url + "/konto/anmelden/")
    expect(page.get_by_role("button", name="Mit Passkey anmelden")).to_be_hidden()


def test_a_passkey_signs_an_owner_in(demo_site, window, person, sign_in):
    page = window()
    sign_in(page, person("passkey@quartier.example"), "/konto/sicherheit/passkey/neu/")
    page.get_by_label("Name").fill("Handy")
    page.get_by_role("button", name="Passkey anlegen").click()
    page.get_by_role("link", name="Aufgeschrieben, weiter").click()
    expect(page.locator(".account__list li")).to_contain_text("Handy")
    page.goto(demo_site.url + "/konto/abmelden/")
    page.get_by_role("button", name="Jetzt abmelden").click()
    page.goto(demo_site.url + "/konto/anmelden/?next=/konto/geraete/")
    page.get_by_label("Auf diesem Gerät angemeldet bleiben").check()
    page.get_by_role("button", name="Mit Passkey anmelden").click()
    page.wait_for_url(demo_site.url + "/konto/geraete/")
    [cookie] = [c for c in page.context.cookies() if c["name"] == "sid"]
    assert cookie["expires"] > time.time() + 29 * 86_400


def test_a_passkey_is_an_editors_second_step(demo_site, window, person, sign_in):
    page = window()
    email = person("redaktion-passkey@quartier.example", "Editors")
    sign_in(page, email, "/konto/sicherheit/passkey/neu/")
    page.get_by_role("button", name="Passkey anlegen").click()
    page.get_by_role("link", name="Aufgeschrieben, weiter").wait_for()
    page.goto(demo_site.url + "/konto/abmelden/")
    page.get_by_role("button", name="Jetzt abmelden").click()
    sign_in(page, email, "/admin/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zweiter Schritt")
    is_fit_for_everybody(page, "second step")
    page.goto(demo_site.url + "/admin/")
    assert "/konto/anmelden/" in page.url
    page.goto(demo_site.url + "/konto/anmelden/zweiter-schritt/")
    page.get_by_role("button", name="Passkey zeigen").click()
    page.wait_for_url("**/admin/")
    expect(page.locator(".sidebar")).to_be_attached()


def test_an_app_is_set_up_and_asked_for_without_scripts(
    demo_site, window, person, sign_in
):
    page = window(java_script_enabled=False)
    email = person("app@quartier.example")
    sign_in(page, email, "/konto/sicherheit/app/")
    picture = page.get_by_alt_text("QR-Code für die App")
    assert picture.get_attribute("src").startswith("data:image/svg+xml")
    assert picture.evaluate("i => i.complete && i.naturalWidth") > 100
    secret = page.locator(".account__code").inner_text()
    counter = int(time.time()) // app_settings.TOTP_PERIOD
    page.get_by_label("Code, den die App zeigt").fill(
        format_hotp_value(hotp_value(secret, counter))
    )
    page.get_by_role("button", name="Fertig").click()
    code = page.locator(".account__codes code").first.inner_text()
    page.goto(demo_site.url + "/konto/abmelden/")
    page.get_by_role("button", name="Jetzt abmelden").click()
    sign_in(page, email)
    page.get_by_label("Code der App oder Notfallcode").fill(code)
    page.get_by_role("button", name="Anmelden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mein Konto")


def test_the_worker_makes_the_archive_and_it_can_be_fetched(
    demo_site, window, person, sign_in
):
    page = window()
    sign_in(page, person("archiv@quartier.example"), "/konto/daten/")
    page.get_by_role("button", name="Datei anfordern").click()
    ready = page.get_by_role("button", name="Herunterladen")
    for _ in range(240):
        if ready.is_visible():
            break
        page.wait_for_timeout(500)
        page.reload()
    with page.expect_download() as download:
        ready.click()
    assert download.value.suggested_filename == "meine-daten.zip"
