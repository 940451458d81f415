"""People come to help: a place, the waiting list, and moving up; read in their mails."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

CAMPAIGN = """
from datetime import timedelta
from django.utils import timezone
from campaigns.models import CampaignIndexPage, CampaignPage
today = timezone.localdate()
page = CampaignPage(
    title="Pflanztage", slug="pflanztage", teaser="Wir pflanzen.", first_day=today,
    last_day=today + timedelta(days=90),
)
CampaignIndexPage.objects.get().add_child(instance=page)
"""
PATIENCE_OF_FORMS = 3_100
"""Milliseconds: who fills in a form in less is taken for a machine."""


def test_who_waits_moves_up_when_another_cancels(street, window):
    street.site.run_inside(CAMPAIGN)
    make_date_with_one_place(window("rosa"), street)
    ayse, ben = window(), window(java_script_enabled=False)
    for page, who in ((ayse, "ayse"), (ben, "ben")):
        sign_up(page, street, who)
    ayse.goto(street.link_in_mail("ayse@mail.example", "Bitte bestätigen"))
    ayse.get_by_role("button", name="Ja, ich komme").tap()
    expect(ayse.get_by_text("Sie haben einen Platz.")).to_be_visible()
    ben.goto(street.link_in_mail("ben@mail.example", "Bitte bestätigen"))
    ben.get_by_role("button", name="Ja, ich komme").tap()
    expect(ben.get_by_text("Sie stehen auf der Warteliste.")).to_be_visible()
    ayse.get_by_role("button", name="Absagen").tap()
    expect(ayse.get_by_text("Sie haben abgesagt.")).to_be_visible()
    ben.goto(street.link_in_mail("ben@mail.example", "Sie haben jetzt einen Platz"))
    expect(ben.get_by_text("Sie haben einen Platz.")).to_be_visible()


def make_date_with_one_place(page: Page, street) -> None:
    """By the editor, from the list of all campaigns."""
    starts = timezone.localtime() + timedelta(days=3)
    page.goto(f"{street.site.url}/admin/aktionen/")
    page.get_by_role("row", name="Pflanztage").get_by_role(
        "link", name="Termine"
    ).click()
    page.get_by_role("link", name="Neuer Termin").click()
    page.get_by_label("Was", exact=True).fill("Gemeinsam pflanzen")
    page.get_by_label("Beginn", exact=True).fill(f"{starts:%Y-%m-%dT10:00}")
    page.get_by_label("Ende", exact=True).fill(f"{starts:%Y-%m-%dT12:00}")
    page.get_by_label("Mit Anmeldung").check()
    page.get_by_label("Plätze").fill("1")
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text("0 von 1")).to_be_visible()


def sign_up(page: Page, street, who: str) -> None:
    """On the campaign's own page; the mail is still to come."""
    page.goto(f"{street.site.url}/aktionen/pflanztage/")
    link = re.compile("Anmelden.*Gemeinsam pflanzen")
    page.get_by_role("link", name=link).tap()
    page.get_by_label("Vorname").fill(who)
    page.get_by_role("textbox", name="E-Mail").fill(f"{who}@mail.example")
    page.get_by_label("Ich bin einverstanden").check()
    page.wait_for_timeout(PATIENCE_OF_FORMS)
    page.get_by_role("button", name="Anmelden").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sehen Sie in Ihre Mails")
