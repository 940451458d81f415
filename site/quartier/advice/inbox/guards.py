"""The one door to requests: person, organisation, request."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from quartier.accounts.models import User
from quartier.advice.models import AdviceRequest
from quartier.partners.guards import own_partner
from quartier.partners.models import Doing, PartnerPage


def own_inbox(user: User | AnonymousUser, partner_pk: int) -> PartnerPage:
    """The organisation, for who answers requests there. Raises Http404 otherwise.

    Nobody else gets in: no right of Wagtail's opens this door, no superuser's either.
    """
    return own_partner(user, partner_pk, Doing.INBOX)


def own_request(
    user: User | AnonymousUser, partner_pk: int, request_pk: int
) -> AdviceRequest:
    """One of its requests; those whose address nobody has confirmed are nobody's."""
    partner = own_inbox(user, partner_pk)
    found = AdviceRequest.objects.received().select_related("offer", "partner")
    request = found.filter(partner=partner, pk=request_pk).first()
    if request is None:
        raise Http404
    return request
