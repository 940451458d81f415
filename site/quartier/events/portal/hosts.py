"""Whose dates somebody may write: an organisation's or a shop's, and nobody else's."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.urls import reverse

from businesses.models import BusinessPage
from businesses.models import Doing as TeamDoing
from businesses.team.guards import own_business
from businesses.team.standing import is_trusted
from quartier.accounts.models import User
from quartier.events.models import CalendarPage, Event
from quartier.events.models.event import EventQuerySet
from quartier.partners.guards import own_partner
from quartier.partners.models import Doing, PartnerPage


@dataclass(frozen=True)
class Host:
    """Who invites, with the rights of its people."""

    page: PartnerPage | BusinessPage

    @property
    def is_partner(self) -> bool:
        """Whether it is an organisation; else it is a shop."""
        return isinstance(self.page, PartnerPage)

    @property
    def is_trusted(self) -> bool:
        """Whether what its people write is public without an editor's look."""
        if isinstance(self.page, PartnerPage):
            return self.page.is_trusted
        return is_trusted(self.page)

    @property
    def events(self) -> EventQuerySet:
        """Its own: to which it invites. In a shop also others may invite."""
        if self.is_partner:
            return Event.objects.filter(partner=self.page.pk)
        return Event.objects.filter(
            business=self.page.pk, meeting_place=None, partner=None, organiser=""
        )

    def event(self, pk: int) -> Event:
        """One of its own. Raises Http404 for everything else."""
        found = self.events.with_records().filter(pk=pk).first()
        if found is None:
            raise Http404
        return found

    def new_event(self) -> Event:
        """An event to be, in the first calendar that readers see."""
        calendar = CalendarPage.objects.live().order_by("path").first()
        if calendar is None:
            raise Http404
        owner = "partner" if self.is_partner else "business"
        return Event(calendar=calendar, live=False, **{owner: self.page})

    def url(self, name: str, *parts: Any) -> str:
        """A page of its portal about dates."""
        kind = "partner" if self.is_partner else "portal"
        return reverse(f"{kind}_{name}", args=[self.page.pk, *parts])


def own_host(user: User | AnonymousUser, kind: str, pk: int) -> Host:
    """The organisation or shop for which this person may write dates; else Http404."""
    if kind == "partner":
        return Host(own_partner(user, pk, Doing.DATES))
    return Host(own_business(user, pk, TeamDoing.DATES))


def host_of(event: Event) -> Host | None:
    """Who may write this event; None for those of editors."""
    if event.partner:
        return Host(event.partner)
    if event.business and not event.meeting_place and not event.organiser:
        return Host(event.business)
    return None


def people_of(host: Host) -> Any:
    """Who works for it now, as a set of users that can sign in."""
    name = "staff_places__partner" if host.is_partner else "memberships__business"
    return User.objects.filter(**{name: host.page.pk}, is_active=True)
