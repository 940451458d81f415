"""The admin's pages that we extend: usable by everybody, on a phone too."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.visits import EDITOR
from playwright.sync_api import Browser, BrowserContext, Page
from running_site import RunningSite

pytestmark = pytest.mark.browser

PAGES = {
    "businesses": "/admin/pages/{directory}/",
    "directory": "/admin/pages/{directory}/edit/",
    "business": "/admin/pages/{business}/edit/",
    "new business": "/admin/pages/add/businesses/businesspage/{directory}/",
    "districts": "/admin/snippets/places/district/",
    "district": "/admin/snippets/places/district/edit/{district}/",
    "new district": "/admin/snippets/places/district/add/",
    "categories": "/admin/snippets/businesses/category/",
    "category": "/admin/snippets/businesses/category/edit/{category}/",
    "style page": "/admin/stil/",
    "site settings": "/admin/settings/home/sitesettings/{site}/",
}
WIDTHS = [360, 1280]

WAGTAILS_OWN = {
    # The snippet forms name what is edited in an h2; the breadcrumbs have no h1.
    "page-has-heading-one": "html",
    # Draftail's text area has no name inside a StreamField.
    "aria-input-field-name": ".public-DraftEditor-content",
    # ListBlock writes no label for its items; tag-it makes its text box itself.
    "label": "[id^=description-][id$=-value], .tagit .ui-autocomplete-input",
}
"""Findings in Wagtail's templates and scripts: rule, and the elements it is about."""

KEYS = """
from businesses.models import BusinessPage, Category
from quartier.places.models import District
from wagtail.models import Site
business = BusinessPage.objects.get(title="Bäckerei Korn")
print(business.pk, business.get_parent().pk, District.objects.first().pk,
      Category.objects.first().pk, Site.objects.first().pk)
"""


@pytest.fixture(scope="module")
def keys(demo_site: RunningSite) -> dict[str, str]:
    """What the addresses name."""
    names = ("business", "directory", "district", "category", "site")
    return dict(zip(names, demo_site.run_inside(KEYS).split(), strict=True))


@pytest.fixture(scope="module")
def signed_in(demo_site: RunningSite, chromium: Browser) -> Iterator[BrowserContext]:
    """A browser in which an editor has signed in by a link of their own."""
    context = chromium.new_context(locale="de-DE")
    page = context.new_page()
    page.goto(
        demo_site.manage("sign_in_link", EDITOR, "--create-administrator").strip()
    )
    page.locator("main button[type=submit]").click()
    page.wait_for_url("**/admin/")
    page.close()
    yield context
    context.close()


@pytest.fixture
def open_page(demo_site, signed_in, keys) -> Iterator:
    """Open a page of the admin in a window of that width."""
    opened: list[Page] = []

    def open_it(name: str, width: int) -> Page:
        page = signed_in.new_page()
        opened.append(page)
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(demo_site.url + PAGES[name].format(**keys), wait_until="networkidle")
        return page

    yield open_it
    for page in opened:
        page.close()


def findings(page: Page) -> list[str]:
    """What axe finds, without what is Wagtail's own."""
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in Axe().run(page).response["violations"]
        for node in rule["nodes"]
        if rule["id"] not in WAGTAILS_OWN
        or not page.locator(node["target"][0]).evaluate(
            "(found, selector) => found.matches(selector)", WAGTAILS_OWN[rule["id"]]
        )
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_of_ours_and_nothing_scrolls_sideways(open_page, name, width):
    page = open_page(name, width)
    tabs = page.get_by_role("tab").all() if name == "business" else []
    assert findings(page) == []
    for tab in tabs[1:]:
        tab.click()
        assert findings(page) == [], tab.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_shows_who_the_businesses_are_and_what_they_lack(open_page):
    page = open_page("businesses", 360)
    name = page.locator(".listing td.title").first
    assert name.bounding_box()["width"] >= 100
    shown = [
        cell for cell in page.locator(".listing thead th").all() if cell.is_visible()
    ]
    edge = max(
        cell.bounding_box()["x"] + cell.bounding_box()["width"] for cell in shown
    )
    assert edge <= 360
    assert "Es fehlt" in page.locator(".listing thead").inner_text()


def test_a_districts_outline_is_seen_and_kept(open_page):
    page = open_page("district", 1280)
    before = page.locator("[name=outline]").input_value()
    page.locator("button.map-corner").first.wait_for()
    page.locator("button.map-corner").first.focus()
    page.keyboard.press("ArrowLeft")
    moved = page.locator("[name=outline]").input_value()
    assert moved.strip() != before.strip()
    page.get_by_role("button", name="Speichern").first.click()
    page.wait_for_url("**/district/")
    page.goto(page.url + "edit/1/")
    page.locator("button.map-corner").first.wait_for()
    page.locator("[name=outline]").fill(before)
    page.get_by_role("button", name="Speichern").first.click()
    page.wait_for_url("**/district/")
