"""Editors' decisions about offers reach those who wrote them."""

from typing import Any

from quartier.accounts.models import User
from quartier.events.portal.hosts import people_of
from quartier.partners.deciding import Decided, found_by
from quartier.work.models import OpeningPage
from quartier.work.portal.makers import Maker

KIND = "opening-moderation"


@found_by
def decided(found: Any, person: User) -> Decided | None:
    """An offer, if its writer still works for who makes it."""
    if not isinstance(found, OpeningPage) or not found.offered_by:
        return None
    maker = Maker(found.offered_by)
    if not people_of(maker).filter(pk=person.pk).exists():
        return None
    portal = maker.url("opening", opening_pk=found.pk)
    return Decided(found.title, portal, found.full_url, KIND)
