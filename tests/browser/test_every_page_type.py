"""Every kind of page: for everybody, on every width, from our own origin alone.

Each page is opened once; what was found there is asked about sentence by sentence.
"""

from collections.abc import Callable
from datetime import date

import pytest
from browser.visits import ZOOMED, Visit, look_at
from playwright.sync_api import Page, Route
from running_site import RunningSite

pytestmark = pytest.mark.browser

PAGES = {
    "front page": "/",
    "front page in English": "/en/",
    "directory": "/geschaefte/",
    "directory, filtered": "/geschaefte/?q=brot&offen=um&offen_um=2026-11-26T15:00",
    "directory, nothing found": "/geschaefte/?q=xyzxyz",
    "directory in English": "/en/geschaefte/",
    "business": "/geschaefte/rad-und-tat/",
    "business in English": "/en/geschaefte/rad-und-tat/",
    "business that we know little of": "/geschaefte/zweite-seite/",
    "business that is closed for a while": "/geschaefte/tanzraum/",
    "standard page": "/fuer-geschaefte/",
    "legal page": "/impressum/",
    "easy language": "/leichte-sprache/",
    "campaign with all that one can tell": "/aktionen/blumenkuebel/",
    "campaign with its result": "/aktionen/lange-tafel/",
    "calendar by day": "/kalender/",
    "calendar by month": f"/kalender/monat/{date.today():%Y/%-m}/",
    "event that comes again": "/kalender/1/erzaehlcafe/",
    "calendar by place": "/kalender/orte/",
    "district": "/muehlenviertel/",
    "list of news, filtered": "/neuigkeiten/?stadtteil=nordhof",
    "article": "/neuigkeiten/acht-stempel-ein-weg/",
    "results of all kinds": "/suche/?q=blumen",
    "results of one kind in English": "/en/suche/?q=blumen&art=termine",
    "meeting place": "/treffpunkte/perspektivhaus-nordhof/",
    "organisation": "/partner/jobwerkstatt/",
    "all partners": "/partner/",
    "advice": "/beratung/?sprache=tr",
    "offer of advice": "/beratung/hilfe-bei-der-bewerbung/",
    "advice in Turkish": "/tr/beratung/",
    "work and training": "/arbeit/?art=job",
    "offer of work": "/arbeit/schneiderin-oder-schneider/",
    "sheets for the board": "/arbeit/aushang/",
    "all meeting places": "/treffpunkte/",
    "missing request": "/meine-anfrage/nichts/",
    "missing page": "/gibt-es-nicht/",
    "ended sign-in link": "/anmelden/MQ/aaa-bbb/",
    "page of a mistake of ours": "/kaputt/",
    "style page": "/admin/stil/",
}
UNTIL_DRAWN = 60_000
"""Milliseconds: pictures that the worker has not come to yet are drawn by the page."""

FOR_VISITORS = [name for name in PAGES if name != "style page"]

each_page = pytest.mark.parametrize("name", PAGES)


@pytest.fixture(scope="module")
def mistake_of_ours(demo_site: RunningSite) -> Callable[[Page], None]:
    """Let an address of a window answer as the site does when its code breaks."""
    page_of_500 = demo_site.run_inside(
        "from django.template.loader import render_to_string as render\n"
        "print(render('500.html'))"
    )

    def breaks(route: Route) -> None:
        route.fulfill(response=route.fetch(), status=500, body=page_of_500)

    return lambda page: page.route("**/kaputt/", breaks)


@pytest.fixture(scope="module")
def visit(demo_site, open_window, mistake_of_ours, editor) -> Callable[[str], Visit]:
    """What is found on a page of the demo."""
    visits: dict[str, Visit] = {}

    def visit_it(name: str) -> Visit:
        if name not in visits:
            known = None if name in FOR_VISITORS else editor
            page = open_window(storage_state=known)
            page.set_default_navigation_timeout(UNTIL_DRAWN)
            mistake_of_ours(page)
            visits[name] = look_at(page, demo_site.url + PAGES[name])
            page.context.close()
        return visits[name]

    return visit_it


@each_page
def test_axe_finds_nothing_narrow_and_wide_in_light_and_dark(visit, name):
    assert visit(name).problems == []


@each_page
def test_nothing_scrolls_sideways_however_large_the_letters(visit, name):
    assert set(visit(name).overflow.values()) == {0}, visit(name).overflow


@each_page
def test_at_four_hundred_percent_half_the_window_is_left_for_reading(visit, name):
    assert visit(name).stuck <= ZOOMED["height"] / 2


@each_page
def test_everything_to_press_is_large_enough_for_a_finger(visit, name):
    assert visit(name).small_targets == []


@each_page
def test_every_request_goes_to_our_own_host(visit, name):
    assert visit(name).requests
    assert visit(name).foreign == []


@each_page
def test_neither_scripts_nor_the_policy_of_contents_complain(visit, name):
    assert visit(name).complaints == []


@pytest.mark.parametrize("name", FOR_VISITORS)
def test_the_policy_of_contents_is_strict_and_no_cookie_is_set(visit, name):
    policy = visit(name).policy
    assert "default-src 'none'" in policy or "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy.replace("upgrade-insecure-requests", "")
    assert visit(name).cookies == []


@each_page
def test_the_keyboard_goes_first_to_a_way_past_the_header(visit, name):
    assert visit(name).first_stop == "#content"


@each_page
def test_a_page_has_a_title_and_one_main_heading(visit, name):
    assert visit(name).title
    assert visit(name).headings == 1


def test_different_pages_have_different_titles(visit):
    views_of_one = {"directory, filtered", "directory, nothing found"}
    others = [name for name in FOR_VISITORS if name not in views_of_one]
    titles = [visit(name).title for name in others]
    in_english = sum("in English" in name for name in others)
    assert len(set(titles)) >= len(titles) - in_english  # names may be the same words
