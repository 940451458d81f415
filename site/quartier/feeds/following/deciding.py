"""What an editor says of an event that is perhaps there already."""

from django.db import transaction

from quartier.events.models import Event
from quartier.feeds.following.versions import publish, submit
from quartier.feeds.models import EntryState, FeedEntry


def is_the_same(entry: FeedEntry) -> bool:
    """Leave the other as it is and drop this one for good; False if it was decided.

    One that somebody has published meanwhile is no draft any more and stays.
    """
    with transaction.atomic():
        known = _undecided(entry)
        if known is None:
            return False
        event = known.event
        if event is not None and event.first_published_at is None:
            known.state, known.event = EntryState.SAME, None
            known.save(update_fields=["state", "event"])
            event.delete()
        else:
            known.state = EntryState.FOLLOWED
            known.save(update_fields=["state"])
    return True


def is_another(entry: FeedEntry) -> bool:
    """Go on as with any other event of its calendar; False if it was decided."""
    with transaction.atomic():
        known = _undecided(entry)
        if known is None:
            return False
        known.state = EntryState.FOLLOWED
        known.save(update_fields=["state"])
        if known.event_id:
            event = Event.objects.get(pk=known.event_id)
            if not event.live and known.feed.is_trusted:
                publish(event.latest_revision)
            elif not event.live:
                submit(event)
    return True


def _undecided(entry: FeedEntry) -> FeedEntry | None:
    rows = FeedEntry.objects.doubtful().filter(pk=entry.pk)
    return rows.select_for_update(of=("self",)).select_related("feed").first()
