"""Phases begin once each, at the right moment, whoever looks and however late."""

import os
from datetime import UTC, date, datetime, timedelta
from unittest.mock import ANY

import pytest
import time_machine
from django.db import connection, connections
from wagtail.models import ModelLogEntry, PageLogEntry

from campaigns import phase_changes
from campaigns.models import CampaignIndexPage, CampaignPage, CampaignPhase, PhaseChange
from campaigns.phase_changes import PHASE, notice_phases, phase_begun
from home.models import FrontPage
from quartier.serving.clock import tick

MIDNIGHT = datetime(2026, 4, 30, 22, 0, tzinfo=UTC)
"""The first of May begins in Berlin."""
MINUTE = timedelta(minutes=1)


def logged(campaign):
    entries = PageLogEntry.objects.filter(page=campaign.pk, action=PHASE)
    return [entry.data["phase"] for entry in entries.order_by("pk")]


@pytest.fixture
def noticed(campaign):
    """All that had begun when it was published has been dealt with."""
    notice_phases(datetime(2026, 4, 21, 8, 0, tzinfo=UTC))
    return campaign


def test_what_began_before_the_page_was_public_is_no_news(noticed):
    assert logged(noticed) == []
    assert PhaseChange.objects.count() == 2


def test_a_phase_begins_at_local_midnight_and_not_a_second_before(noticed):
    assert notice_phases(MIDNIGHT - timedelta(seconds=1)) == 0
    assert notice_phases(MIDNIGHT) == 1
    assert logged(noticed) == ["care"]


def test_it_begins_once_however_often_the_clock_ticks(noticed):
    for minute in range(5):
        notice_phases(MIDNIGHT + minute * MINUTE)
    assert logged(noticed) == ["care"]


def test_of_two_that_have_looked_at_once_one_tells(noticed):
    """The second has seen that nobody had seen to it, and is late all the same."""
    care = noticed.phases.get(phase="care")
    assert [phase_changes.notice_one(care) for _ in range(2)] == [True, False]
    assert logged(noticed) == ["care"]


def test_days_of_downtime_are_made_up_for_in_their_order(noticed):
    assert notice_phases(datetime(2026, 12, 1, tzinfo=UTC)) == 2
    assert logged(noticed) == ["care", "finished"]


def test_an_hour_of_downtime_over_midnight_loses_nothing(noticed):
    notice_phases(MIDNIGHT - 30 * MINUTE)
    assert notice_phases(MIDNIGHT + 30 * MINUTE) == 1


@pytest.mark.parametrize(
    ("day", "midnight"),
    [
        (date(2026, 10, 25), datetime(2026, 10, 24, 22, 0, tzinfo=UTC)),
        (date(2026, 10, 26), datetime(2026, 10, 25, 23, 0, tzinfo=UTC)),
        (date(2027, 3, 28), datetime(2027, 3, 27, 23, 0, tzinfo=UTC)),
        (date(2027, 3, 29), datetime(2027, 3, 28, 22, 0, tzinfo=UTC)),
    ],
)
def test_days_on_which_clocks_change_begin_at_their_own_midnight(
    noticed, day, midnight
):
    CampaignPhase.objects.filter(phase="care").update(first_day=day)
    CampaignPhase.objects.filter(phase="finished").delete()
    assert notice_phases(midnight - timedelta(seconds=1)) == 0
    assert notice_phases(midnight) == 1
    assert notice_phases(midnight + timedelta(hours=1)) == 0


def test_a_phase_that_was_put_off_begins_again(noticed):
    notice_phases(MIDNIGHT)
    CampaignPhase.objects.filter(phase="care").update(first_day=date(2026, 5, 10))
    assert notice_phases(MIDNIGHT + timedelta(days=1)) == 0
    assert notice_phases(MIDNIGHT + timedelta(days=10)) == 1


def test_drafts_begin_nothing(campaign):
    campaign.unpublish()
    assert notice_phases(MIDNIGHT) == 0


def test_others_are_told_after_it_is_stored(
    noticed, django_capture_on_commit_callbacks
):
    told = []

    def listen(campaign, change, **kwargs):
        told.append((campaign.pk, change.phase))

    phase_begun.connect(listen)
    with django_capture_on_commit_callbacks(execute=True):
        notice_phases(MIDNIGHT)
    phase_begun.disconnect(listen)
    assert told == [(noticed.pk, "care")]


def test_readers_need_no_clock(noticed, client):
    with time_machine.travel(MIDNIGHT, tick=False):
        page = client.get(noticed.url).content.decode()
    assert "Jetzt kümmern sich alle darum." in page
    assert logged(noticed) == []


def test_the_history_of_the_page_says_it(noticed, client, editor):
    notice_phases(MIDNIGHT)
    client.force_login(editor)
    page = client.get(f"/admin/pages/{noticed.pk}/history/").content.decode()
    assert "Neue Phase: Pflege" in page


@pytest.fixture
def real(django_db_setup, django_db_blocker):
    """A campaign that is really in the database, and gone with its traces afterwards."""
    with django_db_blocker.unblock():
        assert "test" in str(connection.settings_dict["NAME"])
        index = CampaignIndexPage(title="Aktionen", slug="aktionen-echt")
        FrontPage.objects.get().add_child(instance=index)
        page = CampaignPage(
            title="Kübel",
            slug="kuebel",
            teaser="Bunt.",
            first_day=date(2026, 5, 1),
            last_day=date(2026, 6, 1),
        )
        page.phases = [CampaignPhase(phase="call", first_day=date(2026, 5, 1))]
        index.add_child(instance=page)
        page.save_revision().publish()
        try:
            yield page
        finally:
            CampaignIndexPage.objects.get(pk=index.pk).delete()
            PageLogEntry.objects.all().delete()
            ModelLogEntry.objects.all().delete()


def test_two_workers_notice_it_once(real):
    children = []
    for _ in range(2):
        connections.close_all()
        child = os.fork()
        if not child:
            status = 1
            try:
                for minute in range(20):
                    notice_phases(MIDNIGHT + (minute - 10) * MINUTE)
                connections.close_all()
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    assert [os.waitpid(child, 0) for child in children] == [(ANY, 0), (ANY, 0)]
    assert logged(real) == ["call"]
    assert PhaseChange.objects.filter(campaign=real).count() == 1


def test_the_clock_of_the_site_does_it(real):
    with time_machine.travel(MIDNIGHT + MINUTE, tick=False):
        tick()
    assert logged(real) == ["call"]
