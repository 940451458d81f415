"""Somebody tries the demo and reads the mail that it would have sent."""

from dataclasses import replace

import pytest
from browser.visits import Visit, look_at
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def newest_mail(demo_site) -> str:
    """Write a mail in the demo; the address of the page that shows it."""
    assert demo_site.url + "/post/" in demo_site.log
    as_demo = replace(demo_site, settings={"QUARTIER_DEMO": "1"})
    as_demo.manage("send_example_mail", "anna@example.org")
    newest = "from quartier.mail.models import OutgoingMail; "
    number = demo_site.run_inside(newest + "print(OutgoingMail.objects.first().pk)")
    return f"{demo_site.url}/post/{number.strip()}/"


@pytest.fixture(scope="module", params=["list", "mail", "unsubscribe"])
def visit(request, demo_site, newest_mail, open_window) -> Visit:
    """One of the pages, seen in windows of all widths."""
    link = (
        "from quartier.mail.refusals import refusal_link; "
        "print(refusal_link('anna@example.org', 'news'))"
    )
    address = {
        "list": lambda: f"{demo_site.url}/post/",
        "mail": lambda: newest_mail,
        "unsubscribe": lambda: demo_site.run_inside(link).strip(),
    }
    return look_at(open_window(), address[request.param]())


def test_everybody_can_use_it_on_every_width(visit):
    assert visit.problems == []
    assert visit.small_targets == []
    assert set(visit.overflow.values()) == {0}


def test_it_comes_from_us_alone_and_sets_no_cookie(visit):
    assert visit.foreign == []
    assert visit.complaints == []
    assert visit.cookies == []


def test_the_mail_is_read_in_its_frame_at_320_pixels(newest_mail, open_window):
    page = open_window(width=320)
    page.goto(newest_mail)
    mail = page.frame_locator("iframe")
    expect(mail.get_by_text("123 456")).to_be_visible()
    expect(mail.get_by_role("link", name="Zur Website")).to_be_visible()
    frame = page.frames[1]
    width = "[document.documentElement.scrollWidth, innerWidth]"
    needed, there = frame.evaluate(width)
    assert needed <= there


def test_a_link_in_the_mail_opens_the_site_beside_it(
    demo_site, newest_mail, open_window
):
    page = open_window()
    page.goto(newest_mail)
    with page.context.expect_page() as opened:
        page.frame_locator("iframe").get_by_role("link", name="Zur Website").click()
    assert opened.value.url == demo_site.url + "/"
