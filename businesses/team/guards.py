"""The one door to a profile for its team: knows the person, the business, the deed."""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from businesses.models import BusinessPage, Doing, TeamMember
from quartier.accounts.models import User


def membership(user: User | AnonymousUser, business_pk: int) -> TeamMember | None:
    """What this person is to this business; None for strangers and locked accounts."""
    if not user.is_authenticated or not user.is_active:
        return None
    members = TeamMember.objects.select_related("business", "user")
    return members.filter(business_id=business_pk, user_id=user.pk).first()


def own_place(user: User | AnonymousUser, business_pk: int, doing: Doing) -> TeamMember:
    """This person's place in the team, if they may do that to the business.

    Raises Http404 otherwise, so that nobody learns which businesses there are or who
    is in their teams.
    """
    member = membership(user, business_pk)
    if member is None or not member.may(doing):
        raise Http404
    return member


def own_business(
    user: User | AnonymousUser, business_pk: int, doing: Doing
) -> BusinessPage:
    """The business, if this person may do that to it. Raises Http404 otherwise."""
    return own_place(user, business_pk, doing).business
