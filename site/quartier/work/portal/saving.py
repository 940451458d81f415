"""The one door through which shops and organisations write their offers.

Everything of those who are trusted is public at once. New words of the others wait in
the workflow "Freigabe"; that an offer is taken, or open again, is a fact and public at
once. Each save leaves a revision and a log entry. Who may write the caller has asked.
"""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from businesses.moderation.publishing import publish_beside, submit
from quartier.accounts.models import User
from quartier.events.portal.saving import ChangedMeanwhileError
from quartier.partners.portal.waiting import newest, version_of
from quartier.work.forms import SHOWN_FOR
from quartier.work.models import OpeningPage
from quartier.work.portal.forms import OfferForm
from quartier.work.portal.makers import Maker, first_index


@transaction.atomic
def save_opening(
    form: OfferForm, maker: Maker, person: User, loaded_version: str
) -> OpeningPage:
    """Store what a valid form holds. Raises ChangedMeanwhileError."""
    opening: OpeningPage = form.save(commit=False)
    if opening.pk:
        stored = OpeningPage.objects.select_for_update().get(pk=opening.pk)
        if version_of(stored) != loaded_version:
            raise ChangedMeanwhileError
    else:
        first_index().add_child(instance=opening)
    revision = opening.save_revision(user=person, log_action=True)
    if maker.is_trusted:
        publish_beside(revision, person)
    else:
        submit(opening, person)
    return OpeningPage.objects.get(pk=opening.pk)


def say_taken(pk: int, person: User) -> None:
    """Nobody is looked for any more."""

    def apply(opening: OpeningPage) -> None:
        opening.is_taken = True

    _write_fact(pk, person, apply)


def say_open(pk: int, person: User) -> None:
    """Somebody is looked for again, or still, for some weeks."""

    def apply(opening: OpeningPage) -> None:
        opening.is_taken = False
        until = timezone.localdate() + SHOWN_FOR
        opening.shown_until = max(opening.shown_until, until)

    _write_fact(pk, person, apply)


@transaction.atomic
def _write_fact(pk: int, person: User, apply: Callable[[OpeningPage], None]) -> None:
    """Write into what readers see at once, and into what waits beside it."""
    opening = OpeningPage.objects.select_for_update().get(pk=pk)
    waits = opening.has_unpublished_changes or not opening.live
    waiting = newest(opening) if waits else None
    if opening.live:
        apply(opening)
        publish_beside(opening.save_revision(user=person, log_action=True), person)
    if waiting is not None:
        apply(waiting)
        waiting.save_revision(user=person, log_action=not opening.live)
