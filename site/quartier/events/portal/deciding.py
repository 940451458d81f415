"""Editors' decisions about dates reach those who wrote them."""

from typing import Any

from quartier.accounts.models import User
from quartier.events.models import Event
from quartier.events.portal.hosts import host_of, people_of
from quartier.partners.deciding import Decided, found_by

KIND = "event-moderation"


@found_by
def decided(found: Any, person: User) -> Decided | None:
    """A date, if its writer still works for who invites."""
    host = host_of(found) if isinstance(found, Event) else None
    if host is None or not people_of(host).filter(pk=person.pk).exists():
        return None
    portal = host.url("date", event_pk=found.pk)
    public = found.address_below(found.calendar.full_url or "")
    return Decided(found.title, portal, public, KIND)
