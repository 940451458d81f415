"""An editor with 300 stale entries gets through ten of them without leaving the list."""

import re

import pytest
from browser.conftest import _patience, editor, open_window  # noqa: F401
from browser.visits import SMALL_TARGETS, SMALLEST_TARGET, Watched, overflow, problems
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

STALE = 300
AT_ONCE = 10

ADD = """
from datetime import timedelta
from django.utils import timezone
from businesses.models import BusinessPage, Category, DirectoryPage, ErrorReport
from home.models import FrontPage
front = FrontPage.objects.get()
street = DirectoryPage.objects.filter(slug="lange-liste").first()
if street is None:
    street = front.add_child(instance=DirectoryPage(title="Lange Liste", slug="lange-liste"))
    category = Category.objects.first()
    for number in range({count}):
        street.add_child(instance=BusinessPage(
            title=f"Langer Laden {{number:03}}", slug=f"laden-{{number:03}}",
            category=category, phone="+49233112345", opening_hours="Mo-Fr 09:00-18:00",
            last_confirmed_at=timezone.now() - timedelta(days=2000 - number),
            last_confirmed_by="editor"))
    ErrorReport.objects.create(business=BusinessPage.objects.get(slug="laden-000"),
        part="hours", text="Montags ist zu.")
print(BusinessPage.objects.get(slug="laden-000").pk)
"""


@pytest.fixture(scope="module")
def first(demo_site) -> int:
    """The key of the first of 300 shops that nobody has confirmed for years."""
    return int(demo_site.run_inside(ADD.format(count=STALE)).split()[-1])


@pytest.fixture
def care(demo_site, first, open_window, editor):  # noqa: F811
    """The list in a window, longest unconfirmed first."""

    def show(width=1280, **options):
        page = open_window(width, storage_state=editor, **options)
        page.goto(f"{demo_site.url}/admin/pflege/?state=stale&q=Langer")
        return page

    return show


def test_ten_calls_are_noted_without_leaving_the_list(care):
    page = care()
    watched = Watched(page)
    address = page.url
    rows = page.locator("table.listing tbody tr")
    expect(rows).to_have_count(25)
    names = rows.locator(".title-wrapper").all_inner_texts()[:AT_ONCE]
    for name in names:
        row = rows.filter(has_text=name)
        row.get_by_text("Anrufen und bestätigen").click()
        expect(row.get_by_role("link", name="02331 12345")).to_be_visible()
        row.get_by_label("Notiz zum Gespräch").fill("Alles beim Alten")
        row.get_by_role("button", name="Alles stimmt").click()
        expect(row.get_by_role("status")).to_have_text("Bestätigt.")
    expect(rows).to_have_count(25)
    expect(page.get_by_role("button", name="Rückgängig")).to_have_count(AT_ONCE)
    assert page.url == address
    assert watched.complaints == []
    assert watched.foreign == []
    last = rows.filter(has_text=names[-1])
    last.get_by_role("button", name="Rückgängig").click()
    expect(last.get_by_role("status")).to_have_text("Zurückgenommen.")
    expect(last.get_by_text("Anrufen und bestätigen")).to_be_visible()
    page.reload()
    expect(rows.filter(has_text=names[0])).to_have_count(0)
    expect(rows.filter(has_text=names[-1])).to_have_count(1)


def test_the_list_is_for_everybody(care):
    page = care()
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 740})
        found = problems(page)
        assert [
            one for one in found if "next-step" in one or "today-lists" in one
        ] == []
        assert overflow(page) == 0


@pytest.fixture
def report_form(demo_site, open_window):  # noqa: F811
    """The form for visitors, on a small phone."""
    key = demo_site.run_inside(
        "from businesses.models import BusinessPage; "
        "print(BusinessPage.objects.get(slug='rad-und-tat').pk)"
    ).split()[-1]

    def show(**options):
        page = open_window(320, 700, **options)
        page.goto(f"{demo_site.url}/geschaeft/{key}/hinweis/")
        return page

    return show


def test_a_visitor_reports_on_a_phone_without_script_or_cookie(report_form):
    page = report_form(java_script_enabled=False)
    page.get_by_label("Öffnungszeiten").check()
    page.get_by_label("Wie ist es richtig?").fill("Samstags nur bis 13 Uhr")
    page.wait_for_timeout(3_100)  # whoever is faster is taken for a machine
    page.get_by_role("button", name="Hinweis senden").click()
    expect(page.get_by_text("Ihr Hinweis ist da.")).to_be_visible()
    expect(page.get_by_text("Samstags nur bis 13 Uhr")).to_be_visible()
    assert page.context.cookies() == []


def test_the_forms_mistakes_are_told_to_everybody(report_form):
    page = report_form()
    page.get_by_role("button", name="Hinweis senden").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert problems(page) == []
    assert overflow(page) == 0
    assert page.evaluate(SMALL_TARGETS, SMALLEST_TARGET) == []


FIREFOX = "Mozilla/5.0 (Android 14; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0"


@pytest.mark.parametrize("asks_to_be_left_out", [False, True])
def test_a_press_on_call_is_told_to_our_own_site_alone(
    demo_site,
    open_window,  # noqa: F811
    asks_to_be_left_out,
):
    headers = {"DNT": "1"} if asks_to_be_left_out else {}
    page = open_window(360, 740, user_agent=FIREFOX, extra_http_headers=headers)
    if asks_to_be_left_out:
        page.add_init_script(
            "Object.defineProperty(navigator, 'doNotTrack', {get: () => '1'})"
        )
    told = []
    page.on("request", lambda one: told.append(one) if one.method == "POST" else None)
    page.goto(f"{demo_site.url}/geschaefte/rad-und-tat/")
    page.evaluate(
        "addEventListener('click', event => event.preventDefault())"
    )  # no telephone here
    page.get_by_role("link", name="Anrufen").first.click()
    page.wait_for_load_state("networkidle")
    if asks_to_be_left_out:
        assert told == []
        return
    (one,) = told
    assert one.url == f"{demo_site.url}/zaehlen/"
    assert re.fullmatch(r"business=\d+&counted=called", one.post_data or "")
    assert page.context.cookies() == []
