"""Taking back what one import did, as far as nobody has gone on from there."""

from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from quartier.accounts.models import User
from quartier.events.models import Event
from quartier.feeds.models import CalendarFeed, Deed, FeedDeed, FeedEntry, FeedRun


class Undone(NamedTuple):
    """How many events are as before, and how many somebody has changed since."""

    taken_back: int
    left: int


def undo(run: FeedRun, user: User, now: datetime | None = None) -> Undone:
    """Take back an import and switch its calendar off, which would bring all again.

    New events are taken off the site; those that nobody ever saw are deleted. What
    somebody has changed since then stays as it is.
    """
    now = now or timezone.now()
    with transaction.atomic():
        rows = FeedRun.objects.filter(pk=run.pk, undone_at=None)
        if not rows.update(undone_at=now, undone_by=user, is_finished=True):
            return Undone(0, 0)
        CalendarFeed.objects.filter(pk=run.feed_id).update(
            is_active=False, busy_until=None, busy_with="", etag="", last_modified=""
        )
        deeds = run.deeds.order_by("-pk").select_related("event")
        done = [_take_back(deed, user) for deed in deeds]
    return Undone(sum(done), len(done) - sum(done))


def _take_back(deed: FeedDeed, user: User) -> bool:
    event = Event.objects.get(pk=deed.event_id)
    entry = FeedEntry.objects.filter(event=event)
    written = deed.before if deed.deed == Deed.TAKEN_OFF else deed.after
    if event.latest_revision_id != written:
        return False
    # Whatever comes next is looked at as if for the first time.
    entry.update(fingerprint="")
    if deed.deed == Deed.CREATED:
        _take_away(event, user)
    elif deed.deed == Deed.BROUGHT_BACK:
        event.unpublish(user=user)
    elif deed.deed == Deed.TAKEN_OFF:
        Revision.objects.get(pk=written).publish(user=user)
    else:
        entry.update(revision=_go_back(event, deed, user).pk)
    return True


def _take_away(event: Event, user: User) -> None:
    if event.live:
        event.unpublish(user=user)
    elif event.first_published_at is None:
        FeedEntry.objects.filter(event=event).delete()
        event.delete()


def _go_back(event: Event, deed: FeedDeed, user: User) -> Revision:
    former = Revision.objects.get(pk=deed.before).as_object()
    revision = former.save_revision(user=user, log_action="wagtail.revert")
    if deed.was_live and event.live and not event.has_unpublished_changes:
        revision.publish(user=user)
    return revision
