"""What happens at a spot, entry by entry. The only writer of states and diaries."""

from datetime import datetime, timedelta

from django.db import transaction

from businesses.models import BusinessPage
from campaigns.formats.format import SpotAction
from campaigns.models import DiaryEntry, EntryState, Spot
from campaigns.models.spot import DiaryEntryQuerySet
from campaigns.spots.states import replayed, state_after
from quartier.accounts.models import User
from quartier.media.models import Picture

AGAIN = timedelta(minutes=10)
"""Who tells the same within this time has not done it twice."""


@transaction.atomic
def note(
    spot: Spot,
    action: SpotAction,
    now: datetime,
    *,
    business: BusinessPage | None = None,
    user: User | None = None,
    picture: Picture | None = None,
    text: str = "",
) -> DiaryEntry:
    """Write an entry, and what follows from it to the spot.

    The same as the last entry, told again within minutes, is that entry. A picture of
    somebody without an account waits; the entry itself counts at once.
    """
    locked = Spot.objects.select_for_update().get(pk=spot.pk)
    last = locked.diary.counting().first()
    is_same = last is not None and last.action == action.key
    if last is not None and is_same and now - last.made_at < AGAIN:
        return _with_picture(last, picture, user)
    waits = picture is not None and user is None
    entry = DiaryEntry.objects.create(
        spot=locked,
        action=action.key,
        text=text[:280],
        picture=picture,
        by_business=business,
        by_user=user,
        state_before=locked.state,
        state=EntryState.WAITING if waits else EntryState.SHOWN,
        made_at=now,
    )
    _write(locked, state_after(locked.state, action), now)
    if action.counts_as_care:
        Spot.objects.filter(pk=locked.pk).update(cared_at=now)
    spot.refresh_from_db(fields=["state", "state_since", "cared_at"])
    return entry


def _with_picture(
    entry: DiaryEntry, picture: Picture | None, user: User | None
) -> DiaryEntry:
    if picture is not None and entry.picture_id is None:
        entry.picture = picture
        entry.state = EntryState.SHOWN if user else EntryState.WAITING
        entry.save(update_fields=["picture", "state"])
    elif picture is not None:
        picture.delete()
    return entry


@transaction.atomic
def take_back(entry: DiaryEntry) -> None:
    """Have it as if nobody had told this; it can be put back."""
    _decide(entry, EntryState.HIDDEN)


@transaction.atomic
def put_back(entry: DiaryEntry) -> None:
    """Have an entry count again that was taken back; its picture waits once more."""
    waits = entry.picture_id is not None and entry.by_user_id is None
    _decide(entry, EntryState.WAITING if waits else EntryState.SHOWN)


@transaction.atomic
def approve_picture(entry: DiaryEntry) -> None:
    """Show the picture that somebody sent."""
    waiting = DiaryEntry.objects.filter(pk=entry.pk, state=EntryState.WAITING)
    waiting.update(state=EntryState.SHOWN)


@transaction.atomic
def refuse_picture(entry: DiaryEntry) -> None:
    """Throw the picture away; that somebody was there stays."""
    waiting = DiaryEntry.objects.select_for_update().filter(
        pk=entry.pk, state=EntryState.WAITING
    )
    for one in waiting.select_related("picture"):
        if one.picture is not None:
            one.picture.delete()
        DiaryEntry.objects.filter(pk=one.pk).update(
            state=EntryState.SHOWN, picture=None
        )


def _decide(entry: DiaryEntry, state: EntryState) -> None:
    """Change whether an entry counts, and work the spot out anew from there on."""
    spot = (
        Spot.objects.select_for_update()
        .select_related("campaign")
        .get(pk=entry.spot_id)
    )
    DiaryEntry.objects.filter(pk=entry.pk).update(state=state)
    entry.refresh_from_db()
    kind = spot.campaign.format
    if kind is None:
        return
    stored = entry.state_before
    for one in _from(spot.diary.counting(), entry):
        if one.state_before != stored:
            DiaryEntry.objects.filter(pk=one.pk).update(state_before=stored)
        stored = replayed(kind, stored, [one.action])
    _write(spot, stored, entry.made_at)
    care = [action.key for action in kind.actions if action.counts_as_care]
    last = spot.diary.counting().filter(action__in=care).first()
    Spot.objects.filter(pk=spot.pk).update(cared_at=last.made_at if last else None)


def _from(entries: DiaryEntryQuerySet, first: DiaryEntry) -> list[DiaryEntry]:
    """The entry, if it counts, and those after it, the oldest first."""
    later = entries.filter(made_at__gte=first.made_at).order_by("made_at", "pk")
    return [one for one in later if (one.made_at, one.pk) >= (first.made_at, first.pk)]


def _write(spot: Spot, state: str, since: datetime) -> None:
    if state != spot.state:
        Spot.objects.filter(pk=spot.pk).update(state=state, state_since=since)
