"""Whose offers somebody may write: an organisation's or a shop's, and nobody else's."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from businesses.models import Doing as TeamDoing
from businesses.team.guards import own_business
from quartier.accounts.models import User
from quartier.events.portal.hosts import Host
from quartier.partners.guards import own_partner
from quartier.partners.models import Doing
from quartier.work.models import OpeningPage, OpeningQuerySet, WorkPage


class Maker(Host):
    """Who offers work or training, with the rights of its people."""

    @property
    def openings(self) -> OpeningQuerySet:
        """Its own offers, drafts and ended ones too."""
        name = "partner" if self.is_partner else "business"
        found: OpeningQuerySet = OpeningPage.objects.filter(**{name: self.page.pk})
        return found.with_records()

    def opening(self, pk: int) -> OpeningPage:
        """One of its own. Raises Http404 for everything else."""
        found: OpeningPage | None = self.openings.filter(pk=pk).first()
        if found is None:
            raise Http404
        return found

    def new_opening(self) -> OpeningPage:
        """An offer to be."""
        name = "partner" if self.is_partner else "business"
        return OpeningPage(live=False, **{name: self.page})


def own_maker(user: User | AnonymousUser, kind: str, pk: int) -> Maker:
    """The organisation or shop for which this person may write offers; else Http404."""
    if kind == "partner":
        return Maker(own_partner(user, pk, Doing.JOBS))
    return Maker(own_business(user, pk, TeamDoing.JOBS))


def first_index() -> WorkPage:
    """The page below which new offers are. Raises Http404 while there is none."""
    found = WorkPage.objects.live().order_by("path").first()
    if found is None:
        raise Http404
    return found
