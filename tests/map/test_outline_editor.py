"""An editor draws a district: by mouse, by keyboard, as text, from a file."""

import html
import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from map.patience import until

from quartier.places.map_words import map_words

pytestmark = pytest.mark.browser

SQUARE = {
    "type": "Polygon",
    "coordinates": [
        [[7.899, 51.299], [7.901, 51.299], [7.901, 51.301], [7.899, 51.301]]
    ],
}
SQUARE["coordinates"][0].append(SQUARE["coordinates"][0][0])
BOW_TIE = {
    "type": "Polygon",
    "coordinates": [
        [[7.899, 51.299], [7.901, 51.301], [7.901, 51.299], [7.899, 51.301]]
    ],
}
BOW_TIE["coordinates"][0].append(BOW_TIE["coordinates"][0][0])
STATUS = "document.querySelector('.map-picker__status').innerText"


@pytest.fixture
def opened(site, visit):
    """The district's form with its map drawn."""

    def open_it(outline="", **options):
        shown = site.map_attributes(
            **{
                "latitude": "51.3",
                "longitude": "7.9",
                "styles-url": "/static/css/map.css /static/css/map-picker.css",
                "strings": map_words("outline"),
            }
        )
        text = json.dumps(outline) if outline else ""
        address = site.page(
            "map/outline-editor.js",
            f"<form><div data-outline-editor {shown}><label>Umriss als Text"
            f'<textarea name="outline">{html.escape(text)}</textarea></label>'
            '<label>Datei <input type="file" name="outline_file"></label>'
            "</div></form>",
        )
        page = visit(address, **options)
        page.wait_for_selector(".map__controls")
        until(page, f"{STATUS} !== ''")
        return page

    return open_it


def corners(page):
    """The ring in the text field without its repeated first corner."""
    text = page.locator("[name=outline]").input_value()
    return json.loads(text)["coordinates"][0][:-1] if text else []


def says(page):
    return page.locator(".map-picker__status").inner_text()


def corner(page, number):
    return page.get_by_role("button", name=f"Ecke {number} von")


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def click_at(page, right, down):
    """Click that many pixels from the map's middle."""
    box = page.locator(".map__canvas").bounding_box()
    page.mouse.click(
        box["x"] + box["width"] / 2 + right, box["y"] + box["height"] / 2 + down
    )
    page.wait_for_timeout(0)


def test_an_outline_is_drawn_with_clicks(opened):
    page = opened()
    assert says(page).startswith("Noch kein Umriss.")
    for number, (right, down) in enumerate([(-80, -60), (80, -60), (0, 70)], 1):
        click_at(page, right, down)
        until(
            page, f"document.querySelectorAll('button.map-corner').length === {number}"
        )
    press(page, "Umriss schließen")
    assert says(page) == "Ecken des Umrisses: 3"
    (west, north), (east, _north), (middle, south) = corners(page)
    assert west < middle < east
    assert south < 51.3 < north
    click_at(page, 120, 120)
    assert len(corners(page)) == 3


def test_a_saved_outline_is_shown_and_changed_with_the_keyboard(opened):
    page = opened(SQUARE)
    assert says(page) == "Ecken des Umrisses: 4"
    before = corners(page)
    corner(page, 1).focus()
    page.keyboard.press("ArrowUp")
    moved = corners(page)
    assert moved[0][1] > before[0][1]
    assert moved[1:] == before[1:]
    page.keyboard.press("PageDown")
    assert corner(page, 2).evaluate("node => node === document.activeElement")
    page.keyboard.press("Enter")
    assert len(corners(page)) == 5
    assert corner(page, 3).evaluate("node => node === document.activeElement")
    page.keyboard.press("Delete")
    assert corners(page) == moved
    press(page, "Rückgängig")
    assert len(corners(page)) == 5


def test_all_corners_are_one_stop_of_the_tab_key(opened):
    page = opened(SQUARE)
    stops = page.locator("button.map-corner:not([tabindex='-1'])")
    assert stops.count() == 1


def test_a_new_outline_is_drawn_with_the_keyboard_alone(opened):
    page = opened()
    for way in ("Karte nach rechts verschieben", "Karte nach unten verschieben", None):
        page.get_by_role("button", name="Ecke in die Kartenmitte setzen").press("Enter")
        if way:
            move = page.get_by_role("button", name="Pfeile zum Verschieben")
            if move.get_attribute("aria-pressed") == "false":
                move.press("Enter")
            page.get_by_role("button", name=way).press("Enter")
            page.wait_for_timeout(400)
    page.get_by_role("button", name="Umriss schließen").press("Enter")
    assert len(corners(page)) == 3


def test_a_corner_is_dragged_and_a_new_one_pulled_out_of_an_edge(opened):
    page = opened(SQUARE)
    for handle, count in (
        ("button.map-corner >> nth=1", 4),
        (".map-corner--new >> nth=0", 5),
    ):
        before = corners(page)
        box = page.locator(handle).bounding_box()
        middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(*middle)
        page.mouse.down()
        page.mouse.move(middle[0] + 30, middle[1] - 30, steps=5)
        page.mouse.up()
        assert corners(page) != before
        assert len(corners(page)) == count


def test_three_corners_are_the_fewest(opened):
    page = opened(SQUARE)
    for _time in range(2):
        corner(page, 1).focus()
        page.keyboard.press("Delete")
    assert len(corners(page)) == 3
    assert says(page) == "Ein Umriss braucht mindestens drei verschiedene Ecken."


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (json.dumps(SQUARE), "Ecken des Umrisses: 4"),
        (
            json.dumps({"type": "Feature", "properties": {}, "geometry": SQUARE}),
            "Ecken des Umrisses: 4",
        ),
        (json.dumps(BOW_TIE), "Der Umriss überschneidet sich selbst."),
        ("kein JSON", "Das ist kein lesbares GeoJSON. Prüfen Sie bitte die Datei."),
        (
            '{"type": "Point", "coordinates": [7.9, 51.3]}',
            "Ein Umriss muss eine Fläche sein (Polygon oder MultiPolygon).",
        ),
    ],
)
def test_typed_text_is_shown_or_answered_in_words(opened, typed, answer):
    page = opened()
    page.locator("[name=outline]").fill(typed)
    until(page, f"{STATUS} === {json.dumps(answer)}")
    assert page.locator("[name=outline]").input_value() == typed


def test_a_file_is_read_into_the_text(opened):
    page = opened()
    page.locator("[type=file]").set_input_files(
        {
            "name": "nordhof.geojson",
            "mimeType": "application/geo+json",
            "buffer": json.dumps(SQUARE).encode(),
        }
    )
    until(page, f"{STATUS} === 'Ecken des Umrisses: 4'")
    assert corners(page) == SQUARE["coordinates"][0][:-1]
    page.locator("[type=file]").set_input_files(
        {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff"}
    )
    until(page, f"{STATUS}.startsWith('Die Datei wurde nicht übernommen.')")
    assert corners(page) == SQUARE["coordinates"][0][:-1]


def test_an_outline_is_removed_and_brought_back(opened):
    page = opened(SQUARE)
    press(page, "Umriss entfernen")
    assert page.locator("[name=outline]").input_value() == ""
    press(page, "Rückgängig")
    assert corners(page) == SQUARE["coordinates"][0][:-1]


def test_without_script_text_and_file_are_sent(site, opened, visit):
    opened(SQUARE)
    page = visit(site.url + "/", java_script_enabled=False)
    page.locator("[name=outline]").fill("{}")
    assert page.locator("[type=file]").is_visible()
    assert page.locator(".map__frame").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(opened, width):
    page = opened(SQUARE, width=width)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
