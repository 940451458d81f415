"""A shop offers an apprenticeship from the telephone, and residents find it."""

import re

import pytest
from browser.phones import telephone
from playwright.sync_api import Browser, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser

OWNER = "rad@laden.example"
TITLE = "Ausbildung in der Fahrradwerkstatt"
OWNERS = f"""
from businesses.models import BusinessPage, TeamMember
from quartier.accounts.people import person_for
shop = BusinessPage.objects.get(title="Rad & Tat")
TeamMember.objects.get_or_create(
    business=shop, user=person_for({OWNER!r}), defaults={{"role": "owner"}}
)
"""
RELEASED = f"""
from quartier.accounts.models import User
from quartier.work.models import OpeningPage
editor = User.objects.filter(is_superuser=True).first()
opening = OpeningPage.objects.get(draft_title={TITLE!r})
opening.current_workflow_task_state.approve(user=editor)
"""


def test_an_apprenticeship_from_the_phone_is_looked_at_and_found(
    demo_site: RunningSite, chromium: Browser
):
    demo_site.run_inside(OWNERS)
    with telephone(chromium, demo_site, OWNER, has_touch=True) as context:
        page = context.new_page()
        page.goto(f"{demo_site.url}/mein-geschaeft/")
        page.get_by_role("link", name="Stellen").tap()
        page.get_by_role("link", name="Neues Angebot").tap()
        page.get_by_label("Was bieten Sie an?").fill(TITLE)
        page.get_by_label("Ausbildung", exact=True).check()
        page.get_by_role("button", name="Zur Freigabe senden").tap()
        expect(page.get_by_label("Was bieten Sie an?")).to_have_value(TITLE)
        page.get_by_label("In einfachen Worten").fill(
            "Sie reparieren Räder. Wir zeigen Ihnen alles."
        )
        page.get_by_label("Wie viel Deutsch?").select_option("a2")
        page.get_by_label("Wen fragt man?").fill("Frau Krüger")
        page.get_by_label("Telefon", exact=False).fill("0221 4710 555")
        page.get_by_role("button", name="Zur Freigabe senden").tap()
        expect(page.get_by_text("wartet auf Freigabe")).to_be_visible()
        assert TITLE not in seen_by_a_resident(demo_site, chromium)
        demo_site.run_inside(RELEASED)
        found = seen_by_a_resident(demo_site, chromium)
        assert TITLE in found
        page.goto(f"{demo_site.url}/mein-geschaeft/")
        page.get_by_role("link", name="Stellen").tap()
        page.get_by_role("link", name=re.compile(TITLE)).tap()
        page.get_by_role("button", name=re.compile("^Vergeben")).tap()
        expect(
            page.get_by_role("button", name=re.compile("^Noch frei"))
        ).to_be_visible()
    assert TITLE not in seen_by_a_resident(demo_site, chromium)


def seen_by_a_resident(site: RunningSite, chromium: Browser) -> str:
    """The list of apprenticeships; where the offer is there, it can be called about."""
    with telephone(chromium, site) as context:
        page = context.new_page()
        page.goto(f"{site.url}/arbeit/?art=apprenticeship")
        listed = page.locator("main").inner_text()
        if TITLE in listed:
            page.get_by_role("link", name=TITLE).click()
            called = page.get_by_role("main").get_by_role("link", name="0221 4710555")
            expect(called).to_be_visible()
            assert '"JobPosting"' in page.content()
        return listed
