"""Whether somebody who must know stands behind a value that an import wrote.

Anybody can edit OpenStreetMap, and lists are bought. What only stands there proves
nothing about whom a shop belongs to.
"""

from datetime import datetime

from django.db.models import Q
from wagtail.models import Revision

from businesses.choices import ConfirmedBy
from businesses.claims.own_domain import is_in_domain, own_domain
from businesses.models import BusinessPage, Confirmation


def is_only_imported(business: BusinessPage, field: str) -> bool:
    """Whether no person wrote this value or has confirmed the profile since.

    A confirmation counts if an editor gave it, or a person of the team: the mail that
    asks whether all is right goes to an imported address where there is no team.
    """
    value = getattr(business, field)
    if not value or business.imported.get(field) != value:
        return False
    since = _there_since(business, field, value)
    by_people = Q(by=ConfirmedBy.EDITOR) | Q(by=ConfirmedBy.TEAM, person__isnull=False)
    known = Confirmation.objects.filter(by_people, business=business)
    return since is None or not known.filter(at__gte=since).exists()


def is_proved_by(business: BusinessPage, mailbox: str) -> bool:
    """Whether who reads this mailbox is known to have the shop's own website."""
    is_of_website = is_in_domain(mailbox, own_domain(business.website))
    return is_of_website and not is_only_imported(business, "website")


def _there_since(business: BusinessPage, field: str, value: str) -> datetime | None:
    """When the profile began to say so; None if its versions do not tell."""
    moments = Revision.page_revisions.filter(object_id=str(business.pk))
    moments = moments.order_by("-created_at", "-pk")
    since = None
    for said, moment in moments.values_list(f"content__{field}", "created_at"):
        if said != value:
            break
        since = moment
    return since
