"""The box of every page on a phone, by thumb and keyboard, and from right to left."""

import re

import pytest
from playwright.sync_api import Browser, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser

UNTIL_DRAWN = 60_000
"""Milliseconds: pictures that nobody has seen yet are drawn by the page."""

ACTIVE = """() => {
    const id = document.activeElement.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id).innerText : '';
}"""


def test_three_letters_and_the_keyboard_lead_to_a_date(
    chromium: Browser, demo_site: RunningSite
):
    context = chromium.new_context(
        viewport={"width": 320, "height": 640}, locale="de-DE", reduced_motion="reduce"
    )
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{demo_site.url}/impressum/")
    box = page.locator("#header-q")
    expect(box).to_be_hidden()
    assert not [url for url in asked if "suggestions" in url or "vorschlaege" in url]
    page.get_by_role("button", name="Suchen").click()
    expect(box).to_be_focused()
    page.keyboard.type("gie", delay=30)
    options = page.get_by_role("option")
    dates = page.get_by_role("group", name="Termine").get_by_role("option")
    expect(dates.first).to_be_visible()
    for _step in range(options.count()):
        page.keyboard.press("ArrowDown")
        if dates.first.get_attribute("aria-selected") == "true":
            break
    assert "Gieß" in page.evaluate(ACTIVE)
    page.evaluate("document.documentElement.dir = 'rtl'")
    listed = page.get_by_role("listbox").bounding_box() or {}
    assert 0 <= listed["x"] <= 320 - listed["width"]
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.keyboard.press("Enter")
    there = re.compile(r"/aktionen/[\w-]+/#date-\d+$")
    expect(page).to_have_url(there, timeout=UNTIL_DRAWN)
    context.close()


def test_without_scripts_the_box_is_a_form(chromium: Browser, demo_site: RunningSite):
    context = chromium.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"{demo_site.url}/impressum/")
    page.get_by_role("button", name="Suchen").click()
    page.locator("#header-q").fill("kübel")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{demo_site.url}/suche/?q=k%C3%BCbel")
    expect(page.get_by_role("heading", name="Aktionen")).to_be_visible()
    context.close()
