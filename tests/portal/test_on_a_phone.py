"""A shop is changed with one thumb; no word is lost, whatever the network does."""

import re
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from portal.phones import Phone, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

PAGES = [
    "",
    "oeffnungszeiten/",
    "besondere-tage/",
    "hinweis/",
    "bilder/",
    "texte/",
    "kontakt/",
    "zugang/",
    "verlauf/",
]
MOST_TAPS = 12
SEEN = "Das sehen Ihre Kunden jetzt"
WAITS = "Wartet auf Freigabe durch die Redaktion"
MOST_KILOBYTES = 60
LEAST_KILOBYTES = 10
"""A form that came from the browser's own store was not weighed."""


@pytest.fixture
def phone_of(chromium, small_site):
    phones = []

    def take(name, **options) -> Phone:
        phones.append(sign_in(chromium, small_site, name, **options))
        return phones[-1]

    yield take
    for phone in phones:
        phone.context.close()


@pytest.fixture
def anna(phone_of) -> Phone:
    return phone_of("anna", has_touch=True, is_mobile=True)


def test_fridays_hours_take_twelve_taps_and_keys_at_most(anna, record_property):
    page = anna.open()
    taps = 0

    def tap(locator):
        nonlocal taps
        taps += 1
        locator.tap()

    tap(page.get_by_role("link", name=re.compile("^Freitag")))
    until = page.get_by_label("Freitag bis").first
    tap(until)
    until.fill("16:45")
    keys = len("1645")
    tap(page.get_by_role("button", name="Speichern"))
    expect(page.get_by_text("Das sehen Ihre Kunden jetzt")).to_be_visible()
    record_property("taps", taps)
    record_property("keys", keys)
    assert taps + keys <= MOST_TAPS
    page.goto(f"{anna.site.url}/geschaefte/korn/")
    assert "16:45" in page.content()
    page.goto(anna.portal())
    tap(page.get_by_role("link", name="Verlauf der Änderungen"))
    tap(page.get_by_role("button", name="Rückgängig machen").first)
    expect(page.get_by_text("Das sehen Ihre Kunden jetzt")).to_be_visible()


def test_without_scripts_everything_is_there(phone_of):
    page = phone_of("anna", java_script_enabled=False).open()
    page.get_by_role("button", name="Heute geschlossen").click()
    expect(page.get_by_text("Das sehen Ihre Kunden jetzt")).to_be_visible()
    page.get_by_role("button", name="Doch wie gewohnt").click()
    page.get_by_role("link", name="Telefon, Mail, Website").click()
    page.get_by_label("Telefon").fill("02331 4711")
    page.get_by_role("button", name="Vorschau").click()
    frame = page.frame_locator("iframe[name=vorschau]")
    expect(frame.locator("a[href='tel:+4923314711']").first).to_be_attached()
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text("Telefon: 02331 4711")).to_be_visible()


def test_every_form_saves_without_scripts(phone_of):
    phone = phone_of("anna", java_script_enabled=False)
    page = phone.open()
    in_a_week = (date.today() + timedelta(days=7)).isoformat()
    for path, typed, told in (
        ("oeffnungszeiten/", {"Freitag bis": "17:15"}, SEEN),
        ("besondere-tage/", {"Erster Tag": "2031-12-24"}, SEEN),
        ("zugang/", {"Hinweis zum Zugang": "eine Stufe"}, SEEN),
        ("texte/", {"In einem Satz": "Brot ganz ohne Skript"}, WAITS),
        ("hinweis/", {"Angebot": "Heute Hefezopf", "Letzter Tag": in_a_week}, WAITS),
    ):
        page.goto(phone.portal(path))
        for label, value in typed.items():
            page.get_by_label(label).first.fill(value)
        page.get_by_role("button", name="Speichern").click()
        expect(page.get_by_text(told)).to_be_visible()
    target = BytesIO()
    Image.effect_noise((300, 200), 40).convert("RGB").save(target, "JPEG")
    photo = {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": target.getvalue()}
    page.goto(phone.portal("bilder/"))
    before = page.locator("[data-row]").count()
    page.locator("input[type=file]").last.set_input_files(photo)
    page.get_by_label("Was ist zu sehen?").last.fill("Ein Bild ohne Skript")
    page.get_by_role("button", name="Hochladen").click()
    expect(page.locator("[data-row]")).to_have_count(before + 1)


def test_the_preview_follows_the_thumb(anna):
    page = anna.open("texte/")
    expect(page.locator("iframe")).to_be_hidden()
    page.get_by_label("In einem Satz").fill("Erste Fassung")
    page.get_by_role("button", name="Vorschau").tap()
    frame = page.frame_locator("iframe[name=vorschau]")
    expect(frame.get_by_text("Erste Fassung")).to_be_attached()
    page.get_by_label("In einem Satz").fill("Zweite Fassung")
    expect(frame.get_by_text("Zweite Fassung")).to_be_attached()


def test_what_was_typed_and_left_is_offered_on_another_device(anna, phone_of):
    page = anna.open("hinweis/")
    page.get_by_label("Angebot oder Hinweis der Woche").fill("Heute Zopf")
    expect(page.get_by_text("Entwurf gesichert")).to_be_visible()
    tablet = phone_of("anna").open("hinweis/")
    expect(tablet.get_by_text("angefangen.")).to_be_visible()
    tablet.get_by_role("link", name="Weiter damit").click()
    expect(tablet.get_by_label("Angebot oder Hinweis der Woche")).to_have_value(
        "Heute Zopf"
    )
    tablet.goto(anna.portal("hinweis/"))
    tablet.get_by_role("button", name="Verwerfen").click()
    expect(tablet.get_by_text("angefangen.")).to_have_count(0)


def test_opening_a_form_alone_begins_no_draft(anna):
    page = anna.open("oeffnungszeiten/")
    page.goto(anna.portal())
    page.goto(anna.portal("oeffnungszeiten/"))
    expect(page.get_by_text("angefangen.")).to_have_count(0)


def test_two_people_offline_for_a_minute_lose_nothing(anna, phone_of):
    bert = phone_of("bert")
    pages: dict[str, Page] = {}
    for phone, mail in ((anna, "anna@laden.example"), (bert, "bert@laden.example")):
        page = pages[mail] = phone.open("kontakt/")
        phone.context.set_offline(True)
        page.get_by_label("E-Mail").fill(mail)
        expect(page.get_by_text("Offline: Ihr Entwurf")).to_be_visible()
        page.get_by_role("button", name="Speichern").click()
        expect(page.get_by_text("Sie sind offline.")).to_be_visible()
    for phone in (anna, bert):
        phone.context.set_offline(False)
    first, second = pages.values()
    first.get_by_role("button", name="Speichern").click()
    expect(first.get_by_text("Das sehen Ihre Kunden jetzt")).to_be_visible()
    second.get_by_role("button", name="Speichern").click()
    expect(second.get_by_role("heading", name="Zwei Fassungen")).to_be_visible()
    expect(second.locator("ins", has_text="bert@laden.example")).to_be_visible()
    expect(second.locator("del", has_text="anna@laden.example")).to_be_visible()
    second.get_by_role("button", name="So speichern").click()
    expect(second.get_by_text("E-Mail: bert@laden.example")).to_be_visible()
    second.goto(anna.portal("verlauf/"))
    assert "anna@laden.example" in second.content()


def test_words_that_only_this_device_knows_come_back(anna):
    page = anna.open("kontakt/")
    anna.context.set_offline(True)
    page.get_by_label("Website").fill("www.nur-hier.example")
    expect(page.get_by_text("Offline: Ihr Entwurf")).to_be_visible()
    page.evaluate("for (const f of document.forms) delete f.dataset.draftUrl")
    anna.context.set_offline(False)
    page.goto(anna.portal())
    page.goto(anna.portal("kontakt/"))
    offered = page.get_by_text("Sie hatten").or_(page.get_by_text("liegt noch ein"))
    expect(offered.first).to_be_visible()


def test_a_large_photo_is_made_smaller_on_the_phone(anna, small_site):
    target = BytesIO()
    Image.effect_noise((4000, 3000), 40).convert("RGB").save(target, "JPEG")
    page = anna.open("bilder/")
    with page.expect_request("**/bilder/neu/") as sent:
        page.locator("input[type=file]").last.set_input_files(
            {
                "name": "gross.jpg",
                "mimeType": "image/jpeg",
                "buffer": target.getvalue(),
            }
        )
        page.get_by_label("Was ist zu sehen?").last.fill("Unsere Theke mit Brot")
        page.get_by_role("button", name="Hochladen").tap()
    assert sent.value.method == "POST"
    expect(page.get_by_alt_text("Unsere Theke mit Brot")).to_be_visible()
    size = small_site.run_inside(
        "from quartier.media.models import Picture\n"
        "picture = Picture.objects.order_by('-pk')[0]\n"
        "print(picture.width, picture.height, picture.description)"
    )
    assert "2560 1920 Unsere Theke mit Brot" in size


def test_a_photo_that_does_not_get_through_is_tried_again(anna):
    target = BytesIO()
    Image.effect_noise((300, 200), 40).convert("RGB").save(target, "JPEG")
    page = anna.open("bilder/")
    before = page.locator("[data-row]").count()
    page.locator("input[type=file]").last.set_input_files(
        {"name": "klein.jpg", "mimeType": "image/jpeg", "buffer": target.getvalue()}
    )
    page.get_by_label("Was ist zu sehen?").last.fill("Ein kleines Bild")
    anna.context.set_offline(True)
    page.get_by_role("button", name="Hochladen").tap()
    expect(page.get_by_text("Das Hochladen hat nicht geklappt.")).to_be_visible()
    anna.context.set_offline(False)
    page.get_by_role("button", name="Hochladen").tap()
    expect(page.locator("[data-row]")).to_have_count(before + 1)


def test_every_page_speaks_english(phone_of):
    phone = phone_of("anna")
    page = phone.context.new_page()
    for path in PAGES:
        page.goto(phone.portal(path, "/en"))
        assert page.locator("html").get_attribute("lang") == "en"
        text = page.locator("main").inner_text()
        german = ("Speichern", "Öffnungszeiten", "Kunden", "geschlossen", "Änderung")
        assert [word for word in german if word in text] == [], path


def test_a_form_comes_quickly_over_a_weak_network(phone_of):
    phone = phone_of("anna")
    page = phone.context.new_page()
    client = phone.context.new_cdp_session(page)
    client.send("Network.enable")
    taken: dict[str, int] = {}
    kinds: dict[str, str] = {}
    client.on(
        "Network.responseReceived",
        lambda event: kinds.update({event["requestId"]: event["type"]}),
    )
    client.on(
        "Network.loadingFinished",
        lambda event: taken.update({event["requestId"]: event["encodedDataLength"]}),
    )
    for path in ("", "oeffnungszeiten/", "texte/", "kontakt/"):
        client.send("Network.clearBrowserCache")
        taken.clear()
        page.goto(phone.portal(path))
        page.wait_for_load_state("networkidle")
        own = sum(size for key, size in taken.items() if kinds.get(key) != "Font")
        assert LEAST_KILOBYTES * 1024 < own <= MOST_KILOBYTES * 1024, path
