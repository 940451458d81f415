"""The week editor in a browser: short spellings, copying, and what it tells."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django import forms
from playwright.sync_api import Browser, Page, Route, expect

from quartier.hours.forms import OpeningHoursField

pytestmark = pytest.mark.browser

STATIC = Path(__file__).parents[2] / "static"
HOST = "http://hours.test"
TYPES = {".js": "text/javascript", ".css": "text/css"}
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'"
FRAME = """<!doctype html><html lang="de"><head><title>Mein Geschäft</title>
<meta name="viewport" content="width=device-width">{media}</head>
<body><main><h1>Öffnungszeiten</h1><form>{form}</form></main></body></html>"""


class ShopForm(forms.Form):
    hours = OpeningHoursField(label="Öffnungszeiten", required=False)


@pytest.fixture
def editor(chromium: Browser) -> Iterator[Page]:
    """A page with the editor for a shop's hours, under a strict policy."""
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.route(f"{HOST}/**", answer)
    yield page
    context.close()


def answer(route: Route) -> None:
    path = route.request.url.removeprefix(HOST).partition("?")[0]
    file = STATIC / path.removeprefix("/static/")
    if file.is_file():
        route.fulfill(path=file, content_type=TYPES[file.suffix])
        return
    form = ShopForm(
        initial={"hours": "Mo-Fr 09:00-12:30,14:00-18:00; Sa 09:00-13:00; PH off"}
    )
    html = FRAME.format(media=form.media, form=form.as_div())
    headers = {"Content-Security-Policy": POLICY}
    route.fulfill(body=html, content_type="text/html; charset=utf-8", headers=headers)


def open_editor(page: Page) -> list[str]:
    """Open it; what the browser complains about comes into the list."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{HOST}/")
    expect(page.locator("hours-editor [data-add-slot]")).to_have_count(8)
    return complaints


def result(page: Page) -> str:
    """The hours that the form would send now."""
    sent = page.evaluate("Object.fromEntries(new FormData(document.forms[0]))")
    form = ShopForm(sent)
    assert form.is_valid(), form.errors
    return form.cleaned_data["hours"]


def slot(page: Page, day: str, number: int, end: str):
    return page.locator(f"[name=hours_{day}_{number}_{end}]")


def test_short_times_become_full_ones(editor):
    open_editor(editor)
    slot(editor, "sa", 0, "from").fill("9-18")
    slot(editor, "sa", 0, "from").blur()
    expect(slot(editor, "sa", 0, "from")).to_have_value("09:00")
    expect(slot(editor, "sa", 0, "to")).to_have_value("18:00")
    slot(editor, "sa", 0, "to").fill("16.30")
    slot(editor, "sa", 0, "to").blur()
    expect(slot(editor, "sa", 0, "to")).to_have_value("16:30")
    assert "Sa 09:00-16:30" in result(editor)


def test_a_second_stretch_appears_when_it_is_wanted(editor):
    open_editor(editor)
    expect(slot(editor, "mo", 1, "from")).to_be_visible()
    expect(slot(editor, "sa", 1, "from")).to_be_hidden()
    editor.locator("[data-day=sa] [data-add-slot]").click()
    expect(slot(editor, "sa", 1, "from")).to_be_focused()
    slot(editor, "sa", 1, "from").fill("15-18")
    slot(editor, "sa", 1, "from").blur()
    assert "Sa 09:00-13:00,15:00-18:00" in result(editor)


def test_an_evening_past_midnight_says_so(editor):
    open_editor(editor)
    hint = editor.locator("[data-day=sa] .hours-slot__next-day").first
    expect(hint).to_be_hidden()
    slot(editor, "sa", 0, "from").fill("20")
    slot(editor, "sa", 0, "to").fill("2")
    slot(editor, "sa", 0, "to").blur()
    expect(hint).to_be_visible()
    assert "Sa 20:00-02:00" in result(editor)


def test_a_day_is_copied_by_keyboard(editor):
    open_editor(editor)
    tools = editor.locator("[data-day=mo] .hours-copy")
    tools.locator("summary").focus()
    editor.keyboard.press("Enter")
    for day in ("sa", "su"):
        tools.locator(f"[value={day}]").press("Space")
    tools.get_by_role("button").press("Enter")
    expect(editor.get_by_role("status")).to_have_text("Zeiten kopiert.")
    expect(tools.locator("summary")).to_be_focused()
    assert result(editor) == "Mo-Su 09:00-12:30,14:00-18:00; PH off"
    editor.keyboard.press("Enter")
    editor.keyboard.press("Escape")
    expect(tools.get_by_role("button")).to_be_hidden()


def test_closed_and_times_exclude_each_other(editor):
    open_editor(editor)
    editor.locator("[name=hours_sa_closed]").check()
    expect(slot(editor, "sa", 0, "from")).to_have_value("")
    slot(editor, "su", 0, "from").fill("10-12")
    expect(editor.locator("[name=hours_su_closed]")).not_to_be_checked()
    assert result(editor) == "Mo-Fr 09:00-12:30,14:00-18:00; Su 10:00-12:00; PH off"


def test_holidays_have_times_only_when_they_are_their_own(editor):
    open_editor(editor)
    expect(slot(editor, "ph", 0, "from")).to_be_hidden()
    editor.get_by_label("eigene Zeiten").check()
    slot(editor, "ph", 0, "from").fill("10-12")
    assert "PH 10:00-12:00" in result(editor)
    editor.get_by_label("wie sonntags").check()
    assert "PH off" in result(editor)


def test_untouched_it_sends_what_it_got(editor):
    open_editor(editor)
    assert result(editor) == "Mo-Fr 09:00-12:30,14:00-18:00; Sa 09:00-13:00; PH off"


@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_and_axe_finds_nothing(editor, width):
    editor.set_viewport_size({"width": width, "height": 800})
    complaints = open_editor(editor)
    editor.locator("[data-day=mo] .hours-copy summary").click()
    assert editor.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints == []
    source = Axe().axe_script
    editor.evaluate(source)
    found = editor.evaluate("axe.run()")
    assert [violation["id"] for violation in found["violations"]] == []
