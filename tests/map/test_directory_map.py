"""The directory's map: what a resident sees and does on it."""

import re

import pytest
from map.invented_places import CATEGORIES, SHOPS, payload
from map.patience import until

pytestmark = pytest.mark.browser


def sign(page, name):
    return page.get_by_role("button", name=name)


def test_each_shop_has_a_sign_that_says_name_category_and_state(opened):
    page = opened()
    for name in (
        "Bäckerei Korn, Bäckerei, geöffnet",
        "Lindenbuch, Bücher & Papier, geschlossen",
        "Blumen am Eck, Blumen & Garten, nach Vereinbarung",
        "Papierladen, Bücher & Papier, Öffnungszeiten unbekannt",
    ):
        assert sign(page, name).count() == 1


def test_the_state_is_told_by_a_mark_of_its_own_shape(opened):
    page = opened()
    marks = page.locator(".map-disc .map-state use").evaluate_all(
        "uses => uses.map(use => use.getAttribute('href').split('#')[1])"
    )
    assert set(marks) == {
        "state-open",
        "state-closed",
        "state-by_appointment",
        "state-unknown",
    }


def test_names_stand_beside_signs_and_don_t_cover_each_other(opened):
    page = opened()
    boxes = page.locator(
        ".map-marker__name:visible, .map-disc, .map-cluster__ring"
    ).evaluate_all(
        """nodes => nodes.map(node => {
            const box = node.getBoundingClientRect();
            return [node.className, box.left, box.top, box.right, box.bottom];
        })"""
    )
    names = [box for box in boxes if box[0] == "map-marker__name"]
    assert len(names) >= 3
    for name in names:
        for other in boxes:
            apart = (
                name[3] <= other[1]
                or other[3] <= name[1]
                or name[4] <= other[2]
                or other[4] <= name[2]
            )
            assert other == name or apart, (name, other)


def test_enter_opens_a_popup_with_heading_and_link_and_escape_brings_the_focus_back(
    opened,
):
    page = opened()
    sign(page, "Lindenbuch").focus()
    page.keyboard.press("Enter")
    popup = page.get_by_role("dialog", name="Lindenbuch")
    assert popup.get_by_role("heading", name="Lindenbuch").count() == 1
    assert "Bücher & Papier · geschlossen" in popup.inner_text()
    link = popup.get_by_role("link", name="Zum Geschäft Lindenbuch")
    assert link.get_attribute("href") == "/geschaefte/2/"
    assert popup.evaluate("node => node.contains(document.activeElement)")
    page.keyboard.press("Escape")
    popup.wait_for(state="detached")
    assert sign(page, "Lindenbuch").evaluate("node => node === document.activeElement")


def test_a_click_opens_the_popup_and_its_button_closes_it(opened):
    page = opened()
    sign(page, "Lindenbuch").click()
    page.get_by_role("dialog").get_by_role("button", name="Schließen").click()
    page.get_by_role("dialog").wait_for(state="detached")


def test_a_shop_s_name_stays_text(site, opened):
    nasty = '<img src=x onerror="window.hacked=1">'
    site.answers["/punkte.json"] = lambda query: payload(
        [(1, nasty, 0, 1, 0, 0), *SHOPS[:2]]
    )
    page = opened()
    sign(page, "<img").click()
    assert page.get_by_role("dialog").get_by_role("heading").inner_text() == nasty
    assert page.evaluate("window.hacked") is None


def test_one_tab_stop_leads_to_the_signs_and_arrows_go_through_them_in_reading_order(
    opened,
):
    page = opened()
    stops = page.locator(".map-marker[tabindex='0']")
    assert stops.count() == 1
    stops.focus()
    said = []
    for _ in range(page.locator(".map-marker").count()):
        said.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        page.keyboard.press("ArrowRight")
    assert len(set(said)) == len(said)
    names = [name.split(",")[0] for name in said[:4]]
    assert names == ["Bäckerei Korn", "Lindenbuch", "Blumen am Eck", "Papierladen"]
    order = page.locator(".map-marker").evaluate_all(
        "all => all.map(one => one.ariaLabel)"
    )
    assert order == said


def test_a_cluster_says_how_many_and_falls_apart_on_enter(opened):
    page = opened()
    cluster = sign(page, "2 Geschäfte, 2 geöffnet. Mit Eingabe vergrößern.")
    cluster.focus()
    page.keyboard.press("Enter")
    sign(page, "Backstube Nord, Bäckerei").wait_for()
    sign(page, "Backstube Nord Café, Bäckerei").wait_for()
    until(page, "document.activeElement.ariaLabel?.startsWith('Backstube Nord')")


def test_shops_at_one_door_are_listed(opened):
    page = opened()
    sign(page, "2 Geschäfte an dieser Stelle").click()
    links = page.get_by_role("dialog").get_by_role("link").all_inner_texts()
    assert sorted(links) == ["Rosenhof", "Rosenhof Werkstatt"]


def test_whoever_has_moved_the_map_may_search_what_it_shows(directory, visit):
    page = visit(directory(**{"area-field": "#box"}))
    page.evaluate(
        "document.querySelector('#box')"
        ".addEventListener('change', event => window.box = event.target.value)"
    )
    offer = page.get_by_role("button", name="Diesen Ausschnitt durchsuchen")
    page.locator(".map").scroll_into_view_if_needed()
    page.wait_for_selector(".map-marker")
    assert not offer.is_visible()
    page.locator(".map__canvas").focus()
    page.keyboard.press("ArrowRight")
    offer.click()
    west, south, east, north = map(float, page.evaluate("window.box").split(","))
    assert west < 7.91 < east
    assert south < 51.3 < north
    assert not offer.is_visible()
    page.get_by_role("button", name="Karte vergrößern").click()
    offer.click()
    until(page, f"Number(window.box.split(',')[0]) > {west}")


def test_all_shops_again_is_no_moving_by_hand(directory, visit):
    page = visit(directory(**{"area-field": "#box"}))
    offer = page.get_by_role("button", name="Diesen Ausschnitt durchsuchen")
    page.locator(".map").scroll_into_view_if_needed()
    page.wait_for_selector(".map-marker")
    page.get_by_role("button", name="Karte vergrößern").click()
    offer.wait_for()
    page.get_by_role("button", name="Alle Geschäfte zeigen").click()
    offer.wait_for(state="hidden")


def test_the_large_view_takes_the_screen_and_gives_the_focus_back(opened):
    page = opened(width=360, height=740)
    page.get_by_role("button", name="Karte groß zeigen").click()
    close = page.get_by_role("button", name="Große Karte schließen")
    assert close.evaluate("node => node === document.activeElement")
    box = page.locator(".map__frame").bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 360, 740)
    assert page.locator("#results").evaluate("node => node.inert")
    page.keyboard.press("Escape")
    assert not page.locator("#results").evaluate("node => node.inert")
    opener = page.get_by_role("button", name="Karte groß zeigen")
    assert opener.evaluate("node => node === document.activeElement")


def test_arrows_move_the_map_for_people_who_can_t_drag(opened):
    page = opened()
    before = sign(page, "Lindenbuch").bounding_box()
    assert page.get_by_role("button", name="Karte nach rechts verschieben").count() == 0
    page.get_by_role("button", name="Pfeile zum Verschieben").click()
    page.get_by_role("button", name="Karte nach oben verschieben").click()
    page.wait_for_timeout(500)
    assert sign(page, "Lindenbuch").bounding_box()["y"] > before["y"] + 50


def test_points_that_don_t_come_can_be_asked_for_again(site, directory, visit):
    address = directory(**{"points-url": "/spaeter.json"})
    site.pages["/"] = re.sub(rb'<div id="results">.*?</ol></div>', b"", site.pages["/"])
    site.answers["/spaeter.json"] = lambda query: {"ids": [1], "lat": []}
    site.tolerated.append("columns of the points")
    page = visit(address)
    page.locator(".map").scroll_into_view_if_needed()
    alert = page.get_by_role("alert")
    assert "konnten nicht geladen werden" in alert.inner_text()
    site.answers["/spaeter.json"] = lambda query: payload(SHOPS)
    alert.get_by_role("button", name="Noch einmal versuchen").click()
    page.wait_for_selector(".map-marker")
    assert alert.count() == 0


def test_without_a_basemap_the_signs_stand_on_plain_paper(site, directory, visit):
    page = visit(directory(**{"basemap-url": ""}))
    page.locator(".map").scroll_into_view_if_needed()
    page.wait_for_selector(".map-marker")
    assert not [path for path in site.asked if "protomaps" in path]
    assert page.locator(".map__credit").count() == 0


def test_five_thousand_shops_are_drawn_in_a_moment(site, directory, visit):
    many = [
        (i, f"Laden {i}", i % len(CATEGORIES), i % 4, i % 71 * 40.0, i // 71 * 40.0)
        for i in range(1, 5001)
    ]
    site.answers["/viele.json"] = lambda query: payload(many)
    page = visit(directory())
    page.locator(".map").scroll_into_view_if_needed()
    page.wait_for_selector(".map-marker")
    took = page.evaluate(
        """async () => {
            const list = document.querySelector('#results [data-points-url]');
            list.dataset.pointsUrl = '/viele.json';
            const start = performance.now();
            document.dispatchEvent(new Event('quartier:results'));
            const status = document.querySelector('.map__status');
            while (!status.textContent.includes('5000'))
                await new Promise((resolve) => setTimeout(resolve, 10));
            return performance.now() - start;
        }"""
    )
    assert took < 3000
    assert page.locator(".map-marker").count() < 200
