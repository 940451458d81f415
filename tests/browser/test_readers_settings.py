"""Readers set up their device, and every page goes along."""

import pytest
from browser.visits import READ_DOWN
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

SHOP = "/geschaefte/rad-und-tat/"
PAGES = ["/", "/geschaefte/", SHOP, "/fuer-geschaefte/"]
WITH_A_MAP = ["/", "/geschaefte/", SHOP]
each_page = pytest.mark.parametrize("path", PAGES)

MOVING = """() => [...document.querySelectorAll('*')].filter(e => {
    const style = getComputedStyle(e);
    const lasts = value => value.split(',').some(time => parseFloat(time) > 0.01);
    return lasts(style.transitionDuration) || lasts(style.animationDuration)
        || style.scrollBehavior === 'smooth';
}).map(e => e.outerHTML.slice(0, 100))"""
# What one can press or fill in has an edge of its own, or its frame has, or words or a sign.
NOT_TO_BE_SEEN = """() => [...document.querySelectorAll('button, input, select, .button, .action')]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.offsetWidth > 1)
    .filter(e => !['checkbox', 'radio'].includes(e.type))
    .filter(e => {
        if (e.innerText?.trim() || e.querySelector('svg')) return false;
        for (let box = e; box.offsetHeight <= 2 * e.offsetHeight; box = box.parentElement)
            if (parseFloat(getComputedStyle(box).borderTopWidth)) return false;
        return true;
    })
    .map(e => e.outerHTML.slice(0, 100))"""
# Where the keyboard is, unless an outline shows it: around it, its label, card or sign.
WITHOUT_RING = """() => {
    const e = document.activeElement;
    const rings = [e, e.closest('label'), ...e.children].filter(Boolean)
        .flatMap(box => [getComputedStyle(box), getComputedStyle(box, '::after')]);
    return rings.some(ring => ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2)
        ? null : e.outerHTML.slice(0, 120);
}"""


def open_and_read(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(READ_DOWN)
    page.wait_for_load_state("networkidle")


@each_page
def test_nothing_moves_for_those_who_want_it_still(open_window, demo_site, path):
    page = open_window(reduced_motion="reduce")
    open_and_read(page, demo_site.url + path)
    assert page.evaluate(MOVING) == []


@each_page
def test_with_colours_of_their_own_they_see_controls_and_where_the_keyboard_is(
    open_window, demo_site, path
):
    page = open_window(forced_colors="active")
    open_and_read(page, demo_site.url + path)
    assert page.evaluate(NOT_TO_BE_SEEN) == []
    seen = 0
    while seen < 45:
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break  # past the end of the page
        assert page.evaluate(WITHOUT_RING) is None
        seen += 1
    assert seen > 15


@pytest.mark.parametrize("path", WITH_A_MAP)
def test_with_colours_of_their_own_signs_keep_the_colours_of_the_map(
    open_window, demo_site, path
):
    fills = []
    for forced in ("none", "active"):
        page = open_window(forced_colors=forced)
        open_and_read(page, demo_site.url + path)
        page.locator("[data-map]").scroll_into_view_if_needed()
        sign = page.locator(".map-disc, .map-cluster__ring").first
        colours = "s => { const c = getComputedStyle(s); return [c.backgroundColor, c.color] }"
        fills.append(sign.evaluate(colours))
        assert fills[-1][0] != fills[-1][1]
    assert fills[0] == fills[1]


def test_with_colours_of_their_own_a_choice_differs_from_the_others(
    open_window, demo_site
):
    page = open_window(forced_colors="active")
    page.goto(demo_site.url + "/geschaefte/?offen=jetzt")
    outline = "label => getComputedStyle(label).outlineStyle"
    labels = page.locator(".segmented label")
    styles = [label.evaluate(outline) for label in labels.all()]
    assert styles == ["none", "solid", "none"]


@pytest.mark.parametrize("path", WITH_A_MAP)
def test_the_map_waits_until_somebody_who_saves_data_asks_for_it(
    open_window, demo_site, path
):
    page = open_window(extra_http_headers={"Save-Data": "on"})
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_and_read(page, demo_site.url + path)
    assert not [url for url in asked if "leaflet" in url or "pmtiles" in url]
    if path == "/geschaefte/":
        assert page.locator("#results [data-business-id]").count() > 10
    page.get_by_role("button", name="Karte laden").click()
    page.wait_for_selector(".leaflet-container")


@each_page
def test_without_javascript_nothing_is_promised_that_does_not_work(
    open_window, demo_site, path
):
    page = open_window(360, java_script_enabled=False)
    page.goto(demo_site.url + path)
    expect(page.locator("h1")).to_be_visible()
    idle = [
        button.inner_text().strip() or button.get_attribute("aria-label")
        for button in page.locator("button:visible").all()
        if button.get_attribute("type") != "submit"
        and not button.get_attribute("popovertarget")
    ]
    assert idle == []
    for form in page.locator("main form[role=search]").all():
        expect(form.locator("button[type=submit]:visible")).to_be_visible()
    maps = page.locator("[data-map]")
    assert maps.count() == (path in WITH_A_MAP)
    if maps.count():
        words = page.locator("[data-map] noscript > p")
        expect(words).to_have_text("Die Karte braucht JavaScript.")
        expect(words).to_be_visible()


def test_without_javascript_the_hours_and_the_way_can_be_read(open_window, demo_site):
    page = open_window(360, java_script_enabled=False)
    page.goto(demo_site.url + SHOP)
    page.locator(".week summary").click()
    expect(page.get_by_role("rowheader", name="Sonntag")).to_be_visible()
    page.locator(".actions summary", has_text="Route").click()
    expect(page.get_by_role("link", name="OpenStreetMap").first).to_be_visible()
    page.locator(".actions summary", has_text="Teilen").click()
    for button in page.locator(".actions button").all():
        expect(button).to_be_hidden()


def test_on_paper_a_shop_keeps_hours_and_address_and_drops_the_rest(
    open_window, demo_site
):
    page = open_window(760)
    page.goto(demo_site.url + SHOP)
    page.emulate_media(media="print")
    expect(page.get_by_role("rowheader", name="Sonntag")).to_be_visible()
    expect(page.get_by_text("Nordhofer Straße 5").first).to_be_visible()
    for gone in (".actions", ".site-menu", ".profile__map", "#nearby"):
        expect(page.locator(gone).first).to_be_hidden()
