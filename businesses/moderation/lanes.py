"""The one writing door of all teams: each save is live at once or waits, never half.

A save locks the profile, writes through the form of every business, and leaves a
revision, a log entry and a `ProfileChange` behind, all in one transaction.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from businesses.models import BusinessPage, ChangeState, ProfileChange
from businesses.moderation.part_form import PartForm, form_class
from businesses.moderation.parts import PARTS, Lane, Part
from businesses.moderation.publishing import publish_beside, submit
from businesses.moderation.today import typed_today
from businesses.moderation.values import (
    Values,
    as_typed,
    changed_names,
    is_over,
    values_of,
)
from businesses.moderation.versions import Versions
from businesses.team.guards import own_business
from businesses.team.standing import is_trusted
from quartier.accounts.models import User


class InvalidValuesError(Exception):
    """The form refuses what was typed; it says why, field by field."""

    def __init__(self, form: PartForm):
        super().__init__(form.errors.as_text())
        self.form = form


@dataclass
class Conflict(Exception):  # noqa: N818
    """Somebody changed this part after it was loaded. Nothing was written."""

    form: PartForm
    """What was typed, bound to the version that stands now."""
    yours: Values
    theirs: Values
    who: User | None
    when: datetime | None
    version: str
    """To be sent as the loaded version by whoever has seen both."""


class ChangedMeanwhileError(Exception):
    """A change cannot be taken back: something newer stands there."""


@dataclass(frozen=True)
class Outcome:
    """What became of a save; no change if everything was as it is."""

    change: ProfileChange | None

    @property
    def is_live(self) -> bool:
        """Whether the public page shows it."""
        return self.change is None or self.change.state == ChangeState.LIVE


def save_part(
    business_pk: int,
    user: User,
    part: str,
    values: Mapping[str, Any],
    loaded_version: str,
) -> Outcome:
    """Write one part of a profile for a member of its team.

    `values` are the form's inputs as a browser sends them; inputs that are not the
    part's are dropped. `loaded_version` is the fingerprint that the form was opened
    with. Raises Http404 for people outside the team, InvalidValuesError, Conflict.
    """
    chosen, today = PARTS[part], timezone.localdate()
    with transaction.atomic():
        own_business(user, business_pk, chosen.doing)
        versions = Versions.locked(business_pk)
        if part == "today":
            values = typed_today(versions.live, values, timezone.now())
        elif loaded_version != versions.fingerprint(chosen, today):
            raise _conflict(versions, chosen, user, values)
        return _write(versions, chosen, user, values, trusted=is_trusted(versions.live))


def take_back(change: ProfileChange, user: User, *, as_editor: bool = False) -> Outcome:
    """Write what stood there before the change, as a change of its own.

    Raises ChangedMeanwhileError where something newer stands now.
    """
    part, today = PARTS[change.part], timezone.localdate()
    with transaction.atomic():
        if not as_editor:
            own_business(user, change.business_id, part.doing)
        versions = Versions.locked(change.business_id)
        change = ProfileChange.objects.select_for_update().get(pk=change.pk)
        was_live = change.state == ChangeState.LIVE
        page = versions.live if was_live else versions.newest
        now = values_of(page, part, today)
        names = changed_names(change.before, change.after)
        if change.state == ChangeState.UNDONE or any(
            _of_today(now[name], today) != _of_today(change.after[name], today)
            for name in names
        ):
            raise ChangedMeanwhileError
        former = now | {name: change.before[name] for name in names}
        outcome = _write(
            versions,
            part,
            user,
            as_typed(former),
            trusted=as_editor or is_trusted(versions.live),
            pictures=_pictures_in(change.before),
            into_waiting=not was_live,
        )
        change.state = ChangeState.UNDONE
        change.decided_at = timezone.now()
        change.save(update_fields=["state", "decided_at"])
        return outcome


def may_be_taken_back(change: ProfileChange, versions: Versions) -> bool:
    """Whether nothing newer stands where the change was made."""
    part, today = PARTS.get(change.part), timezone.localdate()
    if part is None or change.state == ChangeState.UNDONE:
        return False
    live = change.state == ChangeState.LIVE
    now = values_of(versions.live if live else versions.newest, part, today)
    return all(
        _of_today(now.get(name), today) == _of_today(change.after[name], today)
        for name in changed_names(change.before, change.after)
    )


def _write(
    versions: Versions,
    part: Part,
    user: User,
    typed: Mapping[str, Any],
    *,
    trusted: bool,
    pictures: Iterable[int] = (),
    into_waiting: bool = False,
) -> Outcome:
    """Write typed values into the version that they are meant for, and log it."""
    to_live = (
        versions.live.live and not into_waiting and (part.lane is Lane.FACTS or trusted)
    )
    today = timezone.localdate()
    page = versions.live if to_live else versions.newest
    known = versions.pictures() | set(pictures)
    before = values_of(page, part, today)
    form = form_class(part)(typed, page, user, known)
    if not form.is_valid():
        raise InvalidValuesError(form)
    page = form.save(commit=False)
    after = values_of(page, part, today)
    if before == after:
        return Outcome(None)
    revision = page.save_revision(user=user, log_action=True)
    if to_live:
        if versions.waiting:
            _carry_over(versions.waiting, part, before, after, user, known)
        publish_beside(revision, user)
    elif versions.live.live:
        _submit(page, user)
    change = ProfileChange.objects.create(
        business_id=page.pk,
        part=part.key,
        before=before,
        after=after,
        state=ChangeState.LIVE if to_live else ChangeState.WAITING,
        made_by=user,
        decided_at=timezone.now() if to_live else None,
    )
    return Outcome(change)


def _carry_over(
    waiting: BusinessPage,
    part: Part,
    before: Values,
    after: Values,
    user: User,
    pictures: set[int],
) -> None:
    """Write what is live now into the waiting version too, beside what waits there."""
    names = changed_names(before, after)
    values = values_of(waiting, part, timezone.localdate())
    values |= {name: after[name] for name in names}
    form = form_class(part)(as_typed(values), waiting, user, pictures)
    if not form.is_valid():
        form = form_class(part)(as_typed(after), waiting, user, pictures)
        if not form.is_valid():
            raise InvalidValuesError(form)
    form.save(commit=False).save_revision(user=user)


def _submit(page: BusinessPage, user: User) -> None:
    """Have an editor look at it; what was sent back waits again."""
    submit(page, user)
    sent_back = ProfileChange.objects.filter(
        business_id=page.pk, state=ChangeState.SENT_BACK
    )
    sent_back.update(state=ChangeState.WAITING, decided_at=None)


def _conflict(
    versions: Versions, part: Part, user: User, typed: Mapping[str, Any]
) -> Exception:
    """Both versions side by side; what cannot be read is refused as always."""
    today = timezone.localdate()
    page = versions.shown(part)
    theirs = values_of(page, part, today)
    form = form_class(part)(typed, page, user, versions.pictures())
    if not form.is_valid():
        return InvalidValuesError(form)
    yours = values_of(form.save(commit=False), part, today)
    latest = ProfileChange.objects.filter(business_id=page.pk, part=part.key).first()
    revision = page.latest_revision
    return Conflict(
        form,
        yours,
        theirs,
        latest.made_by if latest else revision and revision.user,
        latest.made_at if latest else revision and revision.created_at,
        versions_of_now(page.pk).fingerprint(part, today),
    )


def versions_of_now(business_pk: int) -> Versions:
    """Both versions, read anew: forms have written into those in memory."""
    return Versions.of(business_pk)


def _of_today(value: Any, today: Any) -> Any:
    """Without special days that are over meanwhile."""
    if isinstance(value, list):
        return [
            row for row in value if not (isinstance(row, dict) and is_over(row, today))
        ]
    return value


def _pictures_in(values: Values) -> set[int]:
    """The pictures that a business has once shown."""
    shown = {row["image"] for row in values.get("gallery", [])}
    return shown | ({values["logo"]} if values.get("logo") else set())
