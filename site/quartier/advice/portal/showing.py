"""Making an offer of the staff public, or taking it off the list."""

from typing import Any

from django.db import transaction
from wagtail.actions.unpublish_page import UnpublishPageAction

from businesses.moderation.publishing import publish_beside, submit
from quartier.accounts.models import User
from quartier.advice.models import AdviceOfferPage, AdvicePage
from quartier.partners.models import PartnerPage
from quartier.partners.portal.saving import is_trusted


@transaction.atomic
def begin(index: AdvicePage, partner: PartnerPage, form: Any, by: User) -> int:
    """Keep a new offer as a draft; returns its key. `form` is valid."""
    page: AdviceOfferPage = form.save(commit=False)
    page.partner, page.live, page.owner = partner, False, by
    index.add_child(instance=page)
    page.save_revision(user=by, log_action=True)
    return page.pk


@transaction.atomic
def show(offer: AdviceOfferPage, by: User) -> bool:
    """Make the newest version public, or ask an editor to; whether it is public."""
    newest = offer.get_latest_revision_as_object()
    revision = newest.save_revision(user=by, log_action=True)
    if is_trusted(offer):
        publish_beside(revision, by)
        return True
    submit(newest, by)
    return False


@transaction.atomic
def hide(offer: AdviceOfferPage, by: User) -> None:
    """Nobody finds it any more; it stays as a draft.

    Staff have no right of Wagtail's: the guard has asked for theirs.
    """
    UnpublishPageAction(offer, user=by).execute(skip_permission_checks=True)
