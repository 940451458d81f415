"""The search box on small screens, from right to left, read out, and without an answer."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser

TOO_SMALL = """() => [...document.querySelectorAll(
        '.finder button, .finder label:not(.visually-hidden), .directory__status select,'
        + '.directory__status button, #results .chip, #results .button, #taken-for a,'
        + '[role=option], .view-switch a, .view-switch button')]
    .filter(e => e.checkVisibility({visibilityProperty: true}))
    .filter(e => !e.closest('#filters') && e.getBoundingClientRect().width > 1)
    .filter(e => e.getBoundingClientRect().height < 44)
    .map(e => e.outerHTML.slice(0, 100))"""
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"
RIGHT_TO_LEFT = "document.documentElement.dir = 'rtl'"


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_it(width: int = 360, height: int = 740, **options) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height}, locale="de-DE", **options
        )
        contexts.append(context)
        return context.new_page()

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture
def directory(demo_site: RunningSite) -> str:
    return f"{demo_site.url}/geschaefte/"


def type_words(page: Page, words: str) -> None:
    page.locator("#q").press_sequentially(words, delay=20)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("size", [(320, 640), (320, 256), (1280, 900)])
def test_everything_fits_and_fingers_hit_it(open_page, directory, size, direction):
    """320 by 256 is what a screen of 1280 by 1024 has left at 400 %."""
    page = open_page(*size)
    page.goto(f"{directory}?q=bäckrei+offen+sonntags+in+der+nähe")
    if direction == "rtl":
        page.evaluate(RIGHT_TO_LEFT)
    assert page.evaluate(TOO_SMALL) == []
    assert page.evaluate(OVERFLOW) <= 0
    page.locator("#q").fill("")
    type_words(page, "bäc")
    listbox = page.get_by_role("listbox")
    expect(listbox).to_be_visible()
    assert page.evaluate(TOO_SMALL) == []
    page.keyboard.press("ArrowUp")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_be_in_viewport()
    box = listbox.bounding_box() or {}
    assert 0 <= box["x"] <= size[0] - box["width"]
    assert page.evaluate(OVERFLOW) <= 0


def test_from_right_to_left_the_list_begins_where_the_box_begins(open_page, directory):
    page = open_page(1280, 900)
    page.goto(directory)
    page.evaluate(RIGHT_TO_LEFT)
    type_words(page, "bäc")
    option = page.get_by_role("option").first
    icon = option.locator("svg").bounding_box() or {}
    words = option.locator(".suggestions__words").bounding_box() or {}
    assert words["x"] + words["width"] <= icon["x"]


def test_in_forced_colours_the_chosen_suggestion_and_its_letters_are_seen(
    open_page, directory
):
    page = open_page(1280, 900, forced_colors="active")
    page.goto(directory)
    type_words(page, "bäc")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    style = "e => [getComputedStyle(e).outlineStyle, getComputedStyle(e).outlineColor]"
    first, second = page.get_by_role("option").all()[:2]
    assert first.evaluate(style)[0] == "solid"
    assert second.evaluate(style)[0] == "none"
    line = "e => getComputedStyle(e).textDecorationLine"
    assert first.locator("mark").first.evaluate(line) == "underline"


def test_a_screen_reader_is_told_what_was_meant_and_where_it_leads(
    open_page, directory
):
    page = open_page()
    page.goto(directory)
    type_words(page, "bäckrei")
    said = page.locator("#taken-for")
    expect(said).to_contain_text("Meinten Sie")
    expect(said).to_have_role("status")
    told = said.aria_snapshot()
    assert "Für „bäckrei“ gibt es keinen Treffer. Wir zeigen „Bäckerei“." in told
    assert 'link "Meinten Sie „Bäckerei“?"' in told
    page.locator("#q").blur()
    said.get_by_role("link").click()
    expect(page).to_have_url(f"{directory}?q=B%C3%A4ckerei")
    expect(said).to_be_empty()


def test_a_screen_reader_hears_box_list_and_groups(open_page, directory):
    page = open_page()
    page.goto(directory)
    type_words(page, "bäc")
    page.get_by_role("option").first.wait_for()
    snapshot = page.get_by_role("search").first.aria_snapshot()
    assert 'combobox "Was suchen Sie?" [expanded]' in snapshot
    assert 'listbox "Vorschläge":' in snapshot
    assert 'group "Branchen":' in snapshot
    assert 'option "Bäckerei & Konditorei"' in snapshot
    assert 'group "Geschäfte":' in snapshot
    assert 'button "Filter"' in snapshot


def test_dots_between_facts_are_not_read_out(open_page, directory):
    page = open_page()
    page.goto(directory)
    facts = page.locator("#results article").first.aria_snapshot()
    assert "·" not in facts


def test_a_typed_condition_is_a_chip_that_goes_with_its_words(open_page, directory):
    page = open_page()
    page.goto(directory)
    type_words(page, "bäckerei jetzt offen")
    chip = page.locator(".chip--active")
    expect(chip).to_have_text(re.compile("Jetzt geöffnet"))
    expect(page.locator("#q")).to_have_value("bäckerei jetzt offen")
    expect(page.locator("#filter-count")).to_contain_text("1")
    page.locator("#q").blur()
    chip.click()
    expect(page.locator("#q")).to_have_value("bäckerei")
    expect(chip).to_have_count(0)


def test_while_an_answer_is_slow_the_old_one_steps_back_and_only_the_last_counts(
    open_page, directory
):
    page = open_page()
    held = []
    page.goto(directory)
    page.route(
        re.compile(r"/geschaefte/\?q="),
        lambda route: held.append(route) if not held else route.continue_(),
    )
    with page.expect_request(re.compile(r"q=brot")):
        type_words(page, "brot")
    expect(page.locator("#results")).to_have_class(re.compile("htmx-request"))
    page.locator("#q").fill("blumen")
    expect(page).to_have_url(f"{directory}?q=blumen")
    expect(page.locator("#results")).not_to_have_class(re.compile("htmx-request"))
    expect(page.locator("#unanswered")).to_be_hidden()


def test_without_a_connection_the_words_stay_and_it_goes_on_by_itself(
    open_page, directory
):
    page = open_page()
    page.goto(directory)
    page.context.set_offline(True)
    type_words(page, "brot")
    problem = page.get_by_role("alert").filter(has_text="Gerade kommt keine Antwort")
    expect(problem).to_be_visible()
    expect(page.locator("#q")).to_have_value("brot")
    expect(page.locator("#q")).to_be_focused()
    page.context.set_offline(False)
    expect(page).to_have_url(f"{directory}?q=brot")
    expect(problem).to_be_hidden()


def test_when_the_server_fails_one_can_ask_again(open_page, directory):
    page = open_page()
    page.goto(directory)
    question = re.compile(r"/geschaefte/\?q=brot")
    page.route(question, lambda route: route.fulfill(status=503), times=1)
    type_words(page, "brot")
    expect(page.locator("#unanswered")).to_be_visible()
    page.locator("#q").blur()
    page.get_by_role("button", name="Noch einmal versuchen").click()
    expect(page).to_have_url(f"{directory}?q=brot")
    expect(page.locator("#unanswered")).to_be_hidden()


def test_on_other_pages_nobody_is_led_away_without_a_connection(open_page, demo_site):
    page = open_page()
    page.goto(demo_site.url)
    type_words(page, "brot")
    page.get_by_role("option").first.wait_for()
    page.context.set_offline(True)
    page.keyboard.press("Enter")
    expect(page.locator("#toasts")).to_contain_text("ohne Verbindung")
    expect(page.locator("#q")).to_have_value("brot")
    assert page.url.rstrip("/") == demo_site.url
