"""Events made and changed as a calendar says, each with its version and its deed."""

from datetime import datetime

from django.utils.translation import gettext as _
from wagtail.log_actions import log

from quartier.events.models import Event
from quartier.feeds.following.door import RefusedError, filled_in
from quartier.feeds.following.doubles import Doubles
from quartier.feeds.following.plan import next_start_of
from quartier.feeds.following.report import Report
from quartier.feeds.following.runs import Run
from quartier.feeds.following.values import Values, changes_to, values_of, with_defaults
from quartier.feeds.following.versions import newest, publish, submit, withdraw
from quartier.feeds.models import CalendarFeed, Deed, EntryState, FeedEntry
from quartier.feeds.reading.item import Item, fingerprint

NOT_TOUCHED = frozenset({EntryState.SAME, EntryState.REMOVED})


class Writer:
    """Writes what one calendar says; the caller holds its lock and the transaction."""

    def __init__(
        self, feed: CalendarFeed, run: Run, report: Report, now: datetime
    ) -> None:
        self.feed = feed
        self.run = run
        self.report = report
        self.now = now
        self.doubles = Doubles(feed)

    def write(self, item: Item, entry: FeedEntry | None) -> None:
        """Follow one item; `entry` is what was known of it."""
        if entry is None:
            self._create(item)
            return
        entry = self._fresh(entry)
        entry.uid, entry.scope = item.uid, item.scope
        entry.next_start = next_start_of(item)
        entry.missing_since, entry.missed = None, 0
        if entry.state not in NOT_TOUCHED:
            self._follow(item, entry)
        entry.save()

    def take_off(self, entry: FeedEntry, is_gone: bool) -> None:
        """Note that an entry is missing; take its event off the site if it is gone."""
        entry = self._fresh(entry)
        entry.missed = min(entry.missed + 1, 1_000)
        entry.missing_since = entry.missing_since or self.now
        event = entry.event
        if is_gone and event is not None and entry.state == EntryState.FOLLOWED:
            entry.state = EntryState.GONE
            withdraw(event)
            if event.live:
                self.run.note(event, Deed.TAKEN_OFF, event.latest_revision_id)
                event.unpublish()
        entry.save()

    def _fresh(self, entry: FeedEntry) -> FeedEntry:
        """The entry as it is now: an editor may have decided meanwhile."""
        return FeedEntry.objects.select_for_update().get(pk=entry.pk)

    def _create(self, item: Item) -> None:
        values = with_defaults(item.values, self.feed)
        draft = Event(calendar=self.feed.calendar, live=False)
        try:
            event = filled_in(draft, values)
        except RefusedError as error:
            self.report.remark_on(item.title, str(error))
            return
        double = self.doubles.find(item)
        event.save()
        revision = event.save_revision()
        log(
            instance=event,
            action="wagtail.create",
            revision=revision,
            content_changed=True,
            data={"feed": self.feed.pk},
        )
        FeedEntry.objects.create(
            feed=self.feed,
            uid=item.uid,
            scope=item.scope,
            event=event,
            state=EntryState.DOUBTFUL if double else EntryState.FOLLOWED,
            fingerprint=fingerprint(values),
            imported=values_of(event),
            revision=revision.pk,
            title=item.title,
            place=item.place,
            next_start=next_start_of(item),
            similar_title=double.title[:200] if double else "",
            similar_url=double.url[:500] if double else "",
        )
        self.doubles.own.add(event.pk)
        self.run.note(event, Deed.CREATED, None, revision.pk)
        if not double:
            publish(revision) if self.feed.is_trusted else submit(event)

    def _follow(self, item: Item, entry: FeedEntry) -> None:
        values = with_defaults(item.values, self.feed)
        came = fingerprint(values)
        event = entry.event
        if event is None:
            entry.state = EntryState.REMOVED
            self.report.remark_on(entry.title, _("Von Menschen gelöscht, bleibt weg."))
            return
        if came != entry.fingerprint and not self._update(item, entry, event, values):
            return
        if event.live and entry.state == EntryState.DOUBTFUL:
            # An editor has published it straight away.
            entry.state = EntryState.FOLLOWED
        entry.fingerprint = came
        entry.title, entry.place = item.title, item.place
        if entry.state == EntryState.GONE:
            self._bring_back(entry, event)

    def _update(
        self, item: Item, entry: FeedEntry, live: Event, values: Values
    ) -> bool:
        """Write what has changed; whether the item is done with."""
        event = newest(live)
        waits = live.live and live.has_unpublished_changes
        if waits and live.latest_revision_id != entry.revision:
            self.report.remark_on(
                item.title, _("Jemand arbeitet daran. Wir kommen wieder.")
            )
            return False
        current = values_of(event)
        changes = changes_to(current, entry.imported, values)
        if changes.kept:
            words = _("Von Menschen geändert, bleibt so: %(fields)s.")
            fields = ", ".join(changes.kept)
            self.report.remark_on(item.title, words % {"fields": fields})
        if not changes.values:
            return True
        was_live, before = live.live, live.latest_revision_id
        try:
            event = filled_in(event, current | changes.values)
        except RefusedError as error:
            self.report.remark_on(item.title, str(error))
            return False
        after = values_of(event)
        entry.imported = entry.imported | {name: after[name] for name in changes.values}
        revision = event.save_revision(log_action=True)
        entry.revision = revision.pk
        self.run.note(event, Deed.CHANGED, before, revision.pk, was_live=was_live)
        if was_live and self.feed.is_trusted:
            publish(revision)
        elif was_live:
            submit(event)
        return True

    def _bring_back(self, entry: FeedEntry, event: Event) -> None:
        """What was taken off because it was missing stands there again."""
        entry.state = EntryState.FOLLOWED
        event.refresh_from_db()
        if event.live:
            return
        revision = event.latest_revision
        self.run.note(event, Deed.BROUGHT_BACK, revision.pk, revision.pk)
        publish(revision) if self.feed.is_trusted else submit(event)
