"""An editor picks where a shop is: by address, by click, by keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from map.invented_places import place
from map.patience import until

pytestmark = pytest.mark.browser

ADDRESSES = {
    "Lange Straße 3": place(100, 10),
    "Lange Straße 12": place(220, 10),
    "Kurze Straße 1": place(0, 60),
}


STATUS = "document.querySelector('.map-picker__status').innerText"


def answer(query):
    asked = query.get("q", [""])[0].casefold()
    return {
        "results": [
            {"label": label, "latitude": latitude, "longitude": longitude}
            for label, (latitude, longitude) in ADDRESSES.items()
            if asked in label.casefold()
        ]
    }


@pytest.fixture
def opened(site, visit):
    """The page form with the picker's map drawn."""

    def open_it(latitude="", longitude="", **options):
        site.answers["/adressen.json"] = answer
        shown = site.map_attributes(
            **{
                "search-url": "/adressen.json",
                "latitude": "51.3",
                "longitude": "7.9",
                "styles-url": "/static/css/map.css /static/css/map-picker.css",
            }
        )
        address = site.page(
            "map/position-picker.js",
            f"<form><fieldset data-position-picker {shown}><legend>Position</legend>"
            '<input type="hidden" name="latitude" data-position="latitude" '
            f'value="{latitude}">'
            '<input type="hidden" name="longitude" data-position="longitude" '
            f'value="{longitude}">'
            '<label for="suche">Adresse suchen</label>'
            '<input id="suche" name="position_search" data-position-search>'
            "</fieldset></form>",
        )
        page = visit(address, **options)
        if options.get("java_script_enabled", True):
            page.wait_for_selector(".map__controls")
        return page

    return open_it


def position(page):
    return tuple(
        page.locator(f"[name={axis}]").input_value()
        for axis in ("latitude", "longitude")
    )


def written(address):
    return tuple(f"{value:.6f}" for value in ADDRESSES[address])


def pin(page):
    return page.get_by_role("button", name="Position des Geschäfts")


def says(page):
    return page.locator(".map-picker__status").inner_text()


def test_an_empty_form_says_that_there_is_no_position(opened):
    page = opened()
    assert says(page) == "Noch keine Position."
    assert pin(page).count() == 0
    assert page.get_by_role("button", name="Position entfernen").count() == 0


def test_a_saved_position_is_shown_and_kept(opened):
    page = opened("51.300100", "7.900200")
    assert pin(page).is_visible()
    assert position(page) == ("51.300100", "7.900200")


def test_an_address_is_found_and_taken_with_the_keyboard(opened):
    page = opened()
    field = page.get_by_label("Adresse suchen")
    assert field.get_attribute("role") == "combobox"
    field.press_sequentially("lange")
    page.get_by_role("option").first.wait_for()
    assert page.get_by_role("option").all_inner_texts() == [
        "Lange Straße 3",
        "Lange Straße 12",
    ]
    assert says(page) == "Gefundene Adressen: 2"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    assert chosen.inner_text() == "Lange Straße 12"
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("Enter")
    assert position(page) == written("Lange Straße 12")
    assert field.input_value() == "Lange Straße 12"
    assert pin(page).is_visible()
    assert page.get_by_role("listbox").count() == 0


def test_an_address_is_taken_with_a_click(opened):
    page = opened()
    page.get_by_label("Adresse suchen").press_sequentially("kurze")
    page.get_by_role("option", name="Kurze Straße 1").click()
    assert position(page) == written("Kurze Straße 1")


def test_enter_in_the_search_does_not_send_the_form(opened):
    page = opened()
    page.get_by_label("Adresse suchen").press_sequentially("gibt es nicht")
    page.keyboard.press("Enter")
    until(page, f"{STATUS}.startsWith('Keine Adresse')")
    assert "position_search" not in page.url


def test_a_search_that_fails_leaves_the_map(site, opened):
    page = opened()
    site.answers.pop("/adressen.json")
    site.tolerated.append("404")
    page.get_by_label("Adresse suchen").press_sequentially("lange")
    until(page, f"{STATUS}.includes('antwortet nicht')")


def test_a_click_sets_the_pin_and_tells_the_form(opened):
    page = opened()
    page.evaluate(
        "addEventListener('change', event => window.changed = event.target.name)"
    )
    box = page.locator(".map__canvas").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    until(page, "document.querySelector('[name=latitude]').value !== ''")
    latitude, longitude = map(float, position(page))
    assert abs(latitude - 51.3) < 0.0002
    assert abs(longitude - 7.9) < 0.0002
    assert page.evaluate("window.changed") == "longitude"
    assert says(page).startswith("Position gesetzt: 51.")


def test_the_button_sets_the_pin_into_the_middle(opened):
    page = opened()
    page.get_by_role("button", name="Position in die Kartenmitte setzen").click()
    assert pin(page).is_visible()
    assert position(page)[0].startswith("51.")


def test_the_pin_moves_with_the_arrow_keys(opened):
    page = opened("51.300000", "7.900000")
    pin(page).focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    latitude, longitude = map(float, position(page))
    assert latitude > 51.3
    assert longitude < 7.9
    page.keyboard.press("Shift+ArrowDown")
    assert float(position(page)[0]) < 51.3
    assert pin(page).evaluate("node => node === document.activeElement")


def test_the_pin_is_dragged(opened):
    page = opened("51.300000", "7.900000")
    pin(page).hover()
    box = pin(page).bounding_box()
    page.mouse.down()
    page.mouse.move(box["x"] + 82, box["y"] + 22, steps=6)
    page.mouse.up()
    until(page, "document.querySelector('[name=longitude]').value > 7.9001")
    latitude, longitude = map(float, position(page))
    assert longitude < 7.91
    assert abs(latitude - 51.3) < 0.00002


def test_the_position_is_removed(opened):
    page = opened("51.300000", "7.900000")
    page.get_by_role("button", name="Position entfernen").click()
    assert position(page) == ("", "")
    assert pin(page).count() == 0
    assert says(page) == "Die Position ist entfernt."


def test_without_script_the_address_is_sent_with_the_form(opened):
    page = opened(java_script_enabled=False)
    page.get_by_label("Adresse suchen").fill("Lange Straße 3")
    page.keyboard.press("Enter")
    page.wait_for_url("**position_search=Lange*")


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(opened, width):
    page = opened("51.300000", "7.900000", width=width)
    page.get_by_label("Adresse suchen").press_sequentially("lange")
    page.get_by_role("option").first.wait_for()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
