"""What teams tell about a campaign is public once an editor has read it."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaigns.models import CampaignUpdate, Participation
from campaigns.updates import NotTakingPartError, is_waiting, post
from quartier.accounts.models import User

NOW = datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture
def told(campaign, shop, person):
    return post(
        campaign, shop, person, title="Erde ist da", text="Ab drei Uhr.", now=NOW
    )


def test_what_a_team_writes_waits(told):
    assert not told.live
    assert is_waiting(told)
    assert list(CampaignUpdate.objects.shown()) == []
    assert told.current_workflow_state.workflow.name == "Freigabe"


def test_an_approval_makes_it_public(told, editor):
    state = told.current_workflow_task_state
    state.approve(user=editor)
    assert [one.title for one in CampaignUpdate.objects.shown()] == ["Erde ist da"]
    told.refresh_from_db()
    assert not is_waiting(told)


def test_a_rejection_leaves_it_hidden(told, editor):
    told.current_workflow_task_state.reject(user=editor, comment="Bitte kürzer.")
    told.refresh_from_db()
    assert list(CampaignUpdate.objects.shown()) == []


def test_the_log_knows_who_wrote_it(told, person):
    entry = told.revisions.get()
    assert entry.user == person
    assert told.written_by == person


@pytest.mark.parametrize("state", ["asked", "left"])
def test_only_shops_that_take_part_may_write(campaign, shop, person, state):
    Participation.objects.update(state=state)
    with pytest.raises(NotTakingPartError):
        post(campaign, shop, person, title="Erde", text="Da.", now=NOW)
    assert not CampaignUpdate.objects.exists()


def test_nobody_writes_about_a_draft(campaign, shop, person):
    campaign.unpublish()
    with pytest.raises(NotTakingPartError):
        post(campaign, shop, person, title="Erde", text="Da.", now=NOW)


@pytest.mark.parametrize(
    ("title", "text"), [("", "Da."), ("Erde", "  "), ("x" * 101, "Da.")]
)
def test_an_empty_or_long_text_is_refused(campaign, shop, person, title, text):
    with pytest.raises(ValidationError):
        post(campaign, shop, person, title=title, text=text, now=NOW)
    assert not CampaignUpdate.objects.exists()


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(st.sampled_from(["post", "approve", "reject"]), max_size=8))
def test_never_more_is_public_than_was_approved(campaign, shop, person, editor, steps):
    CampaignUpdate.objects.all().delete()
    approved = set()
    for number, step in enumerate(steps):
        waiting = [one for one in CampaignUpdate.objects.all() if is_waiting(one)]
        if step == "post":
            post(campaign, shop, person, title=f"Nr. {number}", text="Da.", now=NOW)
        elif waiting and step == "approve":
            waiting[0].current_workflow_task_state.approve(user=editor)
            approved.add(waiting[0].title)
        elif waiting:
            waiting[0].current_workflow_task_state.reject(user=editor, comment="")
        assert {one.title for one in CampaignUpdate.objects.shown()} == approved


def test_a_writer_who_leaves_takes_nothing_along(told, person):
    User.objects.filter(pk=person.pk).delete()
    assert CampaignUpdate.objects.filter(pk=told.pk, written_by=None).exists()
