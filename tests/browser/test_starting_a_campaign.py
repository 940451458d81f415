"""An editor starts the flower tubs from their template and works through the list."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.visits import EDITOR
from playwright.sync_api import Browser, Page, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser

TITLE = "Kübel am Bahndamm"


@pytest.fixture
def desk(demo_site: RunningSite, chromium: Browser) -> Iterator[Page]:
    """A browser in which an editor has signed in by a link of their own."""
    context = chromium.new_context(
        locale="de-DE", viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    link = demo_site.manage("sign_in_link", EDITOR, "--create-administrator")
    page.goto(link.strip())
    page.locator("main button[type=submit]").click()
    page.wait_for_url("**/admin/")
    yield page
    context.close()


def is_usable(page: Page) -> None:
    """Axe finds nothing in what is ours, and on a phone nothing scrolls sideways."""
    page.locator("main").wait_for()
    found = Axe().run(page, context="main").response["violations"]
    told = [
        (rule["id"], node["html"][:160]) for rule in found for node in rule["nodes"]
    ]
    assert told == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.set_viewport_size({"width": 1280, "height": 900})


def test_from_the_template_to_the_first_thing_done(desk: Page) -> None:
    panel = desk.get_by_role("region", name="Aktionen: was ansteht")
    expect(panel).to_contain_text("Kübel 25: bei Fell & Pfote: beschädigt")
    expect(panel).to_contain_text("2 Orte suchen noch Patinnen und Paten")

    desk.get_by_role("link", name="Aktionen", exact=True).click()
    row = desk.get_by_role("row", name="Blumenkübel für unsere Straßen")
    expect(row).to_contain_text("Pflege")
    expect(row).to_contain_text("2 von 26")
    is_usable(desk)

    desk.get_by_role("link", name="Neue Aktion").click()
    is_usable(desk)
    desk.get_by_role("link", name="Blumenkübel für unsere Straße").click()
    first = date.today() + timedelta(days=40)
    desk.get_by_label("Wie heißt die Aktion?").fill(TITLE)
    desk.get_by_label("Erster Tag").fill(first.isoformat())
    desk.get_by_label("Letzter Tag").fill((first - timedelta(days=1)).isoformat())
    desk.get_by_label("Nordhof").check()
    desk.get_by_role("button", name="Entwurf anlegen").click()
    expect(desk.get_by_text("Der letzte Tag liegt vor dem ersten.")).to_be_visible()
    is_usable(desk)
    desk.get_by_label("Letzter Tag").fill((first + timedelta(days=90)).isoformat())
    desk.get_by_role("button", name="Entwurf anlegen").click()

    expect(desk.get_by_text("Der Entwurf ist da, mit 11 Aufgaben.")).to_be_visible()
    expect(desk.locator("#id_title")).to_have_value(TITLE)
    expect(desk.locator("[name^=phases-][name$=-first_day]").first).not_to_be_empty()

    desk.get_by_role("link", name="Aktionen", exact=True).click()
    row = desk.get_by_role("row", name=TITLE)
    row.get_by_role("link", name="Aufgaben").click()
    is_usable(desk)
    task = "Plätze für die Kübel mit der Stadt absprechen"
    row = desk.get_by_role("row", name=task)
    expect(row).to_contain_text("überfällig")
    row.get_by_role("button", name="Erledigt").click()
    expect(row.get_by_role("button", name="Doch noch offen")).to_be_visible()
    desk.get_by_label("Was ist zu tun?").fill("Gießkannen leihen")
    desk.get_by_role("button", name="Auf die Liste").click()
    expect(desk.get_by_role("link", name="Gießkannen leihen")).to_be_visible()

    desk.goto(desk.url.partition("/aktionen/")[0] + "/")
    expect(panel).to_contain_text("Überfällig: Kübel, Erde und Pflanzen bestellen")
