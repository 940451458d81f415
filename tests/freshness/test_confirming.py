"""Somebody says that all is right; what waits in a draft stays there."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import PageLogEntry, Workflow, WorkflowPage

from businesses.choices import ConfirmedBy
from businesses.freshness.confirming import confirm
from businesses.models import (
    BusinessPage,
    Confirmation,
    ConfirmationWay,
    SearchDocument,
    Upkeep,
)
from tests.factories import BusinessFactory, UserFactory

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 4, 21, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def business():
    return BusinessFactory(title="Korn", slug="korn", claim="Brot")


@pytest.fixture
def owner():
    return UserFactory()


def by_owner(business, owner):
    return confirm(business, ConfirmedBy.TEAM, ConfirmationWay.PORTAL, owner)


def draft_of(business):
    return BusinessPage.objects.get(pk=business.pk).get_latest_revision_as_object()


def test_the_page_says_when_and_by_whom(client, business, owner):
    by_owner(business, owner)
    text = client.get(business.url).content.decode()
    assert "Zuletzt bestätigt am 21. April 2026 vom Geschäft" in " ".join(text.split())


def test_the_given_page_is_brought_up_to_date(business, owner):
    by_owner(business, owner)
    assert business.last_confirmed_at == NOON
    assert business.last_confirmed_by == ConfirmedBy.TEAM


def test_what_waits_in_a_draft_is_not_published(business, owner):
    business.claim = "Noch nicht freigegeben"
    business.save_revision()
    by_owner(business, owner)
    live = BusinessPage.objects.get(pk=business.pk)
    assert (live.claim, live.has_unpublished_changes) == ("Brot", True)
    assert draft_of(business).claim == "Noch nicht freigegeben"


def test_a_draft_that_is_published_later_keeps_the_confirmation(business, owner):
    business.claim = "Neu"
    draft = business.save_revision()
    by_owner(business, owner)
    draft.refresh_from_db()
    draft.publish()
    live = BusinessPage.objects.get(pk=business.pk)
    assert (live.claim, live.last_confirmed_at) == ("Neu", NOON)


def test_a_version_on_a_schedule_keeps_it_too(business, owner):
    business.claim = "Ab morgen"
    business.go_live_at = timezone.now() + timedelta(days=1)
    scheduled = business.save_revision()
    scheduled.publish()
    business.claim = "Noch ein Entwurf"
    business.save_revision()
    by_owner(business, owner)
    scheduled.refresh_from_db()
    assert scheduled.as_object().last_confirmed_at == NOON


def test_a_version_in_moderation_keeps_it_too(business, owner):
    workflow = Workflow.objects.get()
    WorkflowPage.objects.get_or_create(workflow=workflow, page=business)
    business.claim = "Wartet"
    waiting = business.save_revision()
    workflow.start(business, owner)
    business.save_revision()
    by_owner(business, owner)
    waiting.refresh_from_db()
    assert waiting.as_object().last_confirmed_at == NOON


def test_older_versions_stay_as_history_has_them(business, owner):
    first = business.latest_revision
    business.save_revision().publish()
    by_owner(business, owner)
    first.refresh_from_db()
    assert first.content["last_confirmed_at"] is None


def test_the_log_says_who_and_how(business, owner):
    confirm(
        business, ConfirmedBy.EDITOR, ConfirmationWay.PHONE, owner, "Frau Korn, 10 Uhr"
    )
    entry = PageLogEntry.objects.get(action="businesses.confirm")
    assert entry.user == owner
    assert entry.message == "Bestätigt von der Redaktion (Telefon)"
    assert entry.comment == "Frau Korn, 10 Uhr"


def test_the_search_knows_it_at_once(business, owner):
    by_owner(business, owner)
    document = SearchDocument.objects.get(page_id=business.pk)
    assert document.record["confirmed_on"] == "2026-04-21"


def test_questions_without_answer_are_counted_anew(business, owner):
    Upkeep.objects.create(business=business, unanswered=2, said_gone_at=NOON)
    by_owner(business, owner)
    upkeep = Upkeep.objects.get(business=business)
    assert (upkeep.unanswered, upkeep.said_gone_at) == (0, None)


def test_trust_is_nothing_to_it(business, owner):
    Upkeep.objects.create(business=business, is_trusted=True)
    by_owner(business, owner)
    assert Upkeep.objects.get(business=business).is_trusted


def test_all_of_it_or_nothing(business, owner, monkeypatch):
    def breaks(*_given, **_more):
        raise OSError("full")

    monkeypatch.setattr("businesses.freshness.confirming.log", breaks)
    with pytest.raises(OSError, match="full"):
        by_owner(business, owner)
    assert BusinessPage.objects.get(pk=business.pk).last_confirmed_at is None
    assert not Confirmation.objects.exists()


class TestTicks:
    """ "Alle Angaben stimmen" in the editor's form."""

    @pytest.fixture
    def editor(self):
        person = UserFactory()
        person.groups.add(Group.objects.get(name="Editors"))
        return person

    def tick(self, business, editor):
        business.last_confirmed_at = timezone.now()
        business.last_confirmed_by = ConfirmedBy.EDITOR
        return business.save_revision(user=editor)

    def test_a_published_tick_is_a_confirmation(self, business, editor):
        Upkeep.objects.create(business=business, unanswered=3)
        self.tick(business, editor).publish()
        confirmation = Confirmation.objects.get()
        assert confirmation.way == ConfirmationWay.EDITING
        assert (confirmation.person, confirmation.at) == (editor, NOON)
        assert Upkeep.objects.get(business=business).unanswered == 0

    def test_a_tick_in_a_draft_is_none_yet(self, business, editor):
        self.tick(business, editor)
        assert not Confirmation.objects.exists()

    def test_publishing_again_confirms_nothing_again(self, business, editor):
        self.tick(business, editor).publish()
        business.save_revision().publish()
        assert Confirmation.objects.count() == 1

    def test_a_phone_call_is_not_taken_for_a_tick(self, business, editor):
        confirm(business, ConfirmedBy.EDITOR, ConfirmationWay.PHONE, editor)
        business.save_revision().publish()
        assert Confirmation.objects.get().way == ConfirmationWay.PHONE

    def test_what_the_source_says_is_nobodys_confirmation(self, business):
        business.last_confirmed_at = NOON
        business.last_confirmed_by = ConfirmedBy.SOURCE
        business.save_revision().publish()
        assert not Confirmation.objects.exists()
