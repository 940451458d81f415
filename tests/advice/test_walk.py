"""A resident finds advice in Turkish, asks, and takes the time that is offered."""

import re

import pytest
from playwright.sync_api import Browser, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser

CLEARED = """
from datetime import timedelta
from django.utils import timezone
from quartier.accounts.retention import kinds
from quartier.advice.models import AdviceRequest
kind = next(kind for kind in kinds() if kind.name == "advice-requests")
over = kind.before(timezone.now() + timedelta(days=91) - kind.period.length)
print(over.count())
kind.clear(over)
print(AdviceRequest.objects.count())
"""
ANSWERED = """
from datetime import timedelta
from django.utils import timezone
from quartier.accounts.models import User
from quartier.advice.models import AdviceRequest
from quartier.advice.requests.steps import propose
now = timezone.now()
request = AdviceRequest.objects.get(name="Elif")
by = User.objects.get(email="amira@jobwerkstatt.example")
propose(request.pk, by, now + timedelta(days=7), "Zimmer 3", "Bitte klingeln.", now)
print(request.pk)
"""


def test_from_the_filter_to_the_appointment_and_to_nothing(
    demo_site: RunningSite, chromium: Browser
):
    context = chromium.new_context(
        viewport={"width": 360, "height": 740},
        locale="de-DE",
        java_script_enabled=False,
    )
    page = context.new_page()
    page.goto(f"{demo_site.url}/beratung/")
    page.get_by_text("Thema, Sprache, Stadtteil wählen").click()
    page.get_by_label("Sprache").select_option("tr")
    page.get_by_role("button", name="Angebote zeigen").click()
    page.get_by_role("link", name="Hilfe bei der Bewerbung").click()
    page.get_by_role("link", name="Termin anfragen").click()
    page.get_by_label("Wie dürfen wir Sie nennen?").fill("Elif")
    page.get_by_label("Telefon oder E-Mail").fill("0221 4711")
    page.get_by_label("In welcher Sprache?").select_option("tr")
    page.get_by_label("Dienstag vormittags").check()
    page.get_by_label(re.compile("Ich bin einverstanden")).check()
    page.wait_for_timeout(3_000)  # nobody fills in a form faster
    page.get_by_role("button", name="Anfrage senden").click()
    expect(page.get_by_text("Ihre Anfrage ist angekommen.")).to_be_visible()
    demo_site.run_inside(ANSWERED)
    page.reload()
    expect(page.get_by_role("heading", name="Passt dieser Termin?")).to_be_visible()
    page.get_by_role("button", name="Ja, ich komme").click()
    expect(page.get_by_role("heading", name="Ihr Termin steht")).to_be_visible()
    assert context.cookies() == []
    assert demo_site.run_inside(CLEARED).split() == ["1", "0"]
    page.reload()
    expect(page.locator("h1")).to_have_text("Diese Anfrage gibt es nicht mehr")
    context.close()
