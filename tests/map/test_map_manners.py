"""What every map owes the page around it: late, light, no trap, for everybody."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from map.invented_places import payload
from map.patience import until

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SAVES_DATA = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"


@pytest.fixture
def address(site):
    """A page with a map and, far below it, more page."""
    shown = site.map_attributes(**{"points-url": "/punkte.json", "area-field": "#box"})
    return site.page(
        "site.js",
        '<p><a href="#nach">Karte überspringen</a></p><input type="hidden" id="box">'
        '<section class="map" data-map="directory" aria-label="Karte" '
        f"{shown}></section>"
        '<p id="nach" tabindex="-1">Mehr</p><div class="far"></div>',
    )


@pytest.fixture
def opened(address, visit):
    """The map with its signs drawn."""

    def open_it(**options):
        page = visit(address, **options)
        page.wait_for_selector(".map-marker")
        return page

    return open_it


def drag_with_one_finger(page, start, end):
    """What a thumb does in a fifth of a second."""
    session = page.context.new_cdp_session(page)

    def touch(kind, *points):
        session.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)}
        )

    touch("touchStart", {"x": start[0], "y": start[1]})
    for step in range(1, 13):
        x, y = (a + (b - a) * step / 12 for a, b in zip(start, end, strict=True))
        touch("touchMove", {"x": x, "y": y})
        page.wait_for_timeout(16)
    touch("touchEnd")


def map_files(site):
    return [p for p in site.asked if "/vendor/" in p or "punkte" in p or "pmtiles" in p]


def test_nothing_of_the_map_is_fetched_before_it_is_seen(site, address, visit):
    site.pages["/"] = site.pages["/"].replace(
        b"<section", b'<div class="far"></div><section'
    )
    page = visit(address, fresh=True)
    page.wait_for_timeout(600)
    assert map_files(site) == []
    page.locator(".map").scroll_into_view_if_needed()
    page.wait_for_selector(".map-marker")
    assert map_files(site)


def test_a_hidden_map_waits_until_it_is_shown(site, address, visit):
    site.pages["/"] = site.pages["/"].replace(b"<section", b"<section hidden")
    page = visit(address, fresh=True)
    page.wait_for_timeout(600)
    assert map_files(site) == []
    page.evaluate("document.querySelector('.map').hidden = false")
    page.wait_for_selector(".map-marker")


def test_who_saves_data_gets_the_map_on_wish(site, address, visit):
    page = visit("about:blank", fresh=True)
    page.add_init_script(SAVES_DATA)
    page.goto(address)
    page.wait_for_timeout(600)
    assert map_files(site) == []
    page.get_by_role("button", name="Karte laden").click()
    page.wait_for_selector(".map-marker")
    assert page.get_by_role("button", name="Karte laden").count() == 0


def test_the_credit_is_always_to_be_seen_and_only_text_and_links_of_it_remain(
    site, opened
):
    html = site.pages["/"].decode()
    site.pages["/"] = html.replace(
        "© Erfundenes Amt", "© &lt;b&gt;Amt&lt;/b&gt;"
    ).encode()
    page = opened()
    credit = page.locator(".map__credit")
    assert credit.is_visible()
    assert credit.get_by_role("link").inner_text() == "© Amt"
    assert credit.locator("b").count() == 0


def test_the_ground_is_drawn_from_our_own_archive(site, opened):
    page = opened()
    page.wait_for_selector("canvas.leaflet-tile-loaded")
    assert "/karte.pmtiles" in site.asked
    shows = """colour => [...document.querySelectorAll('canvas.leaflet-tile')].some(
        (tile) => {
            const { width, height } = tile;
            const { data } = tile.getContext('2d').getImageData(0, 0, width, height);
            for (let i = 0; i < data.length; i += 4)
                if ([data[i], data[i + 1], data[i + 2]].join() === colour) return true;
        },
    )"""
    park, street, paper = "211,229,196", "253,233,211", "245,239,228"
    for colour in (park, street, paper):
        until(page, f"({shows})('{colour}')")


def test_the_wheel_scrolls_the_page_and_zooms_only_with_ctrl(opened):
    page = opened()
    zoom = "document.querySelectorAll('.map-marker').length"
    signs = page.evaluate(zoom)
    box = page.locator(".map__canvas").bounding_box()
    page.mouse.move(box["x"] + 300, box["y"] + 40)
    page.mouse.wheel(0, 200)
    until(page, "scrollY > 100")
    assert "Strg" in page.locator(".map__hint").inner_text()
    assert page.evaluate(zoom) == signs
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    until(page, f"{zoom} !== {signs}")
    assert page.evaluate("scrollY") == 0


def test_one_finger_scrolls_the_page_past_the_map(opened):
    page = opened(width=360, height=740, has_touch=True, is_mobile=True)
    assert page.locator(".map__canvas").evaluate(
        "n => getComputedStyle(n).touchAction"
    ) in (
        "pan-x pan-y",
        "pan-y pan-x",
    )
    before = page.locator(".map-marker").first.bounding_box()
    drag_with_one_finger(page, (150, 420), (150, 180))
    until(page, "scrollY > 100")
    assert "zwei Fingern" in page.locator(".map__hint").inner_text()
    page.wait_for_timeout(400)
    moved = page.locator(".map-marker").first.bounding_box()
    assert moved["x"] == before["x"]
    assert round(before["y"] - moved["y"]) == round(page.evaluate("scrollY"))


def test_the_large_view_moves_with_one_finger(opened):
    page = opened(width=360, height=740, has_touch=True, is_mobile=True)
    page.get_by_role("button", name="Karte groß zeigen").click()
    before = page.locator(".map-marker").first.bounding_box()
    drag_with_one_finger(page, (150, 320), (150, 400))
    assert page.locator(".map-marker").first.bounding_box()["y"] > before["y"] + 40


def test_reduced_motion_means_no_movement(opened):
    page = opened(reduced_motion="reduce")
    assert page.locator(".leaflet-zoom-anim, .leaflet-fade-anim").count() == 0
    lasting = page.evaluate(
        """() => [...document.querySelectorAll('.map *')].filter(node => {
            const { transitionDuration } = getComputedStyle(node);
            return transitionDuration.split(',').some(time => parseFloat(time) > 0);
        }).map(node => node.className)"""
    )
    assert lasting == []
    page.get_by_role("button", name="Karte vergrößern").click()
    assert page.evaluate("document.getAnimations().length") == 0


def test_the_map_follows_the_page_into_the_dark(opened):
    page = opened(color_scheme="dark")
    frame = page.locator(".map__frame")
    page.wait_for_selector(".map__frame[data-theme='dark']")
    assert (
        frame.evaluate("n => getComputedStyle(n).backgroundColor") == "rgb(27, 34, 30)"
    )
    page.emulate_media(color_scheme="light")
    page.wait_for_selector(".map__frame[data-theme='light']")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_is_too_wide_or_too_small(opened, width, scheme):
    page = opened(width=width, color_scheme=scheme)
    page.get_by_role("button", name="Pfeile zum Verschieben").click()
    page.locator(".map__legend summary").click()
    page.get_by_role("button", name="Bäckerei Korn").focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    found = Axe().run(page, options={"runOnly": RULES})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.locator(".map :is(button, a, summary, label)").evaluate_all(
        """nodes => nodes.filter(node => node.checkVisibility()).map(node => {
            const { width, height } = node.getBoundingClientRect();
            return [node.className, node.textContent, width, height];
        }).filter(([,, width, height]) => width < 24 || height < 24)"""
    )
    assert small == []


def test_a_focused_sign_never_lies_under_the_buttons(site, opened):
    corner = [(i, f"Laden {i}", 0, 1, i * 60.0, 300.0 - i * 5) for i in range(12)]
    site.answers["/punkte.json"] = lambda query: payload(corner)
    page = opened(width=360, height=740)
    page.locator(".map-marker[tabindex='0']").focus()
    for _ in range(page.locator(".map-marker").count()):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(350)
        seen = page.evaluate(
            """() => {
                const sign = document.activeElement;
                const { left, top } = sign.getBoundingClientRect();
                return sign.contains(document.elementFromPoint(left + 22, top + 22));
            }"""
        )
        assert seen


def test_a_map_that_htmx_brings_starts_and_drops_what_is_left_of_an_old_one(opened):
    page = opened()
    page.evaluate(
        """() => {
            const old = document.querySelector('.map');
            const fresh = old.cloneNode(false);
            fresh.innerHTML = '<div class="map__frame" data-map-made></div>';
            old.replaceWith(fresh);
            document.dispatchEvent(new Event('htmx:load'));
        }"""
    )
    page.wait_for_selector(".map-marker")
    assert page.locator(".map__frame").count() == 1
    page.get_by_role("button", name="Lindenbuch").click()
    page.get_by_role("dialog").wait_for()
