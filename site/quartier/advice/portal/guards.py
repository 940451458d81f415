"""The one door to an offer for the staff of its organisation."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from quartier.accounts.models import User
from quartier.advice.models import AdviceOfferPage
from quartier.partners.guards import own_partner
from quartier.partners.models import Doing


def own_offer(
    user: User | AnonymousUser, partner_pk: int, offer_pk: int
) -> AdviceOfferPage:
    """An offer of their own organisation. Raises Http404 otherwise."""
    partner = own_partner(user, partner_pk, Doing.OFFERS)
    offers = AdviceOfferPage.objects.filter(partner=partner)
    offer = offers.select_related("partner").filter(pk=offer_pk).first()
    if offer is None:
        raise Http404
    return offer
