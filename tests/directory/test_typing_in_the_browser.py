"""Somebody types, and chooses what the box suggests."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TARGET = 44


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(
        viewport={"width": 360, "height": 720},
        locale="de-DE",
        has_touch=True,
        reduced_motion="reduce",
    )
    yield context
    context.close()


@pytest.fixture
def page(phone: BrowserContext) -> Page:
    return phone.new_page()


@pytest.fixture
def directory(demo_site: RunningSite) -> str:
    return f"{demo_site.url}/geschaefte/"


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Vorschläge").get_by_role("option")


def type_into(page: Page, letters: str, box: str = "#q") -> None:
    page.locator(box).press_sequentially(letters, delay=30)
    expect(options(page).first).to_be_visible()


def active(page: Page) -> str:
    """The text of the option that a screen reader is told of."""
    return page.evaluate(
        """() => {
            const id = document.activeElement.getAttribute("aria-activedescendant");
            return id ? document.getElementById(id).innerText : "";
        }"""
    )


def test_three_letters_on_a_phone_and_a_finger_lead_to_the_shop(page, directory):
    page.goto(directory)
    type_into(page, "kor")
    korn = options(page).filter(has_text="Bäckerei Korn")
    assert (korn.bounding_box() or {})["height"] >= TARGET
    korn.tap()
    expect(page).to_have_url(f"{directory}korn/")
    expect(page.locator("h1")).to_have_text("Bäckerei Korn")


def test_by_keyboard_a_category_is_chosen(page, directory):
    page.goto(directory)
    type_into(page, "bäc")
    box = page.get_by_role("combobox", name="Was suchen Sie?")
    expect(box).to_have_attribute("aria-expanded", "true")
    assert active(page) == ""
    page.keyboard.press("ArrowDown")
    assert active(page).startswith("Bäckerei")
    expect(box).to_have_value("bäc")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{directory}?kategorie=bakery")
    expect(page.locator("#results [data-business-id]").first).to_be_visible()


def test_arrows_go_round_and_home_and_end_to_both_ends(page, directory):
    page.goto(directory)
    type_into(page, "b")
    first, last = options(page).first.inner_text(), options(page).last.inner_text()
    page.keyboard.press("ArrowUp")
    assert active(page) == last
    page.keyboard.press("Home")
    assert active(page) == first
    page.keyboard.press("End")
    assert active(page) == last
    page.keyboard.press("ArrowDown")
    assert active(page) == ""
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowLeft")
    assert active(page) == ""


def test_escape_closes_and_keeps_what_is_typed_and_where_one_is(page, directory):
    page.goto(directory)
    type_into(page, "bäc")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    box = page.get_by_role("combobox", name="Was suchen Sie?")
    expect(box).to_have_value("bäc")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_be_visible()


def test_enter_without_a_choice_searches_for_what_is_typed(page, demo_site):
    page.goto(demo_site.url)
    type_into(page, "brot")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{demo_site.url}/suche/?q=brot")


def test_tab_leaves_and_nothing_stays_open(page, directory):
    page.goto(directory)
    type_into(page, "bäc")
    page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)
    expect(page.get_by_role("combobox", name="Was suchen Sie?")).not_to_be_focused()


def test_a_screen_reader_hears_how_many_there_are(page, demo_site):
    page.goto(demo_site.url)
    type_into(page, "korn")
    count = options(page).count()
    said = page.locator(".search [role=status]")
    expect(said).to_have_text(re.compile(rf"^{count} Vorschl"))


def test_what_is_chosen_besides_stays_chosen(page, directory):
    page.goto(f"{directory}?stadtteil=nordhof&q=alt&seite=1")
    page.locator("#q").fill("")
    type_into(page, "bäc")
    options(page).first.tap()
    expect(page).to_have_url(f"{directory}?kategorie=bakery&stadtteil=nordhof")


def test_only_the_last_letters_are_answered(page, directory):
    """Slow answers of before are given up and never shown."""
    asked: list[str] = []
    page.on(
        "requestfailed",
        lambda request: asked.append(request.url) if "vorschl" in request.url else None,
    )
    held: list = []

    def answer(route):
        if route.request.url.endswith("q=k"):
            held.append(route)
        else:
            route.continue_()

    page.route(re.compile(r"vorschlaege\.json"), answer)
    page.goto(directory)
    page.locator("#q").press_sequentially("k")
    page.wait_for_event("request", lambda one: one.url.endswith("vorschlaege.json?q=k"))
    type_into(page, "orn")
    expect(options(page).first).to_contain_text("Korn")
    assert [url.rsplit("?", 1)[1] for url in asked] == ["q=k"]


def test_when_the_server_does_not_answer_the_search_still_works(page, demo_site):
    page.route(re.compile(r"vorschlaege\.json"), lambda route: route.abort())
    page.goto(demo_site.url)
    with page.expect_event("requestfailed"):
        page.locator("#q").press_sequentially("brot")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=brot$"))


def test_the_box_in_the_header_of_a_phone_suggests_too(page, demo_site):
    page.goto(f"{demo_site.url}/impressum/")
    page.get_by_role("button", name="Suchen").tap()
    type_into(page, "kor", "#header-q")
    options(page).filter(has_text="Bäckerei Korn").first.tap()
    expect(page).to_have_url(f"{demo_site.url}/geschaefte/korn/")


def test_without_javascript_the_form_finds_the_same(chromium, directory):
    context = chromium.new_context(locale="de-DE", java_script_enabled=False)
    page = context.new_page()
    page.goto(directory)
    page.get_by_role("searchbox").fill("kor")
    page.get_by_role("button", name="Suchen").click()
    expect(page).to_have_url(re.compile(r"q=kor"))
    expect(page.locator("#results h3").first).to_have_text("Bäckerei Korn")
    context.close()


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["/", "/geschaefte/"])
def test_the_open_list_is_accessible_and_fits(
    chromium, demo_site, path, width, colours
):
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        locale="de-DE",
        color_scheme=colours,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(demo_site.url + path)
    type_into(page, "nord")
    page.keyboard.press("ArrowDown")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".htmx-request")).to_have_count(0)
    result = Axe().run(page, options={"runOnly": RULES})
    assert result.violations_count == 0, result.generate_report()
    box = page.get_by_role("listbox").bounding_box() or {}
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width
    context.close()
