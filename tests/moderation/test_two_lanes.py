"""Facts are live in the same second; words and pictures are seen by an editor first."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from wagtail.models import PageLogEntry, WorkflowState

from businesses.models import BusinessPage, ChangeState, ProfileChange
from businesses.moderation.deciding import (
    NewerVersionError,
    approve,
    send_back,
)
from businesses.moderation.lanes import (
    ChangedMeanwhileError,
    Conflict,
    InvalidValuesError,
    save_part,
    take_back,
)
from businesses.moderation.versions import Versions
from businesses.team.standing import is_trusted, set_trust

pytestmark = pytest.mark.django_db


def states(shop):
    return [change.state for change in ProfileChange.objects.filter(business=shop)]


def workflow(shop):
    return WorkflowState.objects.active().for_instance(shop).first()


def test_new_hours_are_live_at_once_with_log_entry_and_change(
    shop, owner, save, public
):
    outcome = save(shop, owner, "hours", opening_hours="Mo-Fr 08:00-17:00")
    page = public(shop)
    assert outcome.is_live
    assert page.opening_hours == "Mo-Fr 08:00-17:00"
    assert not page.has_unpublished_changes
    assert outcome.change.before == {"opening_hours": "Mo-Fr 07:00-18:00"}
    assert outcome.change.after == {"opening_hours": "Mo-Fr 08:00-17:00"}
    assert PageLogEntry.objects.filter(
        revision=page.live_revision, action="wagtail.publish", user=owner
    ).exists()


@pytest.mark.parametrize(
    ("part", "fields", "name", "value"),
    [
        ("contact", {"phone": "02331 999"}, "phone", "+492331999"),
        ("access", {"wheelchair": "yes"}, "wheelchair", "yes"),
        ("access", {"languages": ["de", "tr"]}, "languages", ["de", "tr"]),
        ("access", {"payment": ["cash"]}, "payment", ["cash"]),
        ("special-days", {"closed_from": "2026-05-01"}, "closed_from", None),
    ],
)
def test_every_fact_is_live_at_once(
    shop, owner, save, public, part, fields, name, value
):
    save(shop, owner, part, **fields)
    found = getattr(public(shop), name)
    assert (found == value) if value is not None else found is not None
    assert states(shop) == [ChangeState.LIVE]


def test_a_text_waits_for_an_editor(shop, owner, save, public):
    outcome = save(shop, owner, "text", claim="Brot mit Liebe")
    assert not outcome.is_live
    assert public(shop).claim == "Brot seit 1962"
    assert Versions.of(shop.pk).newest.claim == "Brot mit Liebe"
    assert workflow(shop).requested_by == owner
    assert workflow(shop).workflow.name == "Freigabe"


def test_later_texts_join_what_waits(shop, owner, save):
    save(shop, owner, "text", claim="Brot mit Liebe")
    save(shop, owner, "notice", notice="Heute Zopf", notice_until="2026-05-01")
    newest = Versions.of(shop.pk).newest
    assert (newest.claim, newest.notice) == ("Brot mit Liebe", "Heute Zopf")
    assert WorkflowState.objects.for_instance(shop).count() == 1


def test_facts_neither_publish_nor_lose_what_waits(shop, owner, editor, save, public):
    save(shop, owner, "text", claim="Brot mit Liebe")
    save(shop, owner, "hours", opening_hours="Mo-Fr 08:00-17:00")
    versions = Versions.of(shop.pk)
    assert versions.live.opening_hours == "Mo-Fr 08:00-17:00"
    assert versions.live.claim == "Brot seit 1962"
    assert versions.newest.claim == "Brot mit Liebe"
    assert versions.newest.opening_hours == "Mo-Fr 08:00-17:00"
    assert workflow(shop).status == WorkflowState.STATUS_IN_PROGRESS
    approve(shop.pk, editor, versions.live.latest_revision_id)
    page = public(shop)
    assert (page.claim, page.opening_hours) == ("Brot mit Liebe", "Mo-Fr 08:00-17:00")
    assert states(shop) == [ChangeState.LIVE, ChangeState.LIVE]


def test_a_trusted_team_publishes_its_texts(shop, owner, editor, save, public):
    set_trust(shop, editor, True, "Seit Jahren dabei")
    assert is_trusted(shop)
    assert save(shop, owner, "text", claim="Brot mit Liebe").is_live
    assert public(shop).claim == "Brot mit Liebe"
    set_trust(shop, editor, False, "Werbung")
    assert not save(shop, owner, "text", claim="Kauft!").is_live


def test_trust_is_written_into_the_log_with_its_reason(shop, editor):
    set_trust(shop, editor, True, "Seit Jahren dabei")
    entry = PageLogEntry.objects.get(page=shop.pk, action="businesses.trust")
    assert (entry.user, entry.data["reason"]) == (editor, "Seit Jahren dabei")


def test_an_editor_gives_it_back_and_the_team_tries_again(
    shop, owner, editor, save, public
):
    save(shop, owner, "text", claim="Bestes Brot der Welt")
    send_back(
        shop.pk, editor, public(shop).latest_revision_id, "Bitte ohne Superlativ."
    )
    change = ProfileChange.objects.get(business=shop)
    assert change.state == ChangeState.SENT_BACK
    assert change.answer == "Bitte ohne Superlativ."
    assert public(shop).claim == "Brot seit 1962"
    save(shop, owner, "text", claim="Gutes Brot")
    assert workflow(shop).status == WorkflowState.STATUS_IN_PROGRESS
    approve(shop.pk, editor, public(shop).latest_revision_id)
    assert public(shop).claim == "Gutes Brot"


def test_who_approves_has_seen_the_newest(shop, owner, editor, save, public):
    save(shop, owner, "text", claim="Harmlos")
    seen = public(shop).latest_revision_id
    save(shop, owner, "text", claim="Frech")
    with pytest.raises(NewerVersionError):
        approve(shop.pk, editor, seen)
    assert public(shop).claim == "Brot seit 1962"


def test_a_team_cannot_decide_about_itself(shop, owner, save, public):
    save(shop, owner, "text", claim="Kauft!")
    seen = public(shop).latest_revision_id
    with pytest.raises(PermissionDenied):
        approve(shop.pk, owner, seen)
    with pytest.raises(PermissionDenied):
        send_back(shop.pk, owner, seen, "Nein.")


def test_publishing_in_the_editor_settles_what_waited(shop, owner, editor, save):
    save(shop, owner, "text", claim="Brot mit Liebe")
    Versions.of(shop.pk).newest.save_revision(user=editor).publish(user=editor)
    assert states(shop) == [ChangeState.LIVE]
    assert workflow(shop) is None


def test_a_crafted_field_of_another_part_is_dropped(shop, owner, save, public):
    save(
        shop,
        owner,
        "hours",
        opening_hours="Mo-Fr 08:00-17:00",
        title="Gekapert",
        slug="gekapert",
        live="",
        source="osm",
        last_confirmed_by="editor",
    )
    page = public(shop)
    assert (page.title, page.slug) == ("Bäckerei Korn", "korn")
    assert (page.source, page.last_confirmed_by) == ("editor", "")


@pytest.mark.parametrize("part", ["text", "contact", "access"])
def test_helpers_change_what_comes_up_on_a_working_day_only(shop, helper, save, part):
    save(shop, helper, "hours", opening_hours="Mo-Fr 08:00-17:00")
    with pytest.raises(Http404):
        save(shop, helper, part)


def test_strangers_change_nothing(shop, stranger, save):
    with pytest.raises(Http404):
        save(shop, stranger, "hours", opening_hours="off")


def test_who_saves_second_sees_both_versions(shop, owner, helper, save, version):
    opened = version(shop, "hours")
    save(shop, helper, "hours", opening_hours="Mo-Fr 08:00-17:00")
    with pytest.raises(Conflict) as clash:
        save_part(
            shop.pk, owner, "hours", {"opening_hours": "Mo-Fr 10:00-12:00"}, opened
        )
    assert clash.value.yours == {"opening_hours": "Mo-Fr 10:00-12:00"}
    assert clash.value.theirs == {"opening_hours": "Mo-Fr 08:00-17:00"}
    assert clash.value.who == helper
    assert clash.value.version == version(shop, "hours")


def test_two_people_at_different_parts_both_win(
    shop, owner, helper, save, version, public
):
    opened = version(shop, "contact")
    save(shop, helper, "hours", opening_hours="Mo-Fr 08:00-17:00")
    values = {"phone": "02331 999", "email": "", "website": ""}
    save_part(shop.pk, owner, "contact", values, opened)
    assert public(shop).opening_hours == "Mo-Fr 08:00-17:00"
    assert public(shop).phone == "+492331999"


def test_what_cannot_be_read_is_refused_and_nothing_is_written(shop, owner, save):
    with pytest.raises(InvalidValuesError) as refusal:
        save(shop, owner, "hours", opening_hours="immer mal wieder")
    assert "opening_hours" in refusal.value.form.errors
    assert states(shop) == []


def test_saving_without_a_change_writes_nothing(shop, owner, save, public):
    before = public(shop).latest_revision_id
    assert save(shop, owner, "hours").change is None
    assert public(shop).latest_revision_id == before


def test_special_days_are_sent_whole(shop, owner, save, public):
    rows = {
        "special_days-TOTAL_FORMS": 2,
        "special_days-INITIAL_FORMS": 0,
        "special_days-0-first_day": "2026-08-01",
        "special_days-0-last_day": "2026-08-14",
        "special_days-0-reason": "Betriebsferien",
        "special_days-1-first_day": "2026-12-24",
        "special_days-1-hours": "8-12",
    }
    save(shop, owner, "special-days", **rows)
    found = [(str(d.first_day), d.hours) for d in public(shop).special_days.all()]
    assert found == [("2026-08-01", ""), ("2026-12-24", "08:00-12:00")]
    save(shop, owner, "special-days", **{"special_days-0-DELETE": "on"})
    assert public(shop).special_days.count() == 1


def test_a_change_is_taken_back(shop, owner, save, public):
    change = save(shop, owner, "hours", opening_hours="Mo-Fr 08:00-17:00").change
    assert take_back(change, owner).is_live
    assert public(shop).opening_hours == "Mo-Fr 07:00-18:00"
    assert states(shop) == [ChangeState.LIVE, ChangeState.UNDONE]


def test_a_waiting_change_is_taken_back_from_what_waits(shop, owner, save):
    change = save(shop, owner, "text", claim="Brot mit Liebe").change
    save(shop, owner, "notice", notice="Zopf", notice_until="2026-05-01")
    take_back(change, owner)
    newest = Versions.of(shop.pk).newest
    assert (newest.claim, newest.notice) == ("Brot seit 1962", "Zopf")


def test_taking_back_an_approved_text_asks_the_editor_again(
    shop, owner, editor, save, public
):
    change = save(shop, owner, "text", claim="Neu").change
    approve(shop.pk, editor, public(shop).latest_revision_id)
    change.refresh_from_db()
    assert not take_back(change, owner).is_live
    assert public(shop).claim == "Neu"


def test_an_editor_takes_a_text_back_at_once(shop, owner, editor, save, public):
    set_trust(shop, editor, True)
    change = save(shop, owner, "text", claim="Kauft!").change
    take_back(change, editor, as_editor=True)
    assert public(shop).claim == "Brot seit 1962"


def test_nothing_newer_is_taken_back_with_it(shop, owner, helper, save, public):
    change = save(shop, owner, "hours", opening_hours="Mo-Fr 08:00-17:00").change
    save(shop, helper, "hours", opening_hours="Mo-Fr 09:00-17:00")
    with pytest.raises(ChangedMeanwhileError):
        take_back(change, owner)
    assert public(shop).opening_hours == "Mo-Fr 09:00-17:00"


def test_a_profile_that_is_not_public_yet_stays_so(shop, owner, save, public):
    BusinessPage.objects.get(pk=shop.pk).unpublish()
    assert not save(shop, owner, "hours", opening_hours="Mo-Fr 08:00-17:00").is_live
    assert not public(shop).live
    assert workflow(shop) is None


def test_approval_in_wagtails_own_page_is_the_same(
    client, shop, owner, editor, save, public
):
    save(shop, owner, "text", claim="Brot mit Liebe")
    task = workflow(shop).current_task_state
    url = reverse(
        "wagtailadmin_pages:workflow_action", args=[shop.pk, "reject", task.pk]
    )
    client.force_login(editor)
    client.post(url, {"comment": "Bitte kürzer."})
    change = ProfileChange.objects.get(business=shop)
    assert (change.state, change.answer) == (ChangeState.SENT_BACK, "Bitte kürzer.")
