"""Twelve tubs, from the editor's form to the watering can."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

TITLE = "Kübel für die Lange Straße"
LINE = "51.3599, 7.4621\n51.3611, 7.4655"
PATIENCE_OF_FORMS = 3_100
"""Milliseconds: who fills in a form in less is taken for a machine."""


def test_from_the_idea_to_the_watering_can(street, window):
    desk = window("rosa")
    make_campaign(desk, street)
    codes = place_twelve_tubs(desk)
    for who, scripts in (("anna", True), ("huber", False)):
        phone = window(who, java_script_enabled=scripts)
        adopt_the_first_free_one(phone, street, who)
    adopt_one_on_the_map(window("cem"), street, "cem")
    annas, passer_by = window("anna"), window()
    plant(annas, street, codes[0])
    tell_of_thirst(passer_by, street, codes[0])
    the_map_and_the_list_show(passer_by, street, "braucht Wasser")
    water(annas, street)
    page = passer_by
    page.goto(f"{street.site.url}/k/{codes[0]}/")
    expect(page.locator(".spot__state")).to_have_text("bepflanzt")
    last = page.locator(".spot-entry").first
    expect(last).to_contain_text("gegossen")
    expect(last).to_contain_text("Bäckerei Korn")
    page.goto(f"{street.site.url}/aktionen/")
    page.get_by_role("link", name=TITLE).tap()
    expect(page.locator(".spot-row").first).to_contain_text("bepflanzt")
    expect(page.locator(".spot-counts")).not_to_contain_text("braucht Wasser")


def make_campaign(page: Page, street) -> None:
    """From the template, made public as it is."""
    today = timezone.localdate()
    page.goto(f"{street.site.url}/admin/")
    page.get_by_role("link", name="Aktionen", exact=True).click()
    page.get_by_role("link", name="Neue Aktion").click()
    page.get_by_role("link", name="Blumenkübel für unsere Straße").click()
    page.get_by_label("Wie heißt die Aktion?").fill(TITLE)
    page.get_by_label("Erster Tag").fill(today.isoformat())
    page.get_by_label("Letzter Tag").fill((today + timedelta(days=90)).isoformat())
    page.get_by_role("button", name="Entwurf anlegen").click()
    expect(page.locator("[name=title]")).to_have_value(TITLE)
    page.get_by_role("button", name="Mehr Aktionen").last.click()
    page.locator("[name=action-publish]").click()
    expect(page.get_by_text("veröffentlicht").first).to_be_visible()
    page.goto(f"{street.site.url}/admin/aktionen/")


def place_twelve_tubs(page: Page) -> list[str]:
    """Along a line that is shown before it is written; the codes of their signs."""
    page.get_by_role("row", name=TITLE).get_by_role("link", name="Orte").click()
    page.get_by_role("link", name="Viele auf einer Linie").click()
    page.get_by_label("Linie").fill(LINE)
    page.get_by_label("Wie viele Orte?").fill("12")
    page.get_by_label("Name für alle").fill("Lange Straße")
    page.get_by_role("button", name="Vorschau zeigen").click()
    expect(page.locator(".listing tbody tr")).to_have_count(12)
    page.get_by_role("button", name="So anlegen").click()
    rows = page.locator(".listing tbody tr")
    expect(rows).to_have_count(12)
    return [row.get_by_role("link").last.inner_text() for row in rows.all()]


def adopt_the_first_free_one(page: Page, street, who: str) -> None:
    """From the start of the portal, in two taps once the campaign is open."""
    page.goto(f"{street.site.url}/mein-geschaeft/{street.told['shops'][who]}/")
    page.get_by_role("link", name="Aktionen").tap()
    page.get_by_role("link", name=TITLE).tap()
    page.get_by_role("button", name="Übernehmen").first.tap()
    expect(page.get_by_text("gehört jetzt zu Ihnen")).to_be_visible()


def adopt_one_on_the_map(page: Page, street, who: str) -> None:
    """Only what is free is on it, and a mark leads to the same button."""
    shop = street.told["shops"][who]
    page.goto(f"{street.site.url}/mein-geschaeft/{shop}/aktionen/")
    page.get_by_role("link", name=TITLE).tap()
    the_map = page.locator(".spots__map")
    the_map.scroll_into_view_if_needed()
    expect(the_map.get_by_role("status")).to_have_text("Auf der Karte: 10")
    marks = the_map.locator(".map-marker:not(.map-cluster)")
    while not marks.count():
        the_map.locator(".map-cluster").first.press("Enter")
        expect(the_map.locator(".leaflet-zoom-anim")).to_have_count(0)
    name = marks.first.get_attribute("aria-label").split(",")[0]
    marks.first.press("Enter")
    popup = the_map.get_by_role("dialog", name=name)
    popup.get_by_role("button", name="Übernehmen").tap()
    expect(page.get_by_text(f"{name} gehört jetzt zu Ihnen")).to_be_visible()


def plant(page: Page, street, code: str) -> None:
    """By the way for adopters at the foot of the tub's own page."""
    page.goto(f"{street.site.url}/k/{code}/")
    page.get_by_role("link", name="Für Patinnen und Paten").tap()
    page.get_by_role("button", name="Ich habe gepflanzt").tap()
    expect(page.locator(".spot-entry").first).to_contain_text("bepflanzt")


def tell_of_thirst(page: Page, street, code: str) -> None:
    """As somebody does who has scanned the code on the tub."""
    page.goto(f"{street.site.url}/k/{code}/")
    expect(page.locator(".spot__adopter")).to_contain_text("Bäckerei Korn")
    page.wait_for_timeout(PATIENCE_OF_FORMS)
    page.get_by_role("button", name="Braucht Wasser").tap()
    expect(page.get_by_role("status")).to_contain_text("braucht Wasser")
    expect(page.locator(".spot__state")).to_have_text("braucht Wasser")


def the_map_and_the_list_show(page: Page, street, word: str) -> None:
    """On the page of the campaign, in one row and on one mark of twelve."""
    page.goto(f"{street.site.url}/aktionen/")
    page.get_by_role("link", name=TITLE).tap()
    expect(page.locator(".spot-row").first).to_contain_text(word)
    page.locator(".spots__map").scroll_into_view_if_needed()
    marks = page.locator(".spots__map .map-marker")
    expect(marks.first).to_be_visible()
    expect(page.locator(".spots__map .map__legend")).to_contain_text(word)


def water(page: Page, street) -> None:
    """In one tap, from where the shop reads that its tub wants it."""
    shop = street.told["shops"]["anna"]
    page.goto(f"{street.site.url}/mein-geschaeft/{shop}/aktionen/")
    page.get_by_role("link", name=TITLE).tap()
    expect(page.get_by_text("braucht Wasser")).to_be_visible()
    page.get_by_role("button", name="Ich habe gegossen").tap()
    expect(page.get_by_text("Das steht jetzt im Tagebuch.")).to_be_visible()
