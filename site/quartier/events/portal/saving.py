"""The one door through which those who invite write their dates.

Everything of a trusted host is public at once. Of the others, what readers must know
today is (a date is off, or moved); new events and new words wait in the workflow
"Freigabe". Each save leaves a revision and a log entry, so editors can bring every
earlier version back. Who may write for a host the caller has asked.
"""

from collections.abc import Callable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from businesses.moderation.publishing import publish_beside, publish_snippet, submit
from quartier.accounts.models import User
from quartier.events.models import Event, EventChange
from quartier.events.portal.forms import HostEventForm
from quartier.events.portal.hosts import Host
from quartier.partners.portal.waiting import newest, version_of


class ChangedMeanwhileError(Exception):
    """Somebody else has saved since the form was opened; says so in a sentence."""

    def __str__(self) -> str:
        return _(
            "Jemand hat das inzwischen geändert. Ihre Eingaben stehen noch hier. Wenn "
            "Sie jetzt noch einmal speichern, gilt Ihre Fassung."
        )


@transaction.atomic
def save_event(
    form: HostEventForm, host: Host, person: User, loaded_version: str
) -> Event:
    """Store what a valid form holds. Raises ChangedMeanwhileError."""
    event: Event = form.save(commit=False)
    if event.pk:
        stored = host.events.select_for_update().get(pk=event.pk)
        if version_of(stored) != loaded_version:
            raise ChangedMeanwhileError
        event.changes.set(
            [one for one in event.changes.all() if event.has_date_on(one.day)]
        )
    else:
        event.save()
    revision = event.save_revision(user=person, log_action=True)
    if host.is_trusted:
        publish_snippet(revision, person)
    else:
        submit(event, person)
    return Event.objects.get(pk=event.pk)


def change_date(
    event_pk: int, host: Host, person: User, day: date, change: EventChange | None
) -> None:
    """Say what is different on that day; None: nothing any more."""

    def apply(event: Event) -> None:
        others = [one for one in event.changes.all() if one.day != day]
        new = [] if change is None else [_copy(change)]
        if event.has_date_on(day):
            event.changes.set(others + new)

    _write_fact(event_pk, host, person, apply)


def call_off(event_pk: int, host: Host, person: User, *, is_off: bool) -> None:
    """The whole event does not take place, or does so after all."""

    def apply(event: Event) -> None:
        event.is_cancelled = is_off

    _write_fact(event_pk, host, person, apply)


@transaction.atomic
def _write_fact(
    event_pk: int, host: Host, person: User, apply: Callable[[Event], None]
) -> None:
    """Write into what readers see at once, and into what waits beside it."""
    event = host.events.select_for_update().get(pk=event_pk)
    waiting = newest(event) if event.has_unpublished_changes or not event.live else None
    if event.live:
        apply(event)
        publish_beside(event.save_revision(user=person, log_action=True), person)
    if waiting is not None:
        apply(waiting)
        waiting.save_revision(user=person, log_action=not event.live)


def _copy(change: EventChange) -> EventChange:
    names = ("day", "is_cancelled", "new_day", "new_start", "new_end", "place")
    return EventChange(**{name: getattr(change, name) for name in names})
