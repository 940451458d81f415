"""With JavaScript results change in place, and the address always tells the state."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser

LINDENPLATZ = {"latitude": 51.30012, "longitude": 7.90013}


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900},
        locale="de-DE",
        geolocation=LINDENPLATZ,
        permissions=["geolocation"],
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def directory(demo_site: RunningSite) -> str:
    return f"{demo_site.url}/geschaefte/"


def names(page: Page) -> list[str]:
    return page.locator("#results [data-business-id] h3").all_inner_texts()


def test_typing_finds_and_keeps_the_focus(page, directory):
    page.goto(directory)
    page.locator("#q").press_sequentially("bäckerei", delay=30)
    expect(page).to_have_url(re.compile(r"\?q=b%C3%A4ckerei$"))
    expect(page.locator("#results h3").first).to_contain_text(re.compile("."))
    assert page.evaluate("document.activeElement.id") == "q"
    assert page.locator("#q").input_value() == "bäckerei"


def test_a_filter_changes_list_counts_and_map_and_keeps_the_focus(page, directory):
    page.goto(directory, wait_until="networkidle")
    with page.expect_request(re.compile(r"karte\.json\?.*kategorie=bakery")):
        page.get_by_role("button", name="Filter").first.click()
        page.locator("input[name=kategorie][value=bakery]").check()
    expect(page).to_have_url(f"{directory}?kategorie=bakery")
    expect(page.locator("#filter-count")).to_contain_text("1")
    assert page.evaluate("document.activeElement.value") == "bakery"
    listed = page.locator("#count strong").first.inner_text()
    assert int(listed) == page.locator("#results [data-business-id]").count()


def test_back_restores_words_choices_and_results(page, directory):
    page.goto(directory + "?q=a&offen=jetzt&sort=name")
    before = names(page)
    page.locator("#offen-alle").check()
    expect(page).to_have_url(re.compile(r"\?q=a&sort=name$"))
    page.go_back()
    expect(page).to_have_url(re.compile("offen=jetzt"))
    expect(page.locator("#offen-jetzt")).to_be_checked()
    expect(page.locator("#q")).to_have_value("a")
    expect(page.locator("#sort")).to_have_value("name")
    assert names(page) == before


def test_near_me_asks_only_on_a_click_and_says_only_about_where(page, directory):
    page.goto(directory)
    assert "lat=" not in page.url
    page.locator("[data-near-me]").click()
    expect(page).to_have_url(f"{directory}?lat=51.300&lon=7.900")
    expect(page.locator("#results [data-business-id]").first).to_contain_text(
        re.compile(r"\d+ m")
    )
    expect(page.locator("#sort")).to_have_value("naehe")


def test_a_refused_place_is_explained(chromium, directory):
    context = chromium.new_context(locale="de-DE")
    page = context.new_page()
    page.goto(directory)
    page.locator("[data-near-me]").click()
    expect(page.locator("#toasts")).to_contain_text("Standort")
    assert page.url == directory
    context.close()


def test_without_javascript_nobody_is_offered_what_cannot_work(chromium, directory):
    context = chromium.new_context(locale="de-DE", java_script_enabled=False)
    page = context.new_page()
    page.goto(directory + "?q=a")
    expect(page.locator("[data-near-me]")).to_be_hidden()
    expect(page.locator("noscript button, button[type=submit]").first).to_be_visible()
    context.close()


def test_a_part_of_the_map_is_searched_shared_and_given_up(chromium, page, directory):
    page.goto(directory)
    page.wait_for_selector(".map-marker")
    before = page.locator("#count strong").first.inner_text()
    for _ in range(2):
        page.get_by_role("button", name="Karte vergrößern").click()
        page.wait_for_timeout(300)
    page.get_by_role("button", name="Diesen Ausschnitt durchsuchen").click()
    expect(page).to_have_url(re.compile(r"\?ausschnitt=[\d.,]+$"))
    expect(page.locator("#count strong").first).not_to_have_text(before)
    found, shared = names(page), page.url
    assert 0 < len(found) < int(before)

    elsewhere = chromium.new_context(locale="de-DE", java_script_enabled=False)
    other = elsewhere.new_page()
    other.goto(shared)
    assert names(other) == found
    other.get_by_role("link", name="Nur Kartenausschnitt").click()
    expect(other).to_have_url(directory)
    elsewhere.close()


def test_whoever_is_near_chooses_how_far_to_go(page, directory):
    page.goto(f"{directory}?lat=51.300&lon=7.900")
    page.get_by_role("button", name="Filter").first.click()
    page.get_by_label("Bis 300 m").check()
    expect(page).to_have_url(f"{directory}?lat=51.300&lon=7.900&umkreis=300")
    expect(page.locator("#results .chip--active").first).to_contain_text("Bis 300 m")


def test_pictures_far_down_the_list_come_with_the_reader(page, directory):
    page.goto(directory, wait_until="networkidle")
    far = page.locator("#results [data-picture]").last
    expect(far.locator(".mark")).to_have_count(1)
    row = page.locator("#results [data-business-id]").last
    waiting = page.locator("#results [data-picture]").count()
    assert waiting
    row.scroll_into_view_if_needed()
    expect(page.locator("#results [data-picture]")).not_to_have_count(waiting)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    for picture in page.locator("#results .row__picture").all():
        assert picture.get_attribute("src").startswith("/media/")
