"""Whom the site asks about a business: its owners, else the address on the profile."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.crypto import salted_hmac

from businesses.models import BusinessPage, Role, TeamMember
from quartier.accounts.models import User
from quartier.mail.undeliverable import is_undeliverable

PROFILE = "profile-"
PERSON = "person-"


@dataclass(frozen=True)
class Recipient:
    """An address, and by which name a link knows it: nobody's address stands in it."""

    email: str
    key: str
    language: str
    person: User | None = None


def recipients_of(business: BusinessPage) -> list[Recipient]:
    """All owners with an open account; without any the address of the profile."""
    members = TeamMember.objects.filter(
        business=business, role=Role.OWNER, user__is_active=True
    ).select_related("user")
    owners = [
        Recipient(one.user.email, f"{PERSON}{one.user.pk}", one.user.language, one.user)
        for one in members
    ]
    return owners or _profile(business)


def recipient(business: BusinessPage, key: str) -> Recipient | None:
    """Who this key still stands for; None once they have nothing to do with it."""
    return next((one for one in recipients_of(business) if one.key == key), None)


def is_out_of_reach(business: BusinessPage) -> bool:
    """Whether there are addresses, and none of them takes mail."""
    addresses = [one.email for one in recipients_of(business)]
    return bool(addresses) and all(map(is_undeliverable, addresses))


def _profile(business: BusinessPage) -> list[Recipient]:
    if not business.email:
        return []
    digest = salted_hmac(__name__, business.email.lower(), algorithm="sha256")
    key = f"{PROFILE}{digest.hexdigest()[:16]}"
    return [Recipient(business.email, key, settings.LANGUAGE_CODE)]
