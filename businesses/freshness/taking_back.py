"""Steps on the editors' list that can be taken back: with a signed note of before.

Nothing is stored for it. The note stands in the page of the person who took the step,
is good for a day and for this person alone.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core import signing
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Revision

from businesses.freshness.confirming import lock, set_confirmation
from businesses.freshness.log_entries import TAKEN_BACK
from businesses.models import BusinessPage, Confirmation, Upkeep
from quartier.accounts.models import User

SALT = "businesses.freshness.taking_back"
VALID = timedelta(days=1)


@dataclass(frozen=True)
class Before:
    """How things stood before a step, as JSON can say it."""

    business: int
    person: int
    confirmed_at: str | None
    confirmed_by: str
    unanswered: int
    said_gone_at: str | None
    live_version: int | None
    confirmation: int | None = None
    """The confirmation that this step wrote; none for taking a page off the site."""

    @classmethod
    def of(cls, business: BusinessPage, person: User) -> "Before":
        """How things stand now."""
        upkeep = Upkeep.objects.filter(business=business).first() or Upkeep()
        return cls(
            business.pk,
            person.pk,
            _written(business.last_confirmed_at),
            business.last_confirmed_by,
            upkeep.unanswered,
            _written(upkeep.said_gone_at),
            business.live_revision_id,
        )

    @property
    def token(self) -> str:
        """The note as it stands in a page."""
        return signing.dumps(asdict(self), salt=SALT, compress=True)


def read_before(token: str, person: User) -> Before | None:
    """The note; None if it is made up, of somebody else or older than a day."""
    try:
        said: dict[str, Any] = signing.loads(token, salt=SALT, max_age=VALID)
        before = Before(**said)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return before if before.person == person.pk else None


@transaction.atomic
def take_back_confirmation(before: Before, person: User) -> bool:
    """Have it as if nobody had confirmed; False if there was another one since."""
    lock(before.business)
    made = Confirmation.objects.filter(
        pk=before.confirmation or 0, business=before.business
    ).first()
    business = BusinessPage.objects.filter(pk=before.business).first()
    if made is None or business is None or business.last_confirmed_at != made.at:
        return False
    made.delete()
    set_confirmation(business, _read(before.confirmed_at), before.confirmed_by)
    Upkeep.objects.filter(business=business).update(
        unanswered=before.unanswered, said_gone_at=_read(before.said_gone_at)
    )
    log(instance=business, action=TAKEN_BACK, user=person)
    return True


@transaction.atomic
def put_back_on_site(before: Before, person: User) -> bool:
    """Publish the version again that was live; a newer draft goes on waiting."""
    lock(before.business)
    business = BusinessPage.objects.filter(pk=before.business, live=False).first()
    if business is None:
        return False
    version = Revision.page_revisions.filter(
        pk=before.live_version, object_id=str(business.pk)
    ).first()
    if version is None:
        version = business.save_revision(user=person)
    version.publish(user=person)
    return True


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _read(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
