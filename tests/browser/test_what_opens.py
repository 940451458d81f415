"""What opens over a page: usable for everybody, closed by Escape, back where one was."""

import pytest
from browser.visits import overflow, problems
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

SHOP = "/geschaefte/rad-und-tat/"


def opens_and_escape_closes(page: Page, door: Locator, opened: Locator) -> None:
    """By keyboard: it opens, is fit for everybody, closes and gives the focus back."""
    expect(opened).to_be_hidden()
    door.press("Enter")
    expect(opened).to_be_visible()
    assert problems(page) == []
    assert overflow(page) == 0
    page.keyboard.press("Escape")
    expect(opened).to_be_hidden()
    expect(door).to_be_focused()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_filters(open_window, demo_site, width):
    page = open_window(width)
    page.goto(demo_site.url + "/geschaefte/")
    door = page.locator("[popovertarget=filters]").first
    opens_and_escape_closes(page, door, page.locator("#filters"))


def test_the_menu_of_a_phone(open_window, demo_site):
    page = open_window(320)
    page.goto(demo_site.url + "/impressum/")
    door = page.get_by_role("button", name="Menü")
    opens_and_escape_closes(page, door, page.locator("#site-menu"))
    door.click()
    expect(page.get_by_role("link", name="Mitmachen").first).to_be_in_viewport()


def test_the_ways_to_go_and_to_share(open_window, demo_site):
    page = open_window(320)
    page.goto(demo_site.url + SHOP)
    for label in ("Route", "Teilen"):
        menu = page.locator(".actions details", has_text=label)
        opens_and_escape_closes(
            page, menu.locator("summary"), menu.locator(".menu__panel")
        )


@pytest.mark.parametrize("width", [360, 1280])
def test_a_sign_on_the_map(open_window, demo_site, width):
    page = open_window(width)
    page.goto(demo_site.url + "/geschaefte/?q=puppenbühne")
    if width < 1024:
        page.locator("[data-shows=map]").click()
    card = page.get_by_role("dialog").filter(has=page.locator(".map-popup__link"))
    opens_and_escape_closes(
        page, page.locator(".map-marker:not(.map-cluster)").first, card
    )


def test_questions_unfold(open_window, demo_site):
    page = open_window(320)
    page.goto(demo_site.url + "/fuer-geschaefte/")
    for question in page.locator("main summary").all():
        question.press("Enter")
    assert page.locator("main details[open] .prose:visible").count() > 1
    assert problems(page) == []


def test_doors_stand_in_one_line_or_behind_the_menu_button(open_window, demo_site):
    page = open_window(1600)
    page.goto(demo_site.url + "/impressum/")
    menu = page.get_by_role("button", name="Menü")
    doors = page.locator(".site-nav a")
    for width in range(1600, 320, -64):
        page.set_viewport_size({"width": width, "height": 800})
        assert overflow(page) == 0, width
        if menu.is_visible():
            assert not doors.first.is_visible(), width
            continue
        boxes = [door.bounding_box() or {} for door in doors.all()]
        assert len({box["y"] for box in boxes}) == 1, width
        assert max(box["height"] for box in boxes) < 60, width
    assert menu.is_visible()
