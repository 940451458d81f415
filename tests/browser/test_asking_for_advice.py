"""A resident finds advice in Turkish, asks, and takes the time that is offered."""

import re
from datetime import datetime, timedelta

import pytest
from browser.phones import telephone
from playwright.sync_api import Browser, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser

COUNSELLOR = "amira@jobwerkstatt.example"
CLEARED = """
from datetime import timedelta
from django.utils import timezone
from quartier.accounts.retention import purge
from quartier.advice.models import AdviceRequest
for days in (96, 98):
    list(purge(timezone.now() + timedelta(days=days)))
    print(AdviceRequest.objects.filter(name="Elif").count())
"""
"""The time that was agreed is in a week; ninety days later all of it goes."""

SOMEBODY = """
from businesses.models import BusinessPage, TeamMember
from quartier.accounts.models import User
from quartier.accounts.people import person_for
shop = BusinessPage.objects.get(slug="korn")
person = person_for("korn@laden.example")
TeamMember.objects.get_or_create(business=shop, user=person, defaults={"role": "owner"})
print(User.objects.filter(is_superuser=True).first().email)
"""


def test_from_the_filter_to_the_appointment_and_to_nothing(
    demo_site: RunningSite, chromium: Browser
):
    with telephone(chromium, demo_site, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{demo_site.url}/tr/beratung/")
        expect(page.locator("html")).to_have_attribute("lang", "tr")
        page.locator("summary").filter(has=page.locator("svg")).last.click()
        page.locator("select[name=sprache]").select_option("tr")
        page.locator(".advice__filters button").click()
        page.locator("a[href*='hilfe-bei-der-bewerbung']").click()
        page.locator("a[href*='termin-anfragen']").first.click()
        page.locator("[name=name]").fill("Elif")
        page.locator("[name=reach]").fill("0221 4711")
        expect(page.locator("[name=language]")).to_have_value("tr")
        page.locator("[value=tu-am]").check()
        page.locator("[name=agreed]").check()
        page.wait_for_timeout(3_000)  # nobody fills in a form faster
        page.locator("main form.advice-ask button").click()
        expect(page.locator(".advice-code__code")).to_be_visible()

        inbox = the_counsellor_answers(demo_site, chromium)
        nobody_else_reads(demo_site, chromium, inbox)

        page.reload()
        expect(page.locator(".advice-when__time")).to_contain_text("10:30")
        page.locator("button[value=accept]").click()
        expect(page.locator("#agreed")).to_be_visible()
        assert context.cookies() == []
        assert demo_site.run_inside(CLEARED).split() == ["1", "0"]
        gone = page.reload()
        assert gone is not None
        assert gone.status == 410


def the_counsellor_answers(site: RunningSite, chromium: Browser) -> str:
    """They name a time; the address of the request's page."""
    with telephone(chromium, site, COUNSELLOR) as context:
        page = context.new_page()
        page.goto(f"{site.url}/partner-portal/")
        page.get_by_role("link", name=re.compile("^Anfragen")).click()
        page.get_by_role("link", name=re.compile("Elif")).click()
        expect(page.get_by_text("Türkisch")).to_be_visible()
        expect(page.get_by_text("Dienstag vormittags")).to_be_visible()
        day = datetime.now() + timedelta(days=7)
        page.get_by_label("Tag und Uhrzeit").fill(f"{day:%Y-%m-%d}T10:30")
        page.get_by_label("Ort (freiwillig)").fill("Zimmer 3")
        page.get_by_role("button", name="Vorschlagen").click()
        expect(page.get_by_text("Zimmer 3").first).to_be_visible()
        return page.url


def nobody_else_reads(site: RunningSite, chromium: Browser, address: str) -> None:
    """Not another partner's counsellor, no editor, no owner, no visitor."""
    editor = site.run_inside(SOMEBODY).split()[-1]
    for email in ("petra@vhs-ellerbrueck.example", "korn@laden.example", editor):
        with telephone(chromium, site, email) as context:
            page = context.new_page()
            answer = page.goto(address)
            assert answer is not None
            assert answer.status == 404, email
            assert "Elif" not in page.content()
    with telephone(chromium, site) as context:
        page = context.new_page()
        page.goto(address)
        expect(page).to_have_url(re.compile("/anmelden/"))
