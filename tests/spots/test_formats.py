"""Every kind of campaign is a module, a template and its texts, and nothing else."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.template.loader import get_template, render_to_string
from django.urls import reverse
from django.utils.translation import override

from campaigns.formats import format_choices, formats
from campaigns.formats.format import ADOPTED, CLOSED, FREE, OPEN, THIRSTY
from campaigns.spots.listing import spot_list
from tests.spots.conftest import TUESDAY

ROOT = Path(__file__).resolve().parents[2]
ICONS = set(
    re.findall(r'<symbol id="([\w-]+)"', (ROOT / "static/icons/sprite.svg").read_text())
)
FIFTH = "book-shelves"

each_format = pytest.mark.parametrize("key", formats())


def test_there_are_five_kinds_and_editors_choose_from_them():
    assert set(formats()) == {
        "flower-tubs",
        "advent-calendar",
        "stamp-rally",
        "offer-week",
        FIFTH,
    }
    assert dict(format_choices()).keys() == formats().keys()


@each_format
def test_its_parts_fit_each_other(key):
    kind = formats()[key]
    states = {state.key for state in kind.states}
    assert len(states) == len(kind.states)
    assert {state.mark for state in kind.states} <= ICONS
    assert {action.icon for action in kind.actions} <= ICONS
    assert {state.tone for state in kind.states} <= {"leaf", "sun", "brick", "muted"}
    for action in kind.actions:
        assert action.leads_to in states | {""}
        assert (action.leads_from or set()) <= states | {""}
    if kind.adoptable:
        assert {FREE, ADOPTED} <= states
    if kind.thirsty_after_days is not None:
        assert THIRSTY in states
    if kind.opens_by_day:
        assert {OPEN, CLOSED} <= states
    get_template(kind.list_template)
    get_template(kind.spot_template)


@each_format
def test_its_states_look_different_without_colours(key):
    states = formats()[key].states
    assert len({(state.mark, state.tone) for state in states}) == len(states)


@each_format
@pytest.mark.parametrize("language", ["de", "en"])
def test_its_list_and_the_page_of_a_spot_can_be_read(
    client, make_campaign, make_spot, bakery, key, language
):
    campaign = make_campaign(key)
    spot = make_spot(
        campaign, 3, label="Am Markt", business=bakery, day=date(2026, 6, 1)
    )
    with override(language):
        shown = spot_list(campaign, TUESDAY)
        template = campaign.format.list_template
        assert "Am Markt" in render_to_string(template, {"spot_list": shown})
        page = client.get(reverse("spot", args=[spot.code]))
        assert f"{campaign.format.spot} 3" in page.content.decode()


def test_nothing_outside_its_module_knows_the_fifth():
    """One module, one template and its texts; no other file names it."""
    folders = ("campaigns", "businesses", "home", "site", "static/js", "static/css")
    naming = {
        path.name
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".js", ".css"}
        and re.search(r"book[-_]shel", path.read_text())
    }
    assert naming == {"book_shelves.py"}
    templates = ROOT / "templates"
    assert {
        path.name
        for path in templates.rglob("*.html")
        if re.search(r"book[-_]shel", path.name + path.read_text())
    } == {"book_shelf.html"}


def test_the_fifth_is_used_like_all_others(client, make_campaign, make_spot):
    shelf = make_spot(make_campaign(FIFTH))
    page = client.get(reverse("spot", args=[shelf.code])).content.decode()
    assert "Ich habe Bücher gebracht" in page
    assert "sucht Patin oder Paten" in page
