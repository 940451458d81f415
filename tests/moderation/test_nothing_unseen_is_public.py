"""Whatever teams and editors do in whatever order: the public sees only what it may.

Facts come from the team. Words are those that an editor has written or released, or
that a team wrote while it was trusted.
"""

import hypothesis.strategies as st
import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from wagtail.models import PageLogEntry, WorkflowState

from businesses.models import BusinessPage, ProfileChange, Role, TeamMember
from businesses.moderation.deciding import NewerVersionError, approve, send_back
from businesses.moderation.lanes import (
    ChangedMeanwhileError,
    save_part,
    take_back,
)
from businesses.moderation.parts import PARTS
from businesses.moderation.values import as_typed, values_of
from businesses.moderation.versions import Versions
from businesses.team.standing import is_trusted, set_trust
from tests.factories import BusinessFactory, UserFactory

CLAIMS = st.sampled_from([f"Satz {number}" for number in range(4)])
HOURS = st.sampled_from(["Mo 08:00-12:00", "Tu 09:00-17:00", "off", "24/7"])


class Profile(RuleBasedStateMachine):
    """One shop, its team, an editor."""

    @initialize()
    def begin(self) -> None:
        self.shop = BusinessFactory(claim="Anfang", opening_hours="Mo 07:00-18:00")
        self.owner = UserFactory()
        TeamMember.objects.create(business=self.shop, user=self.owner, role=Role.OWNER)
        self.editor = UserFactory()
        self.editor.groups.add(Group.objects.get(name="Moderators"))
        self.released = {"Anfang"}
        self.facts = {"Mo 07:00-18:00"}

    @property
    def page(self) -> BusinessPage:
        return BusinessPage.objects.get(pk=self.shop.pk)

    def save(self, key: str, **fields: str) -> None:
        versions, part = Versions.of(self.shop.pk), PARTS[key]
        today = timezone.localdate()
        version = versions.fingerprint(part, today)
        values = as_typed(values_of(versions.shown(part), part, today))
        save_part(self.shop.pk, self.owner, key, values | fields, version)

    @rule(hours=HOURS)
    def the_team_changes_its_hours(self, hours: str) -> None:
        self.facts.add(hours)
        self.save("hours", opening_hours=hours)
        if self.page.live:
            assert self.page.opening_hours == hours

    @rule(claim=CLAIMS)
    def the_team_writes(self, claim: str) -> None:
        trusted = is_trusted(self.shop)
        self.save("text", claim=claim)
        if trusted and self.page.live:
            self.released.add(claim)

    @rule(seen_now=st.booleans())
    def an_editor_releases(self, seen_now: bool) -> None:
        page = self.page
        newest = Versions.of(page.pk).newest.claim
        seen = page.latest_revision_id if seen_now else 0
        try:
            approve(page.pk, self.editor, seen)
        except NewerVersionError:
            return
        assert seen_now
        self.released.add(newest)

    @rule()
    def an_editor_gives_it_back(self) -> None:
        try:
            send_back(
                self.shop.pk, self.editor, self.page.latest_revision_id, "Bitte anders"
            )
        except NewerVersionError:
            return

    @rule()
    def the_team_tries_to_release(self) -> None:
        with pytest.raises((PermissionDenied, NewerVersionError)):
            approve(self.shop.pk, self.owner, self.page.latest_revision_id or 0)

    @rule(claim=CLAIMS)
    def an_editor_fixes_and_publishes(self, claim: str) -> None:
        page = Versions.of(self.shop.pk).newest
        page.claim = claim
        with transaction.atomic():
            page.save_revision(user=self.editor).publish(user=self.editor)
        self.released.add(claim)

    @rule()
    def an_editor_takes_it_off_the_list(self) -> None:
        state = self.page.current_workflow_state
        if state:
            state.cancel(user=self.editor)

    @precondition(lambda self: self.page.live)
    @rule()
    def an_editor_unpublishes(self) -> None:
        self.page.unpublish(user=self.editor)

    @rule(which=st.integers(0, 5), by_editor=st.booleans())
    def somebody_takes_a_change_back(self, which: int, by_editor: bool) -> None:
        changes = list(ProfileChange.objects.filter(business=self.shop)[:6])
        if which >= len(changes):
            return
        change = changes[which]
        trusted = by_editor or is_trusted(self.shop)
        person = self.editor if by_editor else self.owner
        try:
            outcome = take_back(change, person, as_editor=by_editor)
        except ChangedMeanwhileError:
            return
        if trusted and outcome.is_live and "claim" in change.before:
            self.released.add(change.before["claim"])

    @rule(trusted=st.booleans())
    def an_editor_decides_about_trust(self, trusted: bool) -> None:
        set_trust(self.shop, self.editor, trusted, "Grund")

    @invariant()
    def the_public_sees_only_what_it_may(self) -> None:
        if not hasattr(self, "shop"):
            return
        page = self.page
        assert page.claim in self.released
        assert page.opening_hours in self.facts

    @invariant()
    def what_is_live_has_its_log_entry(self) -> None:
        if hasattr(self, "shop") and self.page.live and ProfileChange.objects.exists():
            page = self.page
            if page.live_revision.user_id:
                assert PageLogEntry.objects.filter(
                    revision=page.live_revision, action="wagtail.publish"
                ).exists()

    @invariant()
    def there_is_one_workflow_at_most(self) -> None:
        if hasattr(self, "shop"):
            states = WorkflowState.objects.active().for_instance(self.page)
            assert states.count() <= 1


class InOneTransaction(Profile):
    """Each run begins with an empty table, whatever the runs before it wrote."""

    def __init__(self) -> None:
        super().__init__()
        self.before = transaction.savepoint()

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.before)


@pytest.mark.django_db
def test_in_whatever_order_they_act_nothing_unseen_is_public():
    assert connection.in_atomic_block
    run_state_machine_as_test(
        InOneTransaction,
        settings=settings(
            max_examples=25,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
