"""Somebody of a partner enters a weekly café; who has subscribed sees what changes."""

import re
from datetime import date, timedelta
from urllib.request import urlopen

import pytest
from browser.phones import telephone
from icalendar import Calendar, Event
from playwright.sync_api import Browser, expect
from running_site import RunningSite

pytestmark = pytest.mark.browser

STAFF = "tobias@jobwerkstatt.example"
CAFE = "Kaffee nach der Schicht"


def test_a_weekly_cafe_with_one_date_that_falls_out(
    demo_site: RunningSite, chromium: Browser
):
    first = date.today() + timedelta(days=1)
    out = first + timedelta(weeks=1)
    with telephone(chromium, demo_site, STAFF, has_touch=True) as context:
        page = context.new_page()
        page.goto(f"{demo_site.url}/partner-portal/")
        page.get_by_role("link", name=re.compile("^Termine")).tap()
        page.get_by_role("link", name="Neuer Termin").tap()
        page.get_by_label("Titel").fill(CAFE)
        page.get_by_label("Welcher Tag").fill(first.isoformat())
        page.get_by_label("Beginn (freiwillig)").fill("16:00")
        page.get_by_label("Ende (freiwillig)").fill("17:30")
        page.get_by_label("Jede Woche").check()
        page.get_by_label("Treffpunkt").select_option(label="Perspektivhaus Nordhof")
        page.get_by_role("button", name="Weiter").tap()
        expect(page.get_by_text("16:00–17:30 Uhr").first).to_be_visible()
        page.get_by_role("button", name="Speichern").tap()
        expect(page.get_by_role("heading", name=CAFE)).to_be_visible()
        before = subscribed(demo_site)
        page.get_by_role("link", name=re.compile(rf"\b{out.day}\.")).first.tap()
        page.get_by_label("Fällt aus").check()
        page.get_by_role("button", name="Speichern").tap()
        expect(page.get_by_text("Fällt aus").first).to_be_visible()
    after = subscribed(demo_site)
    assert [one.get("STATUS") for one in before] == ["CONFIRMED"]
    assert newest(after) > newest(before)
    cancelled = [one for one in after if one.get("STATUS") == "CANCELLED"]
    assert [one["RECURRENCE-ID"].dt.date() for one in cancelled] == [out]
    with telephone(chromium, demo_site) as context:
        page = context.new_page()
        page.goto(f"{demo_site.url}/kalender/")
        entry = page.get_by_role("link", name=CAFE).first
        expect(entry).to_be_visible()
        entry.click()
        falls_out = page.locator(".event__date--off")
        expect(falls_out).to_contain_text(f"{out.day}.")
        expect(falls_out).to_contain_text("Fällt aus")


def subscribed(site: RunningSite) -> list[Event]:
    """What a calendar program reads of the café at the address of all dates."""
    with urlopen(f"{site.url}/kalender/abonnieren/") as answer:
        events = Calendar.from_ical(answer.read()).walk("VEVENT")
    return [one for one in events if one["SUMMARY"] == CAFE]


def newest(events: list[Event]) -> int:
    """The highest number of a change."""
    return max(int(one["SEQUENCE"]) for one in events)
