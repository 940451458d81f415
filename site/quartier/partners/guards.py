"""The one door to an organisation for its staff: person, organisation, deed."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from quartier.accounts.models import User
from quartier.partners.models import Doing, MeetingPlacePage, PartnerPage, StaffMember


def staff_place(
    user: User | AnonymousUser, partner_pk: int, doing: Doing = Doing.SEE
) -> StaffMember:
    """This person's place in the staff, if they may do that for the organisation.

    Read anew each time: who was removed or locked has no rights from that moment on.
    Raises Http404 otherwise, so that nobody learns which organisations there are.
    """
    if not user.is_authenticated or not user.is_active:
        raise Http404
    members = StaffMember.objects.select_related("partner", "user")
    member = members.filter(partner_id=partner_pk, user_id=user.pk).first()
    if member is None or not member.may(doing):
        raise Http404
    return member


def own_partner(
    user: User | AnonymousUser, partner_pk: int, doing: Doing = Doing.SEE
) -> PartnerPage:
    """The organisation, if this person may do that for it. Raises Http404 otherwise."""
    return staff_place(user, partner_pk, doing).partner


def own_meeting_place(
    user: User | AnonymousUser, partner_pk: int, place_pk: int, doing: Doing
) -> MeetingPlacePage:
    """A meeting place that their organisation runs. Raises Http404 otherwise."""
    partner = own_partner(user, partner_pk, doing)
    place = partner.meeting_places.filter(pk=place_pk).first()
    if place is None:
        raise Http404
    return place
