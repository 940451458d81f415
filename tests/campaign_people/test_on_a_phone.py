"""A helper comes to a date, and a shop looks after a tub: with a thumb, in Chromium."""

import sqlite3
from contextlib import closing

import pytest
from django.db import connection
from playwright.sync_api import Page, expect
from portal.phones import SHOP, sign_in
from running_site import RunningSite, free_port

from tests.browser.visits import look_at

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

SCENE = """
from datetime import timedelta
from django.utils import timezone
from campaigns.models import CampaignDate, CampaignIndexPage, CampaignPage, Spot
from home.models import FrontPage

today, soon = timezone.localdate(), timezone.now() + timedelta(days=3)
index = CampaignIndexPage(title="Aktionen", slug="aktionen")
FrontPage.objects.get().add_child(instance=index)
campaign = CampaignPage(
    title="Blumenkübel", slug="kuebel", teaser="Wir bepflanzen Kübel.",
    format_key="flower-tubs", first_day=today, last_day=today + timedelta(days=90),
)
index.add_child(instance=campaign)
campaign.save_revision().publish()
for number in (1, 2, 3):
    Spot.objects.create(campaign=campaign, number=number)
date = CampaignDate.objects.create(
    campaign=campaign, title="Gemeinsam pflanzen", starts_at=soon,
    ends_at=soon + timedelta(hours=2), place="Am Brunnen",
    takes_sign_ups=True, capacity=1,
)
print(date.pk, campaign.pk)
"""
LINK = """
from campaigns.models import SignUp
from campaigns.people.links import path_of
print(path_of(SignUp.objects.get(email="{email}").pk, "de"))
"""
STATE = """
from campaigns.models import SignUp
print(SignUp.objects.get(email="{email}").state)
"""


@pytest.fixture(scope="module")
def site(django_db_setup, tmp_path_factory):
    """A site with one shop and one campaign; its date has a single place."""
    if connection.vendor != "sqlite":
        pytest.skip("Only SQLite's database can be copied as a file.")
    site = RunningSite(tmp_path_factory.mktemp("campaign-site"), free_port())
    with (
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as empty,
        closing(sqlite3.connect(site.data / "quartier.sqlite3")) as copy,
    ):
        empty.backup(copy)
    site.manage_shell(SHOP)
    site.date, site.campaign = site.manage_shell(SCENE).split()[-2:]
    site.start()
    yield site
    site.stop()


@pytest.fixture
def window(chromium):
    context = chromium.new_context(
        viewport={"width": 390, "height": 800}, locale="de-DE", has_touch=True
    )
    yield context.new_page()
    context.close()


def ask(page: Page, site: RunningSite, who: str) -> str:
    """Sign up; returns where the mail's link leads."""
    page.goto(f"{site.url}/aktionen/kuebel/")
    page.locator(f"a[href$='/k/termin/{site.date}/']").tap()
    page.get_by_label("Vorname").fill(who)
    page.get_by_label("E-Mail").fill(f"{who}@mail.example")
    page.get_by_label("Ich bin einverstanden").check()
    page.wait_for_timeout(3_100)  # nobody fills in a form in less
    page.get_by_role("button", name="Anmelden").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sehen Sie in Ihre Mails")
    told = site.manage_shell(LINK.format(email=f"{who}@mail.example"))
    return site.url + told.split()[-1]


def test_who_waits_moves_up_when_another_cancels(window, site):
    first = ask(window, site, "ayse")
    window.goto(first)
    window.get_by_role("button", name="Ja, ich komme").tap()
    expect(window.get_by_text("Sie haben einen Platz.")).to_be_visible()
    second = ask(window, site, "ben")
    window.goto(second)
    window.get_by_role("button", name="Ja, ich komme").tap()
    expect(window.get_by_text("Sie stehen auf der Warteliste.")).to_be_visible()
    window.goto(first)
    window.get_by_role("button", name="Absagen").tap()
    expect(window.get_by_text("Sie haben abgesagt.")).to_be_visible()
    assert (
        site.manage_shell(STATE.format(email="ben@mail.example")).split()[-1] == "place"
    )
    assert look_at(window, second).problems == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_shop_takes_a_tub_in_two_taps_and_waters_it(chromium, site, scripts):
    name = f"anna{scripts}".lower()
    phone = sign_in(chromium, site, name, has_touch=True, java_script_enabled=scripts)
    page = phone.open("aktionen/")
    page.get_by_role("link", name="Blumenkübel").tap()
    page.get_by_role("button", name="Übernehmen").first.tap()
    expect(page.get_by_text("gehört jetzt zu Ihnen")).to_be_visible()
    page.get_by_role("button", name="Ich habe gegossen").first.tap()
    expect(page.get_by_text("Das steht jetzt im Tagebuch.")).to_be_visible()
    phone.context.close()


@pytest.mark.parametrize("path", ["", "{campaign}/", "{campaign}/neues/"])
def test_axe_finds_nothing_in_the_portal(chromium, site, path):
    phone = sign_in(chromium, site, "carla")
    page = phone.context.new_page()
    page.goto(phone.portal(f"aktionen/{site.campaign}/"))
    join = page.get_by_role("button", name="Wir machen mit")
    if join.is_visible():
        join.click()
    visit = look_at(
        page, phone.portal("aktionen/" + path.format(campaign=site.campaign))
    )
    assert visit.problems == []
    assert set(visit.overflow.values()) == {0}
    phone.context.close()


@pytest.mark.parametrize("path", ["k/termin/{date}/", "k/termin/{date}/danke/"])
def test_axe_finds_nothing_where_people_sign_up(window, site, path):
    visit = look_at(window, f"{site.url}/{path.format(date=site.date)}")
    assert visit.problems == []
    assert set(visit.overflow.values()) == {0}
