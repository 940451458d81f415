"""List and map show the same shops and point at each other."""

import pytest
from map.invented_places import SHOPS, payload
from map.patience import until

pytestmark = pytest.mark.browser


def sign(page, name):
    return page.get_by_role("button", name=name)


def test_pointing_at_a_row_raises_its_sign_and_the_other_way_round(opened):
    page = opened()
    row = page.locator('[data-business-id="2"]')
    row.get_by_role("link").focus()
    assert "is-raised" in sign(page, "Lindenbuch").get_attribute("class")
    assert page.locator(".map-marker.is-raised").count() == 1
    sign(page, "Papierladen").hover()
    page.wait_for_selector('[data-business-id="4"].is-raised')
    assert page.locator("li.is-raised").count() == 1


def test_a_row_raises_the_cluster_its_shop_is_in(opened):
    page = opened()
    page.locator('[data-business-id="6"] a').focus()
    raised = page.locator(".map-marker.is-raised").get_attribute("aria-label")
    assert raised.startswith("2 Geschäfte, 2 geöffnet")


def replace_results(page, url):
    page.evaluate(
        """url => {
            const results = document.querySelector('#results');
            results.querySelector('[data-points-url]').dataset.pointsUrl = url;
            results.dispatchEvent(new CustomEvent('htmx:afterSwap', {bubbles: true}));
        }""",
        url,
    )


def test_a_new_result_list_brings_its_own_signs(site, opened):
    site.answers["/zwei.json"] = lambda query: payload(SHOPS[:2])
    page = opened()
    replace_results(page, "/zwei.json")
    sign(page, "Papierladen").wait_for(state="detached")
    assert page.locator(".map-marker").count() == 2
    assert page.locator(".map__status").inner_text() == "Auf der Karte: 2"


def test_the_view_stays_where_a_person_has_moved_it(site, opened):
    site.answers["/zwei.json"] = lambda query: payload(SHOPS[:2])
    page = opened()
    page.locator(".map__canvas").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    before = sign(page, "Lindenbuch").bounding_box()
    replace_results(page, "/zwei.json")
    sign(page, "Papierladen").wait_for(state="detached")
    assert sign(page, "Lindenbuch").bounding_box() == before
    page.get_by_role("button", name="Alle Geschäfte zeigen").click()
    page.wait_for_timeout(300)
    assert sign(page, "Lindenbuch").bounding_box() != before


def test_no_hit_leaves_the_map_without_signs(site, opened):
    site.answers["/leer.json"] = lambda query: payload([])
    page = opened()
    replace_results(page, "/leer.json")
    until(page, "document.querySelectorAll('.map-marker').length === 0")
