"""The small map of one business."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from map.invented_places import SHOPS, payload, place

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(site, visit):
    """A business page with its map drawn."""

    def open_it(**options):
        latitude, longitude = place(160, 200)
        near = [*SHOPS, (9, "Gleich daneben", 0, 1, 162, 203)]
        site.answers["/nah.json"] = lambda query: payload(near)
        shown = site.map_attributes(
            **{
                "points-url": "/nah.json",
                "latitude": str(latitude),
                "longitude": str(longitude),
                "name": "Lindenbuch",
                "category-name": "Bücher & Papier",
                "icon": "category-books",
                "colour": "#2a5573",
                "state": "closed",
            }
        )
        address = site.page(
            "site.js",
            "<p>Lindenplatz 3, 58999 Ellerbrück</p>"
            '<section class="map" data-map="place" aria-label="Karte" '
            f"{shown}></section>",
        )
        page = visit(address, **options)
        if options.get("java_script_enabled", True):
            page.wait_for_selector(".map-marker--near", state="attached")
        return page

    return open_it


def test_the_business_stands_in_the_middle_and_says_what_it_is(opened):
    page = opened()
    own = page.locator(".map-marker--own")
    assert own.get_attribute("aria-label") == "Lindenbuch, Bücher & Papier, geschlossen"
    box, frame = own.bounding_box(), page.locator(".map__frame").bounding_box()
    assert abs(box["x"] + 22 - frame["x"] - frame["width"] / 2) < 2
    assert abs(box["y"] + 22 - frame["y"] - frame["height"] / 2) < 2


def test_neighbours_are_links_and_none_covers_the_business(opened):
    page = opened()
    names = page.locator(".map-marker--near").evaluate_all(
        "all => all.map(one => one.ariaLabel)"
    )
    assert "Papierladen, Bücher & Papier, Öffnungszeiten unbekannt" in names
    assert not [
        name for name in names if name.startswith(("Lindenbuch", "Gleich daneben"))
    ]


def test_the_map_rests_until_it_is_switched_on(opened):
    page = opened()
    assert page.locator(".map__canvas").evaluate("node => node.inert")
    assert page.get_by_role("button", name="Karte vergrößern").count() == 0
    page.keyboard.press("Tab")
    switch = page.get_by_role("button", name="Karte bewegen")
    assert switch.evaluate("node => node === document.activeElement")
    page.keyboard.press("Enter")
    assert not page.locator(".map__canvas").evaluate("node => node.inert")
    page.get_by_role("button", name="Karte vergrößern").click()
    page.get_by_role("button", name="Karte feststellen").click()
    assert page.locator(".map__canvas").evaluate("node => node.inert")


def test_without_script_there_is_the_address(opened):
    page = opened(java_script_enabled=False)
    assert page.get_by_text("Lindenplatz 3").is_visible()
    assert page.locator(".map__frame").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(opened, width):
    page = opened(width=width)
    page.get_by_role("button", name="Karte bewegen").click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
