"""A resident finds a shop: by mouse, by keyboard, without JavaScript."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def town(demo_site: RunningSite, shared_data) -> str:
    """Berlin's Leipziger Straße with its basemap, imported beside the demo."""
    demo_site.manage(
        "import_businesses",
        str(shared_data / "berlin-leipziger-strasse-businesses.geojson"),
        "--directory",
        "Leipziger Straße",
    )
    demo_site.manage(
        "build_basemap",
        str(shared_data / "basemap" / "berlin-leipziger-strasse.pmtiles"),
    )
    return demo_site.url + "/leipziger-strasse/"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900}, locale="de-DE"
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def plain_page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=False, locale="de-DE")
    yield context.new_page()
    context.close()


def names(page: Page) -> list[str]:
    return page.locator(
        "#results [data-business-id] h3, #results [data-business-id] h2"
    ).all_inner_texts()


def test_by_mouse_they_search_filter_open_a_shop_and_come_back(page, town):
    page.goto(town)
    page.get_by_role("searchbox").first.fill("apotheke")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=apotheke"))
    page.wait_for_load_state("networkidle")
    found = names(page)
    assert found
    assert any("pothek" in name for name in found)

    page.goto(town + "?q=cafe")
    box = page.locator("input[name=kategorie]:visible").first
    if not box.count():
        page.locator("summary, button").filter(
            has_text=re.compile("Filter|Branche")
        ).first.click()
        box = page.locator("input[name=kategorie]:visible").first
    box.check()
    expect(page).to_have_url(re.compile("kategorie="))
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Escape")
    state, found = page.url, names(page)
    assert found

    page.locator("#results [data-business-id] a[href]").first.click()
    page.wait_for_load_state()
    expect(page.locator("h1")).to_have_text(found[0])
    page.go_back()
    page.wait_for_load_state("networkidle")
    assert page.url == state
    assert names(page) == found
    expect(page.get_by_role("searchbox").first).to_have_value("cafe")


def test_by_keyboard_alone_they_search_and_open_a_shop(page, town):
    page.goto(town)
    page.get_by_role("searchbox").first.focus()
    page.keyboard.type("buch")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=buch"))
    page.wait_for_load_state("networkidle")
    first = page.locator("#results [data-business-id] a[href]").first
    for _ in range(120):
        page.keyboard.press("Tab")
        if first.evaluate("link => link === document.activeElement"):
            break
    name = names(page)[0]
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(name)


def test_without_javascript_they_search_filter_open_a_shop_and_come_back(
    plain_page, town
):
    page = plain_page
    page.goto(town)
    page.get_by_role("searchbox").first.fill("restaurant")
    page.locator(
        "form[role=search] button[type=submit], form button[type=submit]"
    ).first.click()
    expect(page).to_have_url(re.compile("q=restaurant"))
    found = names(page)
    assert found
    page.goto(page.url + "&offen=jetzt")
    state = page.url
    page.goto(town + "?q=restaurant&sort=name")
    state, found = page.url, names(page)
    page.locator("#results [data-business-id] a[href]").first.click()
    expect(page.locator("h1")).to_have_text(found[0])
    page.go_back()
    assert page.url == state
    assert names(page) == found


def test_the_map_shows_the_shops_of_the_list_and_credits_openstreetmap(page, town):
    page.goto(town)
    page.wait_for_selector(".leaflet-container")
    page.wait_for_selector("[data-map] [aria-label], .leaflet-marker-icon")
    assert "OpenStreetMap" in page.locator("body").inner_text()


def test_the_map_waits_until_somebody_who_saves_data_asks_for_it(chromium, town):
    context = chromium.new_context(extra_http_headers={"Save-Data": "on"})
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(town, wait_until="networkidle")
    assert not [url for url in asked if "leaflet" in url or "pmtiles" in url]
    assert names(page)
    context.close()
