"""An editor's slips in the days of a campaign are named where they are."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from campaigns.formats import formats
from campaigns.models import CampaignPage


def filled(first, last, phases=(), **more):
    """What an editor's browser sends for a new campaign."""
    rows = [{"phase": phase, "first_day": day} for phase, day in phases]
    values = {
        "title": "Kübel",
        "slug": "kuebel-neu",
        "teaser": "Bunt.",
        "first_day": first,
        "last_day": last,
        "body": streamfield([("text", rich_text("<p>Bunt.</p>"))]),
        "phases": inline_formset(rows),
        "partners": inline_formset([]),
        "result_numbers": inline_formset([]),
    }
    return nested_form_data(values | more)


@pytest.fixture
def send(client, editor, index):
    """Send the form of a new campaign; returns the errors of its fields."""
    client.force_login(editor)

    def sent(first, last, *phases):
        form_class = CampaignPage.get_edit_handler().get_form_class()
        form = form_class(
            filled(first, last, phases),
            instance=CampaignPage(),
            for_user=editor,
            parent_page=index,
        )
        if form.is_valid():
            return {}
        inner = [
            {"phases": form.formsets["phases"].forms.index(one), **one.errors}
            for one in form.formsets["phases"].forms
            if one.errors
        ]
        return {**form.errors, **({"inner": inner} if inner else {})}

    return sent


def test_the_kind_of_campaign_is_chosen_not_typed(client, editor, index):
    client.force_login(editor)
    where = reverse(
        "wagtailadmin_pages:add", args=["campaigns", "campaignpage", index.pk]
    )
    page = BeautifulSoup(client.get(where).content, "html.parser")
    offered = page.select("select[name=format_key] option")
    assert [option["value"] for option in offered] == ["", *formats()]


def test_a_sensible_plan_is_taken(send):
    plan = [
        ("call", "2026-03-01"),
        ("under_way", "2026-04-01"),
        ("finished", "2026-11-01"),
    ]
    assert send("2026-03-15", "2026-10-31", *plan) == {}


def test_no_period_ends_before_it_starts(send):
    assert send("2026-03-15", "2026-03-14") == {
        "last_day": ["Der letzte Tag liegt vor dem ersten."]
    }


def test_one_day_is_a_period(send):
    assert send("2026-03-15", "2026-03-15") == {}


def test_a_slip_in_the_year_is_asked_about(send):
    assert send("2026-03-15", "2036-03-15") == {
        "last_day": ["Das sind mehr als fünf Jahre. Stimmt das Jahr?"]
    }


@pytest.mark.parametrize(
    ("plan", "place", "sentence"),
    [
        (
            [("under_way", "2026-04-01"), ("call", "2026-05-01")],
            1,
            "„Läuft“ beginnt schon am 1. April 2026. Davor gehört „Mitmachen“.",
        ),
        (
            [
                ("care", "2026-05-01"),
                ("under_way", "2026-06-01"),
                ("call", "2026-07-01"),
            ],
            1,
            "„Pflege“ beginnt schon am 1. Mai 2026. Davor gehört „Läuft“.",
        ),
        (
            [("call", "2026-04-01"), ("call", "2026-05-01")],
            1,
            "„Mitmachen“ steht schon in der Liste.",
        ),
        (
            [("call", "2024-04-01")],
            0,
            "Der Tag ist mehr als ein Jahr entfernt. Stimmt das Jahr?",
        ),
        ([("care", "2026-12-01")], 0, "„Pflege“ beginnt erst nach dem letzten Tag."),
        ([("finished", "2026-01-01")], 0, "„Abgeschlossen“ ist vor dem ersten Tag."),
    ],
)
def test_the_first_wrong_day_of_a_phase_is_named(send, plan, place, sentence):
    errors = send("2026-03-15", "2026-10-31", *plan)
    assert errors == {"inner": [{"phases": place, "first_day": [sentence]}]}


def test_days_that_are_none_are_refused_in_words(send):
    errors = send("2026-02-30", "2026-03-14", ("call", "nie"))
    assert set(errors) == {"first_day", "inner"}


def test_the_editor_sees_it_in_the_admin(client, editor, campaign):
    """Read, so that the panels and the form's fields are those of the admin."""
    client.force_login(editor)
    page = client.get(f"/admin/pages/{campaign.pk}/edit/")
    assert page.status_code == 200
    assert date(2026, 3, 1) == campaign.first_day


def test_an_editor_says_when_a_campaign_goes_public(client, editor, index):
    """Half past three in the night in which Berlin has no hour from two to three."""
    client.force_login(editor)
    at = datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    answer = client.post(
        reverse("wagtailadmin_pages:add", args=["campaigns", "campaignpage", index.pk]),
        filled("2027-04-01", "2027-05-01", go_live_at="2027-03-28 03:30")
        | {"action-publish": "1"},
    )
    assert answer.status_code == 302
    page = CampaignPage.objects.get(slug="kuebel-neu")
    assert not page.live
    for moment, is_public in (
        (at - timedelta(seconds=1), False),
        (at + timedelta(seconds=59), True),
        (at + timedelta(hours=1), True),
    ):
        with time_machine.travel(moment, tick=False):
            call_command("publish_scheduled", verbosity=0)
        page.refresh_from_db()
        assert page.live is is_public
    scheduled = PageLogEntry.objects.filter(
        page=page.pk, action="wagtail.publish.scheduled"
    )
    assert scheduled.count() == 1
