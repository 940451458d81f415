"""A resident finds a shop of a real town: by mouse, by keyboard, without JavaScript."""

import re
from urllib.parse import quote

import pytest
from browser.visits import WIDTHS, Watched, overflow, problems
from map.patience import until
from playwright.sync_api import Locator, Page, expect

from quartier.places.folding import fold

pytestmark = pytest.mark.browser

TOWNS = [  # one beside the other where there are two processes
    pytest.param(name, marks=pytest.mark.xdist_group(process))
    for name, process in (("leipziger_strasse", "demo"), ("liechtenstein", "LI"))
]

COLOURS_OF_TILES = """() => [...document.querySelectorAll('canvas.leaflet-tile')].map(
    tile => new Set(new Uint32Array(tile.getContext('2d')
        .getImageData(0, 0, tile.width, tile.height).data.buffer)).size)"""


@pytest.fixture(params=TOWNS)
def town(request):
    return request.getfixturevalue(request.param)


def names(page: Page) -> list[str]:
    return page.locator(
        "#results [data-business-id] h3, #results [data-business-id] h2"
    ).all_inner_texts()


def search_box(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("searchbox")


def first_shop(page: Page) -> Locator:
    return page.locator("#results [data-business-id] a[href]").first


def filter_button(page: Page) -> Locator:
    return page.locator("[popovertarget=filters]").first


def category_box(page: Page) -> Locator:
    return page.locator("#filters input[name=kategorie]").first


def come_back_to(page: Page, state: str, found: list[str]) -> None:
    """Go back; address, hits, words and filter must be as they were."""
    page.go_back()
    expect(page).to_have_url(state)
    expect(page.locator("#results")).to_be_visible()
    assert names(page) == found


def test_by_mouse_they_search_filter_open_a_shop_and_come_back(open_window, town):
    watched = Watched(open_window())
    page = watched.page
    page.goto(town.url)
    everything = names(page)
    search_box(page).click()
    page.keyboard.type(town.thing)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"q={town.thing}"))
    expect(first_shop(page)).to_contain_text(town.part_of_name)
    assert names(page) != everything

    search_box(page).fill("restaurant")
    expect(page).to_have_url(re.compile("q=restaurant"))
    filter_button(page).click()
    category_box(page).check()
    expect(page).to_have_url(re.compile("kategorie="))
    chosen = category_box(page).get_attribute("value")
    page.keyboard.press("Escape")
    expect(page.locator("#filter-count")).to_contain_text("1")
    state, found = page.url, names(page)
    assert found

    first_shop(page).click()
    expect(page.locator("h1")).to_have_text(found[0])
    come_back_to(page, state, found)
    expect(search_box(page)).to_have_value("restaurant")
    expect(page.locator(f"#filters input[value={chosen}]")).to_be_checked()

    page.locator(".chip--active").click()
    expect(page).not_to_have_url(re.compile("kategorie="))
    expect(page).to_have_url(re.compile("q=restaurant"))
    cut_off = "TypeError: Failed to fetch"  # what the map still loaded when they left
    assert set(watched.complaints) <= {cut_off}
    assert watched.foreign == []


def test_by_keyboard_alone_they_search_filter_open_a_shop_and_come_back(
    open_window, town
):
    page = open_window()
    page.goto(town.url)
    press = page.keyboard.press

    def tab_to(wanted, most: int) -> None:
        for _ in range(most):
            press("Tab")
            if wanted.evaluate("e => e === document.activeElement"):
                return
        pytest.fail(f"{wanted} is not reached with {most} times Tab")

    press("Tab")
    press("Enter")
    tab_to(search_box(page), most=3)
    page.keyboard.type("restaurant")
    press("Enter")
    expect(page).to_have_url(re.compile("q=restaurant"))
    tab_to(filter_button(page), most=2)
    press("Enter")
    tab_to(category_box(page), most=4)
    chosen = category_box(page).get_attribute("value")
    press("Space")
    expect(page).to_have_url(re.compile(f"kategorie={chosen}"))
    expect(page.locator("#filters")).to_be_visible()
    assert page.evaluate("document.activeElement.value") == chosen
    press("Escape")
    expect(page.locator("#filters")).to_be_hidden()
    expect(filter_button(page)).to_be_focused()

    state, found = page.url, names(page)
    tab_to(first_shop(page), most=12)
    press("Enter")
    expect(page.locator("h1")).to_have_text(found[0])
    come_back_to(page, state, found)
    expect(search_box(page)).to_have_value("restaurant")


def test_without_javascript_they_search_filter_open_a_shop_and_come_back(
    open_window, town
):
    page = open_window(java_script_enabled=False)
    page.goto(town.url)
    search_box(page).fill("restaurant")
    page.get_by_role("main").get_by_role("button", name="Suchen").first.click()
    expect(page).to_have_url(re.compile("q=restaurant"))
    assert names(page)

    filter_button(page).click()
    category_box(page).check()
    page.get_by_role("button", name="Geschäfte zeigen").click()
    expect(page).to_have_url(re.compile("kategorie="))
    page.get_by_label("Sortieren").select_option("name")
    page.get_by_role("main").get_by_role("button", name="Suchen").first.click()
    expect(page).to_have_url(re.compile("sort=name"))
    assert "kategorie=" in page.url
    assert "q=restaurant" in page.url
    state, found = page.url, names(page)
    assert found == sorted(found, key=fold)

    first_shop(page).click()
    expect(page.locator("h1")).to_have_text(found[0])
    come_back_to(page, state, found)
    expect(search_box(page)).to_have_value("restaurant")


def test_open_at_a_chosen_time_is_asked_with_and_without_javascript(open_window, town):
    asked = f"?offen=um&offen_um={quote('2026-11-26T15:00')}"
    found = []
    for scripted in (True, False):
        page = open_window(java_script_enabled=scripted)
        page.goto(town.url)
        page.get_by_role("radio", name="Um …").check()
        page.locator("[name=offen_um]").fill("2026-11-26T15:00")
        if not scripted:
            page.get_by_role("main").get_by_role("button", name="Suchen").first.click()
        expect(page).to_have_url(re.compile("offen_um=2026-11-26T15(:|%3A)00"))
        expect(page.locator(".chip--active")).to_contain_text("26. November")
        found.append(names(page))
    page.goto(town.url + asked)
    assert found == [names(page)] * 2


def test_who_pages_on_sees_others_and_comes_back(open_window, town):
    page = open_window()
    page.goto(town.url)
    first = names(page)
    page.get_by_role("link", name="Weiter").click()
    expect(page).to_have_url(re.compile("seite=2"))
    assert not set(names(page)) & set(first)
    come_back_to(page, town.url, first)


def test_a_shared_address_shows_others_the_same(open_window, town):
    address = town.url + "?q=restaurant&kategorie=gastronomy&sort=name"
    one, other = open_window(), open_window(360, java_script_enabled=False)
    one.goto(address)
    other.goto(address)
    assert names(one) == names(other) != []


def test_the_map_shows_the_shops_of_the_list_and_credits_openstreetmap(
    open_window, town
):
    page = open_window()
    page.goto(town.url + f"?q={town.thing}")
    signs = page.locator(".map-marker")
    expect(signs.first).to_be_visible()
    credit = page.locator(".map__credit")
    expect(credit).to_contain_text("OpenStreetMap")
    expect(credit.get_by_role("link")).to_have_attribute(
        "href", re.compile("openstreetmap.org/copyright")
    )
    expect(page.get_by_role("contentinfo")).to_contain_text("OpenStreetMap")
    until(page, "document.querySelector('canvas.leaflet-tile-loaded')")
    until(page, f"Math.max(...({COLOURS_OF_TILES})()) > 3")


def test_on_a_phone_list_and_map_take_turns(open_window, town):
    page = open_window(360, 780)
    page.goto(town.url)
    expect(page.locator("#map")).to_be_hidden()
    page.locator("[data-shows=map]").click()
    expect(page.locator(".map-marker").first).to_be_visible()
    expect(page.locator("#results")).to_be_hidden()
    assert overflow(page) == 0
    page.locator("[data-shows=list]").click()
    expect(page.locator("#results")).to_be_visible()


def test_real_names_fit_and_axe_finds_nothing(open_window, town):
    watched = Watched(open_window())
    page = watched.page
    page.goto(town.url)
    for _ in ("the list", "its first shop"):
        page.wait_for_load_state("networkidle")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert problems(page) == [], width
            assert overflow(page) == 0, width
        if page.url == town.url:
            first_shop(page).click()
            expect(page).not_to_have_url(town.url)
    assert watched.complaints == []
    assert watched.foreign == []
