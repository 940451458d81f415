"""The visible part of the map is searched, given up, and shared by its address."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser

TARGET = 44
AREA = re.compile(r"[?&]ausschnitt=[\d.]+((,|%2C)[\d.]+){3}")


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_it(width: int, height: int, **options) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            locale="de-DE",
            reduced_motion="reduce",
            **options,
        )
        contexts.append(context)
        return context.new_page()

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture
def directory(demo_site: RunningSite) -> str:
    return f"{demo_site.url}/geschaefte/"


def total(page: Page) -> int:
    return int(page.locator("#count strong").first.inner_text())


def points_of(page: Page, click: Callable[[], None]) -> dict:
    """What the map is given after a click."""
    with page.expect_response(re.compile(r"karte\.json")) as answer:
        click()
    return answer.value.json()


def here(page: Page):
    return page.get_by_role("button", name="Diesen Ausschnitt durchsuchen")


def everywhere(page: Page):
    return page.get_by_role("button", name="Überall suchen")


def test_by_touch_list_and_map_agree_and_others_see_the_same(open_page, directory):
    page = open_page(360, 740, has_touch=True, is_mobile=True)
    page.goto(directory)
    page.locator("[data-shows=map]").tap()
    expect(page.locator(".map-marker").first).to_be_visible()
    everything = total(page)
    expect(here(page)).to_be_hidden()
    page.get_by_role("button", name="Karte vergrößern").tap()
    expect(here(page)).to_be_visible()
    page.get_by_role("button", name="Karte vergrößern").tap()
    assert (here(page).bounding_box() or {})["height"] >= TARGET

    points = points_of(page, here(page).tap)
    expect(page).to_have_url(AREA)
    expect(here(page)).to_be_hidden()
    expect(everywhere(page)).to_be_visible()
    assert total(page) == points["total"] == len(points["ids"]) < everything

    address = page.url
    elsewhere = open_page(1280, 900)
    elsewhere.goto(address)
    assert total(elsewhere) == points["total"]
    expect(elsewhere.locator(".chip--active")).to_contain_text("Nur Kartenausschnitt")
    expect(everywhere(elsewhere)).to_be_visible()

    points = points_of(page, everywhere(page).tap)
    expect(page).to_have_url(directory)
    assert total(page) == points["total"] == everything


def test_by_keyboard_the_map_is_moved_searched_and_given_up(open_page, directory):
    page = open_page(1280, 900)
    page.goto(directory)
    expect(page.locator(".map-marker").first).to_be_visible()
    everything = total(page)
    page.locator(".map__canvas").focus()
    for key in ("+", "+", "ArrowRight"):
        page.keyboard.press(key)
    expect(here(page)).to_be_visible()
    here(page).focus()
    points = points_of(page, lambda: page.keyboard.press("Enter"))
    expect(page).to_have_url(AREA)
    expect(everywhere(page)).to_be_focused()
    assert total(page) == points["total"] < everything
    points_of(page, lambda: page.keyboard.press("Enter"))
    expect(page).to_have_url(directory)
    expect(page.locator(".map__canvas")).to_be_focused()


def test_by_mouse_it_is_searched_and_its_chip_takes_it_back(open_page, directory):
    page = open_page(1280, 900)
    page.goto(f"{directory}?offen=um&offen_um=2026-11-26T11:00")
    expect(page.locator(".map-marker").first).to_be_visible()
    before = total(page)
    box = page.locator(".map__canvas").bounding_box() or {}
    middle = box["x"] + box["width"] / 2, box["y"] + 400
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] - 250, middle[1] - 100, steps=5)
    page.mouse.up()
    points = points_of(page, here(page).click)
    expect(here(page)).to_be_hidden()
    expect(page).to_have_url(AREA)
    assert total(page) <= points["total"] < before + 5
    page.locator(".chip--active", has_text="Nur Kartenausschnitt").click()
    expect(page).not_to_have_url(AREA)
    assert total(page) == before


def test_without_javascript_the_form_keeps_the_part_of_the_map(open_page, directory):
    page = open_page(360, 740, java_script_enabled=False)
    page.goto(f"{directory}?ausschnitt=7.8958,51.2963,7.9036,51.3039")
    inside = total(page)
    page.locator("#q").fill("bäckerei")
    page.get_by_role("main").get_by_role("button", name="Suchen").first.click()
    expect(page).to_have_url(re.compile("q=b%C3%A4ckerei"))
    expect(page).to_have_url(AREA)
    assert 0 < total(page) < inside
